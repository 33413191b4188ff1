"""Reads of statistics: sources, units, tables, records; figures about few people are suppressed here."""
