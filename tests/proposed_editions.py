"""Editions to look at, to adopt and to tamper with: a short report proposed on Asker's figures."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psycopg

from samstyr.kernels.texts import Text
from samstyr.reports.changes.proposing import propose
from samstyr.reports.editions.values import Edition
from tests.asker import REFERENCE_DATE
from tests.databases import Cluster, Database, pointed_at
from tests.published_reports import PICTURE
from tests.report_folders import write_report

NOON = datetime(2026, 3, 20, 11, tzinfo=UTC)
DESCRIPTION = """kind: other
title_nb: Gjeld i Asker
title_en: Debt in Asker
language: nb
period: 2022
case_number: 23/1234
parts: [a.md]
"""
TEXT = """# Økonomi

Netto lånegjeld var {{oko_netto_laanegjeld@2022}} i 2022.[^1]

[^1]: Tallet er fra rapporten.

## Slik står det til

::: {.goal-panel of=okonomi_1}
:::

::: {.chart of=oko_netto_laanegjeld}
:::

![En grå prikk](prikk.png)
"""


@dataclass(frozen=True, slots=True)
class Place:
    """A home with editions, and the database that their rows are in."""

    home: Path
    database: Database

    def folder(self, name: str) -> Path:
        return self.home / "editions" / name

    def tamper(self, *statements: str) -> None:
        """Do what only somebody with the owner's password could do, and only on purpose."""
        with psycopg.connect(self.database.addresses.owner.conninfo) as owner:
            for table in ("reports_edition", "reports_adoption", "audit_event"):
                owner.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
            for statement in statements:
                owner.execute(statement)


def write_debt(folder: Path) -> Path:
    """The report's folder; its name is the report's id."""
    written = write_report(folder, TEXT, description=DESCRIPTION)
    (written / "prikk.png").write_bytes(PICTURE)
    return written


def propose_debt(folder: Path, home: Path, **changed: Any) -> Edition:
    """Propose what is in a folder, with whatever is to be otherwise."""
    asked: dict[str, Any] = {
        "area": "asker",
        "place": Text("Asker"),
        "as_of": REFERENCE_DATE,
        "base_address": "https://styr.example",
        "workers": 1,
        "tell": lambda _step: None,
        "by": "Kari",
        "at": NOON,
    }
    return propose(folder=folder, home=home, **{**asked, **changed})


@contextmanager
def copied(place: Place, cluster: Cluster, to: Path, name: str, *, afterwards: Database) -> Iterator[Place]:
    """Give a place of the test's own, with everything that is in another one."""
    database = cluster.copy(name, of=place.database)
    shutil.copytree(place.home, to, symlinks=True)
    with pointed_at(database, afterwards=afterwards):
        yield Place(to, database)
    cluster.drop(database)
