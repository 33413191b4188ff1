"""`samstyr report …`: reports whose figures are references."""
