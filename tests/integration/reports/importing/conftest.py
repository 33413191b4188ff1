"""Reports on Asker's figures as Word files, with the site's address and without it."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from pytest_django import DjangoDbBlocker

from samstyr.kernels.texts import Text
from samstyr.look.charts.store import ChartStore
from samstyr.reports.publishing.building import Order, build
from samstyr.reports.publishing.resolving import Publisher, facts_for, publication_of
from samstyr.reports.publishing.values import Format
from samstyr.reports.queries.checks import check
from samstyr.reports.values import CheckedReport
from tests.databases import Database, pointed_at, rolled_back

AS_OF = date(2023, 8, 31)


@pytest.fixture(scope="module")
def figures(spoken_database: Database, main_database: Database, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The demo's figures, those of other municipalities too; what the module does to them is undone."""
    with django_db_blocker.unblock(), pointed_at(spoken_database, afterwards=main_database), rolled_back():
        yield


@pytest.fixture(scope="module")
def checked(figures: None) -> Callable[[Path], CheckedReport]:
    """Check a report on the figures."""
    return lambda folder: check(folder, area="asker", as_of=AS_OF)


@pytest.fixture(scope="module")
def word_of(
    checked: Callable[[Path], CheckedReport], tmp_path_factory: pytest.TempPathFactory
) -> Callable[[Path, str], Path]:
    """Build the Word file of a report, once for each address of the site."""
    built: dict[tuple[Path, str], Path] = {}
    charts = tmp_path_factory.mktemp("charts")

    def word(folder: Path, base: str) -> Path:
        if (folder, base) not in built:
            report = checked(folder)
            assert report.description is not None
            facts = facts_for(report.description, as_of=AS_OF, area="asker")
            by = Publisher(Text("Asker"), folder, base)
            order = Order((Format.DOCX,), tmp_path_factory.mktemp("word") / "ut", ChartStore(charts))
            done = build(publication_of(report, report.description, facts, by), facts, order, lambda _step: None)
            built[folder, base] = next(done.folder.glob("*.docx"))
        return built[folder, base]

    return word
