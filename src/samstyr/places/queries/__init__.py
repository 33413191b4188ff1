"""Reads of places: areas, their names, their codes over time."""
