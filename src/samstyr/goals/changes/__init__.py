"""Writes of goals: the rows of a data package."""
