"""The database underneath: the embedded PostgreSQL's life, its roles and passwords, and where to reach a server.

Owns: the cluster's directory, its start and stop, its upgrade, the roles, the addresses, bulk rows.
Not here: what the tables mean (the domain rooms), who changed what (audit), backups (exchange).
Asks: nobody.
"""
