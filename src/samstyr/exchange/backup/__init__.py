"""A backup: one file with the database, the lake and the editions, and a manifest that tells whether it is whole.

Owns: the file's format, writing it, checking it, unpacking it, putting the folders in place.
Not here: the database's own dump and its swap (database), the order of a restore (cli).
Asks: database, audit.
"""
