"""What every test may ask for. See `tests/databases.py` for how the databases come to be."""

import gc
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import hypothesis
import pytest
from pytest_django import DjangoDbBlocker
from xdist.scheduler import LoadScopeScheduling

from samstyr.cli.quick_start import look_for_circles_seldom
from samstyr.cli.start import lead_to
from tests.databases import Cluster, Database, pointed_at, rolled_back, start_cluster
from tests.goldens import Golden
from tests.integration.serving import served

LOADED_AT = datetime(2023, 8, 31, 12, tzinfo=UTC)
_numbers = count(1)
# Files that share something dear, by the beginning of their path: one worker has them all, and makes it once.
SHARING = {
    "tests/browser/": "the demo's site",
    "tests/integration/api/test_fuzzed.py": "the demo's site",
    "tests/house/": "the code as syntax trees",
    "tests/integration/portal/export/": "an exported site",
}

# How long an example takes says more about what else the machine does than about the code. A change is tried with the
# same examples as the change before it, so that a failure is the change's own; `./run soak` looks for new ones.
hypothesis.settings.register_profile("steady", deadline=None, derandomize=True)
hypothesis.settings.register_profile("exploring", deadline=None)
hypothesis.settings.load_profile("steady")

# As the program itself does: a tenth of what the tests cost went to looking for circles.
look_for_circles_seldom()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="Rewrite the goldens in tests/golden; read the diff.")


def pytest_collection_finish() -> None:
    """Leave ten thousand tests and all that they read in out of every later look for circles: they stay to the end."""
    gc.freeze()


class SharedScheduling(LoadScopeScheduling):
    """Gives a worker a file at a time, and those that share something dear as if they were one."""

    def _split_scope(self, nodeid: str) -> str:
        path = nodeid.partition("::")[0]
        return next((shared for beginning, shared in SHARING.items() if path.startswith(beginning)), path)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> LoadScopeScheduling | None:
    """Take the place of `--dist loadfile`.

    In the order of the folders: the slow ones come first and the units last, so that both workers end at the same time.
    xdist's own order, by the number of tests, keeps the file with one slow test for the end, when one worker is idle.
    """
    if config.getoption("dist") != "loadfile":
        return None
    config.option.loadscopereorder = False
    return SharedScheduling(config, log)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """What the product said when somebody last read it through."""
    return Golden(rewrite=request.config.getoption("--update-golden"))


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


@pytest.fixture(scope="session")
def demo_database(cluster: Cluster, main_database: Database, django_db_blocker: DjangoDbBlocker) -> Database:
    """A database with Asker's figures in it, loaded once a run."""
    # Here and not above: the commands import every room, and a test of one function should not have to.
    from samstyr.cli.demo import load_when_empty  # noqa: PLC0415  # see above

    database = cluster.copy("demo")
    with django_db_blocker.unblock(), pointed_at(database, afterwards=main_database):
        load_when_empty(at=LOADED_AT)
    return database


@pytest.fixture
def demo(demo_database: Database, main_database: Database, django_db_blocker: DjangoDbBlocker) -> Iterator[Database]:
    """Asker's figures, to read and to change: whatever a test does to them is undone. Not to be mixed with `db`."""
    with django_db_blocker.unblock(), pointed_at(demo_database, afterwards=main_database), rolled_back():
        yield demo_database


@pytest.fixture
def own_demo_database(
    cluster: Cluster, demo_database: Database, main_database: Database, django_db_blocker: DjangoDbBlocker
) -> Iterator[Database]:
    """Asker's figures in a database of the test's own, for programs that change them. Not to be mixed with `db`."""
    database = cluster.copy(f"own_demo_{next(_numbers)}", of=demo_database)
    with django_db_blocker.unblock(), pointed_at(database, afterwards=main_database):
        yield database
    cluster.drop(database)


@pytest.fixture(scope="session")
def spoken_database(
    cluster: Cluster, demo_database: Database, main_database: Database, django_db_blocker: DjangoDbBlocker
) -> Database:
    """Asker's figures and what the demo's sources say, of other municipalities too: read in once, for two seconds.

    What came from the sources lies in the run's own home, where `SAMSTYR_HOME` points.
    """
    from samstyr.cli.demo import have_sources_speak  # noqa: PLC0415  # as above

    database = cluster.copy("spoken", of=demo_database)
    with django_db_blocker.unblock(), pointed_at(database, afterwards=main_database):
        have_sources_speak(Path(os.environ["SAMSTYR_HOME"]), at=LOADED_AT)
    return database


@pytest.fixture
def spoken(
    spoken_database: Database, main_database: Database, django_db_blocker: DjangoDbBlocker
) -> Iterator[Database]:
    """The same, to read and to change: whatever a test does to them is undone. Not to be mixed with `db`."""
    with django_db_blocker.unblock(), pointed_at(spoken_database, afterwards=main_database), rolled_back():
        yield spoken_database


@pytest.fixture(scope="session")
def site(
    cluster: Cluster, spoken_database: Database, main_database: Database, django_db_blocker: DjangoDbBlocker
) -> Iterator[str]:
    """The address of the real site as `samstyr demo` shows it, served by `samstyr serve` as a program of its own.

    From a copy: the database is copied by other tests too, which cannot be while a server holds it open.
    """
    from samstyr.cli.demo import propose_report  # noqa: PLC0415  # as above

    served_database = cluster.copy("served", of=spoken_database)
    home = Path(os.environ["SAMSTYR_HOME"])
    with django_db_blocker.unblock(), pointed_at(served_database, afterwards=main_database):
        propose_report(home, at=LOADED_AT)
    with served(served_database) as address:
        yield address
