"""How a municipality stands beside others: groups over time, levels, quartiles, rank, and whom to learn from."""
