"""Editions: a report frozen, kept with all that it was made from, and shown to be what it was."""
