"""The shell that wires the rooms together.

Owns: settings, addresses, the ASGI application, the headers that every answer carries.
Not here: pages (portal), data answers (api), commands (cli), where the database is and how it is started (database).
Asks: every room, by its door.
"""
