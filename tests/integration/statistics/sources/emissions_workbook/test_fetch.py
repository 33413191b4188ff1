"""The workbook of emissions from a made-up Miljødirektoratet."""

from datetime import UTC, datetime
from pathlib import Path

import polars as pl
import pytest

from samstyr.statistics.changes.fetching import fetch
from samstyr.statistics.fetching.faults import NotReached, SentElsewhere
from samstyr.statistics.lake.folder import Lake
from samstyr.statistics.queries import snapshots
from samstyr.statistics.queries.snapshots import Kept
from samstyr.statistics.sources.emissions_workbook.fetch import OnlyWhole
from samstyr.statistics.values import Wishes
from tests.servers import mishaps
from tests.servers.clock import SteppingClock
from tests.servers.workbook import ROWS, emissions, made

AT = datetime(2026, 3, 20, 12, tzinfo=UTC)

pytestmark = pytest.mark.django_db


def ask(home: Path, address: str, table: str = "all", wishes: Wishes | None = None) -> Kept:
    return fetch(
        source="emissions_workbook", table=table, wishes=wishes or Wishes(), home=home, clock=SteppingClock(),
        tell=lambda _: None, by="Kari", at=AT, address=address,
    )  # fmt: skip


def test_the_workbook_becomes_figures_and_its_bytes_stay_as_they_were(tmp_path: Path):
    content = made(ROWS)
    with emissions(content) as (server, address):
        server.mishaps.append(mishaps.cut_off_unseen)
        kept = ask(tmp_path, address)
        assert not ask(tmp_path, address).is_new
    lake = Lake(tmp_path)
    card = snapshots.card_of(kept.version, lake)
    assert lake.read(card.raw[0].name) == content
    assert pl.read_parquet(lake.path(card.tidy))["value"].to_list() == [row[-1] for row in ROWS]
    assert card.licence == "NLOD 2.0"


def test_a_page_in_its_place_is_no_workbook(tmp_path: Path):
    with emissions(mishaps.PAGE) as (_, address), pytest.raises(NotReached, match="the answer is no workbook"):
        ask(tmp_path, address)


def test_a_workbook_that_has_moved_to_another_site_is_not_followed(tmp_path: Path):
    with emissions(made(ROWS)) as (server, address), emissions(made(ROWS)) as (other, elsewhere):
        server.mishaps.append(mishaps.sent_to(elsewhere, 301))
        with pytest.raises(SentElsewhere, match="give its new address with --address"):
            ask(tmp_path, address)
        assert other.asked == []


def test_it_comes_whole_only(tmp_path: Path):
    with emissions(made(ROWS)) as (server, address):
        for table, wishes in (("3203", Wishes()), ("all", Wishes(since="2015"))):
            with pytest.raises(OnlyWhole, match="comes whole"):
                ask(tmp_path, address, table, wishes)
        assert server.asked == []
