"""A small municipality's site as files."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.test import override_settings
from pytest_django import DjangoDbBlocker

from samstyr.cli import loading
from samstyr.portal.export.exporting import Order, export
from tests.databases import Cluster, Database, pointed_at, rolled_back
from tests.exported_site import ExportedSite
from tests.integration.reloading import Row, edited_package
from tests.peer_country import hold_beside_others
from tests.proposed_editions import Place
from tests.three_editions import propose_three

NOON = datetime(2023, 8, 31, 12, tzinfo=UTC)
# One with a target, one with a break, one with a path, one whose figures are to come, one that was never measured.
KEPT = {"oko_netto_laanegjeld", "by_vannlekkasje", "kli_direkte_utslipp", "by_svevestov_pm25", "kli_sykkelreiser"}
BASE = "https://figurer.example.org/asker"


def of_kept(column: str) -> Callable[[Row], Row | None]:
    return lambda row: row if row[column] in KEPT else None


def one_in(number: int, column: str) -> Callable[[Row], Row | None]:
    """Keep a part of the rows, all or none of those that belong together."""
    return lambda row: row if sum(row[column].encode()) % number == 0 else None


@pytest.fixture(scope="session")
def small_place(
    cluster: Cluster,
    main_database: Database,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Place:
    """A database with a few indicators, tables and plans of Asker's, and three editions of a report.

    Made once for all who read it, as are the exports of it: they are most of what these tests cost.
    """
    package = edited_package(
        tmp_path_factory.mktemp("package"),
        indicators=of_kept("id"),
        observations=of_kept("indicator_id"),
        targets=of_kept("indicator_id"),
        stated_changes=of_kept("indicator_id"),
        indicator_tables=of_kept("indicator_id"),
        bindings=of_kept("indicator_id"),
        tables=one_in(5, "table_id"),
        plans=one_in(8, "plan_id"),
    )
    reports = tmp_path_factory.mktemp("reports")
    place = Place(reports / "home", cluster.copy("exported"))
    with asked(place, main_database, django_db_blocker):
        loading.load(path=package, by="Kari", at=NOON)
        hold_beside_others("oko_netto_laanegjeld")
        propose_three(reports)
    return place


@contextmanager
def asked(place: Place, afterwards: Database, blocker: DjangoDbBlocker) -> Iterator[None]:
    """Let Django ask a place for the length of a block."""
    with blocker.unblock(), pointed_at(place.database, afterwards=afterwards), override_settings(HOME=place.home):
        yield


@pytest.fixture
def small_site(small_place: Place, main_database: Database, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The same, for a test to ask; what it does to the database is undone."""
    with asked(small_place, main_database, django_db_blocker), rolled_back():
        yield


def exported(folder: Path, base: str = "", workers: int = 1) -> ExportedSite:
    export(Order(folder, base, workers), lambda _done, _known: None)
    return ExportedSite(folder)


@pytest.fixture(scope="session")
def site_in_folder(
    small_place: Place,
    main_database: Database,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> ExportedSite:
    """The site without an address on the web."""
    with asked(small_place, main_database, django_db_blocker):
        return exported(tmp_path_factory.mktemp("plain") / "site")


@pytest.fixture(scope="session")
def site_with_address(
    small_place: Place,
    main_database: Database,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> ExportedSite:
    """The same site for an address on the web."""
    with asked(small_place, main_database, django_db_blocker):
        return exported(tmp_path_factory.mktemp("addressed") / "site", BASE)
