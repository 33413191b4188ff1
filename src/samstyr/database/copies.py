"""A whole database as a file and back: dumped, restored beside the one in use, and put in its place in one step."""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import psycopg
from psycopg import sql
from psycopg.errors import ObjectInUse

from samstyr.database import binaries, life, making, roles
from samstyr.database.addresses import Address, Addresses

RESTORING = "_restoring"
REPLACED = "_replaced"
TRIES = 5


class MayNotMakeDatabases(RuntimeError):
    """The server is one of the user's own, and the owner's role there has too few rights for a restore."""

    def __init__(self, user: str, said: str) -> None:
        super().__init__(
            f"The role {user} may not make a database beside the one in use ({said.strip()}), so nothing was restored. "
            f"Let it: ALTER ROLE {user} CREATEDB; or restore into the embedded database."
        )


@dataclass(frozen=True, slots=True)
class Beside:
    """The database in use, and the names of the one on its way in and the one on its way out."""

    addresses: Addresses
    maintenance: Address

    @property
    def name(self) -> str:
        return self.addresses.owner.name

    @property
    def restoring(self) -> Addresses:
        return self.addresses.to(self.name + RESTORING)


def beside(home: Path, addresses: Addresses, *, embedded: bool) -> Beside:
    """Return what is needed to put another database in the place of this one."""
    maintenance = life.superuser(home) if embedded else addresses.owner.to(making.MAINTENANCE)
    return Beside(addresses=addresses, maintenance=maintenance)


def dump(owner: Address, into: IO[bytes], *, snapshot: str | None = None) -> None:
    """Write the database to a file, as it was at an exported snapshot. Raises ProgramFailed."""
    arguments = ["--format=custom", "--no-owner", "--no-privileges"]
    arguments += [f"--snapshot={snapshot}"] if snapshot else []
    binaries.newest().run("pg_dump", *arguments, variables=owner.variables, into=into)


def load(addresses: Addresses, dumped: Path) -> None:
    """Fill an empty database from a file and give the roles their rights. Raises ProgramFailed."""
    arguments = ["--no-owner", "--no-privileges", "--exit-on-error", f"--dbname={addresses.owner.name}", str(dumped)]
    binaries.newest().run("pg_restore", *arguments, variables=addresses.owner.variables)
    roles.grant(addresses)
    with psycopg.connect(addresses.owner.conninfo, autocommit=True) as owner:
        owner.execute("ANALYZE")


def open_beside(place: Beside, *, mark: str) -> None:
    """Make an empty database beside the one in use, with a mark by which it is known wherever it goes.

    Raises MayNotMakeDatabases.
    """
    clear_beside(place)
    new = place.restoring
    with closing(psycopg.connect(place.maintenance.conninfo, autocommit=True)) as server:
        try:
            roles.create(server, new.owner.name, owner=new.owner.user, app=new.app.user)
        except psycopg.errors.InsufficientPrivilege as error:
            raise MayNotMakeDatabases(place.maintenance.user, str(error)) from None
        comment = sql.SQL("COMMENT ON DATABASE {} IS {}")
        server.execute(comment.format(sql.Identifier(new.owner.name), sql.Literal(mark)))


def put_in_place(place: Beside) -> None:
    """Let the database beside take the place of the one in use: both names change in one transaction, or neither."""
    rename = sql.SQL("ALTER DATABASE {} RENAME TO {}")
    now, new, out = (sql.Identifier(name) for name in (place.name, place.name + RESTORING, place.name + REPLACED))
    for tried in range(1, TRIES + 1):
        with closing(psycopg.connect(place.maintenance.conninfo, autocommit=True)) as server:
            server.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = ANY(%s)",
                [[place.name, place.name + RESTORING]],
            )
            try:
                with server.transaction():
                    server.execute(rename.format(now, out))
                    server.execute(rename.format(new, now))
            except ObjectInUse:
                # A program that serves pages was quick to come back; it is sent away again.
                if tried == TRIES:
                    raise
            else:
                return


def mark_of(place: Beside) -> str | None:
    """Return the mark of the database in use."""
    with closing(psycopg.connect(place.maintenance.conninfo, autocommit=True)) as server:
        row = server.execute(
            "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = %s", [place.name]
        ).fetchone()
    return row[0] if row else None


def clear_beside(place: Beside) -> None:
    """Remove what a restore, also a killed one, has left beside the database in use."""
    with closing(psycopg.connect(place.maintenance.conninfo, autocommit=True)) as server:
        for ending in (RESTORING, REPLACED):
            drop = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)")
            server.execute(drop.format(sql.Identifier(place.name + ending)))
