"""Reads of goals: the register, standings, one indicator in full, promises, coverage; their values are in `values`."""
