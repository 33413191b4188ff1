"""What a specification is."""

Specification = dict[str, object]
"""A Vega-Lite specification, ready to be written as JSON."""
