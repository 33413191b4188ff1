"""Reads of exchange: the package in force and its loads."""
