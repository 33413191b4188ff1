"""What running text states: every figure, direction, comparison and rank in it, each with what it is about."""
