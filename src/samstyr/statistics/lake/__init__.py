"""The lake: what sources sent, unchanged, and the same as tidy tables. Files are added, never changed."""
