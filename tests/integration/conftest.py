"""What the tests against a real database may ask for."""

import subprocess
from collections.abc import Callable
from functools import partial

import pytest
from pytest_django import DjangoDbBlocker

from tests.databases import Database
from tests.integration import commands

Samstyr = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def samstyr(empty_database: Database) -> Samstyr:
    """Run a command inside this program on a database of the test's own."""
    return partial(commands.samstyr, empty_database)


@pytest.fixture(scope="session", autouse=True)
def key_to_databases(django_db_blocker: DjangoDbBlocker) -> None:
    """What runs commands inside this program may ask the databases that it is told to."""
    commands.give_key(django_db_blocker)
