"""Municipality codes over time: what became of what, and series put together for today's municipalities."""
