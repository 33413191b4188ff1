"""A small municipality's site as files."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.test import override_settings
from pytest_django import DjangoDbBlocker

from samstyr.cli import loading
from samstyr.portal.export.exporting import Order, export
from tests.databases import Cluster, Database, pointed_at
from tests.exported_site import ExportedSite
from tests.integration.reloading import Row, edited_package
from tests.peer_country import hold_beside_others
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


@pytest.fixture(scope="module")
def small_site(
    cluster: Cluster,
    main_database: Database,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[None]:
    """A database with a few indicators, tables and plans of Asker's, and three editions of a report."""
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
    database = cluster.copy("exported")
    reports = tmp_path_factory.mktemp("reports")
    with (
        django_db_blocker.unblock(),
        pointed_at(database, afterwards=main_database),
        override_settings(HOME=reports / "home"),
    ):
        loading.load(path=package, by="Kari", at=NOON)
        hold_beside_others("oko_netto_laanegjeld")
        propose_three(reports)
        yield
    cluster.drop(database)


def exported(folder: Path, base: str = "", workers: int = 1) -> ExportedSite:
    export(Order(folder, base, workers), lambda _done, _known: None)
    return ExportedSite(folder)


@pytest.fixture(scope="module")
def site_in_folder(small_site: None, tmp_path_factory: pytest.TempPathFactory) -> ExportedSite:
    """The site without an address on the web."""
    return exported(tmp_path_factory.mktemp("plain") / "site")


@pytest.fixture(scope="module")
def site_with_address(small_site: None, tmp_path_factory: pytest.TempPathFactory) -> ExportedSite:
    """The same site for an address on the web."""
    return exported(tmp_path_factory.mktemp("addressed") / "site", BASE)
