"""Writes of places: the rows of a data package."""
