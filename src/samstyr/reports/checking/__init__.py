"""A report held against the figures: every reference, every number, every word."""
