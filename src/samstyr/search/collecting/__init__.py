"""Everything that can be found, gathered from the rooms by their own queries."""
