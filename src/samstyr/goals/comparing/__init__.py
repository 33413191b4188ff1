"""An indicator in the municipality beside others: worked out once an apply, kept as a table, read by pages. Pure."""
