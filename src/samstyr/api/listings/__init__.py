"""Figures and tables laid out for the file formats: rows under columns, and cubes."""
