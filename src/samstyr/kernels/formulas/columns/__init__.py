"""The engine for all of Norway: the same formulas as column expressions; says what `derive` says."""
