"""The engine for millions of cells: the same rules as the scalar engine, as column expressions (DESIGN §4)."""
