"""Databases for the tests: one throw-away cluster, and in it as many databases as the tests ask for."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
from django.core.management import call_command
from django.db import connections, transaction
from psycopg import sql

from samstyr.cli.start import lead_to
from samstyr.database import life, roles
from samstyr.database.addresses import GIVEN_APP, GIVEN_OWNER, Address, Addresses

ALIASES = ("default", "owner")


@dataclass(frozen=True, slots=True)
class Database:
    """One database, and what a program needs in its environment to use it."""

    addresses: Addresses

    @property
    def name(self) -> str:
        return self.addresses.app.name

    @property
    def environment(self) -> dict[str, str]:
        return {**os.environ, GIVEN_APP: self.addresses.app.url, GIVEN_OWNER: self.addresses.owner.url}


@dataclass(frozen=True, slots=True)
class Cluster:
    """The throw-away server. Its first database is migrated, stays empty, and is what the others are copied from."""

    home: Path
    superuser: Address
    template: Database

    def copy(self, name: str, *, of: Database | None = None) -> Database:
        source = of or self.template
        with psycopg.connect(self.superuser.conninfo, autocommit=True) as connection:
            roles.create(connection, name, template=source.name)
        return Database(source.addresses.to(name))

    def drop(self, database: Database) -> None:
        with psycopg.connect(self.superuser.conninfo, autocommit=True) as connection:
            connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(database.name)))


def start_cluster(home: Path) -> Cluster:
    """Start a throw-away cluster and bring its first database up to date."""
    addresses = life.ensure_running(home, throw_away=True)
    template = Database(addresses)
    lead_to(addresses)
    call_command("migrate", database="owner", interactive=False, verbosity=0)
    roles.grant(addresses)
    close_connections()
    return Cluster(home=home, superuser=life.superuser(home), template=template)


def close_connections() -> None:
    for alias in ALIASES:
        connections[alias].close()


@contextmanager
def pointed_at(database: Database, *, afterwards: Database) -> Iterator[None]:
    """Let Django ask one database for the length of a block, and another one after it."""
    lead_to(database.addresses)
    try:
        yield
    finally:
        lead_to(afterwards.addresses)


@contextmanager
def rolled_back() -> Iterator[None]:
    """Undo at the end whatever the block has changed."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
