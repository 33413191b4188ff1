"""Reads of organisation: bodies and service areas."""
