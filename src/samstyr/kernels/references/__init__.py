"""References from a text to figures: read with exact positions, worked out on series, said in both languages."""
