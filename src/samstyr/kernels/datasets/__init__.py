"""Figures as a source gives them: cells under dimensions, with codes, units, notes and why a figure is missing."""
