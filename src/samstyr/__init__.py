"""Samstyr: one traceable model from the source statistic to the council's decision and the public page."""
