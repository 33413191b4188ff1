"""A report followed while it is written: built anew when its files or its figures change, and shown in a browser."""
