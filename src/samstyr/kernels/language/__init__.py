"""Words: folding, order and likeness, in Norwegian first."""
