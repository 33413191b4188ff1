"""Reads of goals: the register, how it stands, one indicator in full, promises, coverage. The values are in `values`."""
