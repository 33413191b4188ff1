"""Figures from a made-up FHI, asked as the real one is."""

from datetime import UTC, datetime
from pathlib import Path

import polars as pl
import pytest

from samstyr.statistics.changes.fetching import fetch
from samstyr.statistics.fetching.settings import FILE
from samstyr.statistics.lake.folder import Lake
from samstyr.statistics.queries import snapshots
from samstyr.statistics.queries.snapshots import Kept
from samstyr.statistics.sources.fhi.fetch import NoSuchTable
from samstyr.statistics.sources.pxweb.selecting import NoSuchVariable
from samstyr.statistics.values import Wishes
from tests.servers.clock import SteppingClock
from tests.servers.fhi import CODES, fhi, figure

AT = datetime(2026, 3, 20, 12, tzinfo=UTC)
RATES = Wishes(select={"MEASURE_TYPE": ("RATE",)}, regions=("3203", "0301"), since="2021")

pytestmark = pytest.mark.django_db


def ask(home: Path, address: str, wishes: Wishes, table: str = "nokkel/360") -> Kept:
    return fetch(
        source="fhi", table=table, wishes=wishes, home=home, clock=SteppingClock(), tell=lambda _: None, by="Kari",
        at=AT, address=address,
    )  # fmt: skip


def figures(home: Path, kept: Kept) -> dict[tuple[str, ...], tuple[float | None, str]]:
    lake = Lake(home)
    frame = pl.read_parquet(lake.path(snapshots.card_of(kept.version, lake).tidy))
    return {tuple(row[:3]): row[3:] for row in frame.select(*CODES, "value", "missing").rows()}


def test_what_is_wanted_comes_and_what_is_hidden_says_so(tmp_path: Path):
    with fhi() as (_, server, address):
        kept = ask(tmp_path, address, RATES)
        assert not ask(tmp_path, address, RATES).is_new
    found = figures(tmp_path, kept)
    assert set(found) == {(place, f"{year}_{year}", "RATE") for place in ("3203", "0301") for year in range(2021, 2025)}
    for codes, (value, missing) in found.items():
        said = figure(codes)
        assert (value, missing) == ((None, "suppressed") if said == "k" else (said, ""))
    assert kept.version.updated == "2026-02-02T08:00:00+00:00"
    assert [asked.method for asked in server.asked] == ["GET", "GET", "POST", "GET", "GET"]


def test_all_of_a_table_in_parts(tmp_path: Path):
    (tmp_path / FILE).write_text("[fhi.limits]\ncells = 10\n")
    with fhi() as (_, server, address):
        kept = ask(tmp_path, address, Wishes())
    found = figures(tmp_path, kept)
    assert len(found) == kept.version.cells == 4 * 6 * 2
    assert any(missing == "suppressed" for _, missing in found.values())
    assert sum(asked.method == "POST" for asked in server.asked) == 6


def test_a_new_year_is_no_doubt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    with fhi() as (service, _, address):
        ask(tmp_path, address, RATES)
        service.modified = "2027-02-02T08:00:00+00:00"
        monkeypatch.setitem(CODES, "AAR", {**CODES["AAR"], "2025_2025": "2025"})
        kept = ask(tmp_path, address, RATES)
    assert kept.version.cells == 10
    assert (kept.is_new, kept.version.accepted) == (True, "")


def test_a_table_that_does_not_say_when_it_changed_is_asked_each_time(tmp_path: Path):
    with fhi() as (service, server, address):
        service.modified = None
        ask(tmp_path, address, RATES)
        ask(tmp_path, address, RATES)
    assert [asked.method for asked in server.asked].count("POST") == 2


@pytest.mark.parametrize("table", ["nokkel/999", "nokkel", "360", "nokkel/x"])
def test_a_table_that_is_not_there(tmp_path: Path, table: str):
    with fhi() as (_, _, address), pytest.raises(NoSuchTable, match="for instance nokkel/360"):
        ask(tmp_path, address, RATES, table)


def test_a_dimension_that_is_not_there(tmp_path: Path):
    with fhi() as (_, _, address), pytest.raises(NoSuchVariable, match="has no KJONN"):
        ask(tmp_path, address, Wishes(select={"KJONN": ("1",)}))
