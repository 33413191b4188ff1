"""What a command does first: find the home, reach the database, bring the tables up to date."""

import os
from pathlib import Path

import psycopg
from django.db import connections

from samstyr.cli import schema
from samstyr.cli.home import VARIABLE, home_of, make_home
from samstyr.database import copies, life
from samstyr.database.addresses import Addresses, given, to_environment
from samstyr.exchange.backup import restoring

PATIENCE_SECONDS = 10


class DatabaseDoesNotAnswer(RuntimeError):
    """The server is not there, or does not let the application in."""

    def __init__(self, addresses: Addresses, said: str) -> None:
        super().__init__(
            f"The database {addresses.app.name} does not let {addresses.app.user} in, so nothing can be read or "
            f"written. The server's word: {said.strip()}\n"
            "Start the server, or correct DATABASE_URL (remove it to use the embedded database)."
        )


def start() -> Path:
    """Make Samstyr ready for queries and changes, and return its home. A second call costs next to nothing."""
    home = find_home()
    addresses = reach_database(home)
    embedded = given(os.environ) is None
    restoring.settle(home, lambda: copies.beside(home, addresses, embedded=embedded))
    schema.bring_up_to_date(addresses)
    return home


def find_home() -> Path:
    """Return the home, made where it is missing, and let every program that we start find the same one."""
    home = make_home(home_of(os.environ))
    os.environ[VARIABLE] = str(home)
    return home


def reach_database(home: Path) -> Addresses:
    """Start the embedded server or find the given one, and let Django ask there from now on.

    Raises DatabaseDoesNotAnswer.
    """
    addresses = life.reach(home, os.environ)
    try:
        psycopg.connect(addresses.app.conninfo, connect_timeout=PATIENCE_SECONDS).close()
    except psycopg.OperationalError as error:
        raise DatabaseDoesNotAnswer(addresses, str(error)) from None
    if given(os.environ) is None:
        # For the web server's workers, which are programs of their own and read the settings anew.
        os.environ.update(to_environment(addresses))
    lead_to(addresses)
    return addresses


def lead_to(addresses: Addresses) -> None:
    """Point Django's two aliases at a database: the settings were read before anybody knew where it is."""
    for alias, address in (("default", addresses.app), ("owner", addresses.owner)):
        connections[alias].close()
        connections.settings[alias].update(address.django)
