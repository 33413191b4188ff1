"""Figures and tables as files to take away, in both languages."""
