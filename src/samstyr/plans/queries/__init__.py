"""Reads of the plan register."""
