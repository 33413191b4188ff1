"""How loads and bad packages are said in the terminal."""
