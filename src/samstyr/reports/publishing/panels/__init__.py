"""Blocks of a report that are filled with what goals say: charts, tables, goals, promises, fiscal rules."""
