"""What every test may ask for. See `tests/databases.py` for how the databases come to be."""

import os
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from pytest_django import DjangoDbBlocker

from samstyr.cli.start import lead_to
from tests.databases import Cluster, Database, pointed_at, start_cluster

_numbers = count(1)


@pytest.fixture(scope="session")
def cluster(django_db_blocker: DjangoDbBlocker) -> Cluster:
    """A PostgreSQL server for this run alone; it ends, and its files with it, when the run ends."""
    with django_db_blocker.unblock():
        return start_cluster(Path(os.environ["SAMSTYR_HOME"]))


@pytest.fixture(scope="session")
def main_database(cluster: Cluster, django_db_blocker: DjangoDbBlocker) -> Database:
    """The database behind pytest-django's `db`: migrated and empty, since each test's work is rolled back."""
    database = cluster.copy("tests")
    with django_db_blocker.unblock():
        lead_to(database.addresses)
    return database


@pytest.fixture(scope="session")
def django_db_setup(main_database: Database) -> None:
    """Take the place of pytest-django's own set-up, which would need a role that may make databases."""


@pytest.fixture
def empty_database(cluster: Cluster, main_database: Database, django_db_blocker: DjangoDbBlocker) -> Iterator[Database]:
    """A migrated, empty database of the test's own, where commits are real. Not to be mixed with `db`."""
    database = cluster.copy(f"own_{next(_numbers)}")
    with django_db_blocker.unblock(), pointed_at(database, afterwards=main_database):
        yield database
    cluster.drop(database)
