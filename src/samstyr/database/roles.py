"""The database's roles and what each may do: the owner owns the tables, the application reads and writes rows."""

import psycopg
from psycopg import sql

from samstyr.database.addresses import Address, Addresses

NAME = "samstyr"
OWNER = "samstyr_owner"
APP = "samstyr_app"
# A table with a trigger that calls this function may be added to but not changed; the room that owns it makes it so.
APPEND_ONLY = "samstyr_append_only"

_NEITHER = "NOSUPERUSER NOCREATEROLE NOREPLICATION NOBYPASSRLS NOINHERIT"


def establish(cluster: Address, *, owner_password: str, app_password: str) -> None:
    """Make the two roles and the database where they are missing, and give the roles these passwords."""
    with psycopg.connect(cluster.conninfo, autocommit=True) as connection:
        # Only rights are trimmed here; tests and restores make databases as the cluster's superuser.
        _ensure_role(connection, OWNER, owner_password)
        _ensure_role(connection, APP, app_password)
        found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [NAME]).fetchone()
        if found is None:
            create(connection, NAME)


def create(
    cluster: psycopg.Connection, name: str, *, template: str | None = None, owner: str = OWNER, app: str = APP
) -> None:
    """Make a database that belongs to the owner and that nobody but our roles may enter."""
    names = {"name": sql.Identifier(name), "owner": sql.Identifier(owner), "app": sql.Identifier(app)}
    copied = sql.SQL(" TEMPLATE {} STRATEGY FILE_COPY").format(sql.Identifier(template)) if template else sql.SQL("")
    cluster.execute(sql.SQL("CREATE DATABASE {name} OWNER {owner}").format(**names) + copied)
    cluster.execute(sql.SQL("REVOKE ALL ON DATABASE {name} FROM PUBLIC").format(**names))
    cluster.execute(sql.SQL("GRANT CONNECT, TEMPORARY ON DATABASE {name} TO {app}").format(**names))


def grant(addresses: Addresses) -> None:
    """Let the application's role read and write rows, and only add them where a table is append-only.

    To be called after each migration. Where one role does both (a server with one account), there is nothing to
    grant; the tables' own triggers still keep what is append-only.
    """
    if addresses.owner.user == addresses.app.user:
        return
    role = sql.Identifier(addresses.app.user)
    with psycopg.connect(addresses.owner.conninfo) as connection:
        for statement in (
            "GRANT USAGE ON SCHEMA public TO {}",
            "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {}",
            "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {}",
            "ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {}",
            "ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO {}",
        ):
            connection.execute(sql.SQL(statement).format(role))
        for table in _append_only(connection):
            withdraw = sql.SQL("REVOKE UPDATE, DELETE, TRUNCATE ON {} FROM {}")
            connection.execute(withdraw.format(sql.Identifier(table), role))


def _append_only(connection: psycopg.Connection) -> list[str]:
    rows = connection.execute(
        "SELECT DISTINCT relname FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid "
        "JOIN pg_class ON pg_class.oid = tgrelid WHERE proname = %s",
        [APPEND_ONLY],
    )
    return [str(row[0]) for row in rows]


def _ensure_role(connection: psycopg.Connection, role: str, password: str) -> None:
    known = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role]).fetchone()
    # The server gets the proof of the password, never the password: statements may end in a log.
    proof = connection.pgconn.encrypt_password(password.encode(), role.encode(), b"scram-sha-256").decode()
    statement = sql.SQL("{verb} ROLE {role} LOGIN {rights} PASSWORD {proof}")
    connection.execute(
        statement.format(
            verb=sql.SQL("ALTER" if known else "CREATE"),
            role=sql.Identifier(role),
            rights=sql.SQL(f"{_NEITHER} NOCREATEDB"),
            proof=sql.Literal(proof),
        )
    )
