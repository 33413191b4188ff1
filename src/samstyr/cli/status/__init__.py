"""How the answer of `samstyr status` is put: as a table to read, or as JSON."""
