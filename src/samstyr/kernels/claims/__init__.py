"""What words say of figures: directions, verdicts, multiples and stated numbers, held against the figures."""
