"""Writes of plans: the rows of a data package."""
