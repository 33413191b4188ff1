"""The `samstyr` command: every answer in the terminal, and the starting and stopping of the site.

Owns: commands, what they print, exit codes, the home directory, the start of Django, the web server's life.
Not here: what is asked and changed (the rooms' queries and changes), pages (portal), settings (site).
Asks: every room but site, by its door.
"""
