"""Owns: sources and how they are asked, snapshots and the lake, units, tables cell by cell, and rows of package tables
that have no room of their own yet.

Not here: indicators and their observations (goals), areas (places). Asks: places, audit.
"""
