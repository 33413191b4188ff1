"""Series worked out from others: formulas as dated data with units, read, checked and computed by two engines."""
