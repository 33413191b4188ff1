"""Asking sources for figures: politely, patiently, and never twice for what is here already."""
