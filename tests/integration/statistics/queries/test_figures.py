"""The figures of a snapshot, as text."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from samstyr.statistics.changes.snapshots import keep
from samstyr.statistics.queries.figures import NoSuchColumn, rows
from samstyr.statistics.values import Wishes
from tests.servers.desk import Desk, at_a_desk

AT = datetime(2026, 3, 20, 12, tzinfo=UTC)
FIGURES = {("3203", "KOSAGD230000", "2025"): -2.5, ("3203", "KOSAG110000", "2025"): 70112.0}

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with at_a_desk(tmp_path) as desk:
        desk.publish("12134", figure=FIGURES.get)
        fetched = desk.fetch("12134", Wishes(regions=("3203",), since="2024"))
        keep(fetched=fetched, home=tmp_path, by="Kari", at=AT)
        yield desk


def test_each_cell_with_its_codes_figure_and_reason(desk: Desk):
    head, *cells = rows(number=1, home=desk.home, codes={})
    assert head == ["KOKkommuneregion0000", "ContentsCode", "Tid", "value", "status", "missing"]
    assert [tuple(cell) for cell in cells] == [
        ("3203", "KOSAG110000", "2024", "", "..", "not_available"),
        ("3203", "KOSAG110000", "2025", "70112.0", "", ""),
        ("3203", "KOSAGD230000", "2024", "", "..", "not_available"),
        ("3203", "KOSAGD230000", "2025", "-2.5", "", ""),
    ]


def test_only_certain_codes(desk: Desk):
    wanted = {"ContentsCode": ("KOSAGD230000",), "Tid": ("2025", "2026")}
    _, *cells = rows(number=1, home=desk.home, codes=wanted)
    assert [tuple(cell)[:4] for cell in cells] == [("3203", "KOSAGD230000", "2025", "-2.5")]
    assert len(list(rows(number=1, home=desk.home, codes={"Tid": ("1999",)}))) == 1


def test_a_column_that_is_not_there(desk: Desk):
    with pytest.raises(NoSuchColumn, match=r"Snapshot 1 has no Alder\. It has: KOKkommuneregion0000, Con"):
        list(rows(number=1, home=desk.home, codes={"Alder": ("1",)}))
