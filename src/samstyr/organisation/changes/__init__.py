"""Writes of organisation: the rows of a data package."""
