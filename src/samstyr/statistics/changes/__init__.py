"""Writes of statistics: the rows of a data package."""
