"""Editions that tests of reports may ask for."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from itertools import count
from pathlib import Path

import pytest
from pytest_django import DjangoDbBlocker
from pytest_django.fixtures import Settings

from tests.databases import Cluster, Database, pointed_at
from tests.proposed_editions import Place, copied, propose_debt, write_debt

Copies = Callable[[Path], AbstractContextManager[Place]]
_numbers = count(1)


@pytest.fixture(scope="session")
def proposed_once(
    cluster: Cluster,
    demo_database: Database,
    main_database: Database,
    tmp_path_factory: pytest.TempPathFactory,
    django_db_blocker: DjangoDbBlocker,
) -> Place:
    """An edition, `gjeld/1`, that no test touches."""
    folder = tmp_path_factory.mktemp("proposed")
    database = cluster.copy("proposed", of=demo_database)
    (folder / "home").mkdir()
    with django_db_blocker.unblock(), pointed_at(database, afterwards=main_database):
        propose_debt(write_debt(folder / "gjeld"), folder / "home", why="Til møtet")
    return Place(folder / "home", database)


@pytest.fixture(scope="session")
def copies(
    proposed_once: Place, cluster: Cluster, main_database: Database, django_db_blocker: DjangoDbBlocker
) -> Copies:
    """Gives the same edition in a home and a database of a test's own, where commits are real."""

    @contextmanager
    def made(home: Path) -> Iterator[Place]:
        name = f"edition_{next(_numbers)}"
        with django_db_blocker.unblock(), copied(proposed_once, cluster, home, name, afterwards=main_database) as copy:
            yield copy

    return made


@pytest.fixture
def place(copies: Copies, tmp_path: Path, settings: Settings) -> Iterator[Place]:
    """A copy that Django asks."""
    with copies(tmp_path / "home") as copy:
        settings.HOME = copy.home
        yield copy
