"""Owns: data packages in and out, their loads and undoing them, backup and restore.

Not here: what the rows mean (the rooms that own them). Asks: every room's queries and changes, audit, database.
"""
