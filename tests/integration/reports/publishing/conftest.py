"""One edition of a report on Asker's figures, published once for all tests that read it."""

from pathlib import Path

import pytest
from pytest_django import DjangoDbBlocker

from tests.databases import Database, pointed_at
from tests.published_reports import publish

BASE = "https://styr.example"


@pytest.fixture(scope="session")
def edition(
    demo_database: Database,
    main_database: Database,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """A folder with the report in every format."""
    folder = tmp_path_factory.mktemp("edition")
    with django_db_blocker.unblock(), pointed_at(demo_database, afterwards=main_database):
        publish(folder / "utgave", folder / "charts", base=BASE)
    return folder / "utgave"
