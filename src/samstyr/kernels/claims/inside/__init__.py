"""A document against itself: figures stated twice, parts and wholes, changes and their ends, its own tables."""
