"""Measurements of speed and size. Each module prints rows of Markdown for docs/measurements.md."""
