"""Codes and their changes from a made-up KLASS, asked as the real one is."""

from datetime import UTC, datetime
from pathlib import Path

import polars as pl
import pytest

from samstyr.statistics.changes.fetching import fetch
from samstyr.statistics.fetching.faults import SourceRefused
from samstyr.statistics.lake.folder import Lake
from samstyr.statistics.queries import snapshots
from samstyr.statistics.queries.snapshots import Kept
from samstyr.statistics.sources.klass.fetch import NotInKlass
from samstyr.statistics.values import Wishes
from tests.servers.clock import SteppingClock
from tests.servers.klass import MERGED, klass

AT = datetime(2026, 3, 20, 12, tzinfo=UTC)

pytestmark = pytest.mark.django_db


def ask(home: Path, address: str, table: str, wishes: Wishes) -> Kept:
    return fetch(
        source="klass", table=table, wishes=wishes, home=home, clock=SteppingClock(), tell=lambda _: None, by="Kari",
        at=AT, address=address,
    )  # fmt: skip


def rows(home: Path, kept: Kept) -> list[dict]:
    lake = Lake(home)
    return pl.read_parquet(lake.path(snapshots.card_of(kept.version, lake).tidy)).to_dicts()


def test_changes_since_a_day(tmp_path: Path):
    with klass() as (server, address):
        kept = ask(tmp_path, address, "131/changes", Wishes(since="2018-01-01"))
        assert not ask(tmp_path, address, "131/changes", Wishes(since="2018-01-01")).is_new
    assert server.asked[0].query == {"from": "2018-01-01", "language": "nb"}
    assert {(row["old_code"], row["new_code"], row["on"]) for row in rows(tmp_path, kept)} == {
        (old, "3025", "2020-01-01") for old in MERGED
    }


@pytest.mark.parametrize(
    ("table", "wishes", "query", "first"),
    [
        ("131/codesAt", Wishes(since="2026-01-01"), {"date": "2026-01-01"}, {"code": "0301", "name": "Oslo - Oslove"}),
        ("131/codes", Wishes(since="2020-01-01", until="2026-01-01"), {"from": "2020-01-01", "to": "2026-01-01"}, {}),
        (
            "131/correspondsAt/112",
            Wishes(since="2026-01-01"),
            {"date": "2026-01-01", "targetClassificationId": "112"},
            {"source_code": "3203", "target_code": "EKG12"},
        ),
        (
            "131/corresponds/112",
            Wishes(since="2026-01-01"),
            {"from": "2026-01-01", "targetClassificationId": "112"},
            {},
        ),
    ],
)
def test_codes_and_correspondences(tmp_path: Path, table: str, wishes: Wishes, query: dict, first: dict):
    with klass() as (server, address):
        kept = ask(tmp_path, address, table, wishes)
    assert server.asked[0].query == {**query, "language": "nb"}
    assert first.items() <= rows(tmp_path, kept)[0].items()


@pytest.mark.parametrize(
    ("table", "wishes", "why"),
    [
        ("131", Wishes(since="2026-01-01"), "the number of a classification and what is wanted of it"),
        ("131/corresponds", Wishes(since="2026-01-01"), "the number of a classification and what is wanted of it"),
        ("131/codes/112", Wishes(since="2026-01-01"), "the number of a classification and what is wanted of it"),
        ("131/../x", Wishes(since="2026-01-01"), "the number of a classification"),
        ("131/codes", Wishes(), "it needs --since"),
        ("131/codes", Wishes(since="2026"), "2026 is no day"),
        ("131/codesAt", Wishes(since="2026-01-01", until="2026-02-01"), "takes no --until"),
        ("131/codes", Wishes(since="2026-01-01", regions=("3203",)), "takes --since and --until, and nothing else"),
    ],
)
def test_what_klass_has_no_answer_to_is_never_asked(tmp_path: Path, table: str, wishes: Wishes, why: str):
    with klass() as (server, address):
        with pytest.raises(NotInKlass, match=why):
            ask(tmp_path, address, table, wishes)
        assert server.asked == []


def test_a_classification_that_is_not_there(tmp_path: Path):
    with klass() as (_, address), pytest.raises(SourceRefused, match="Classification not found"):
        ask(tmp_path, address, "999/codes", Wishes(since="2026-01-01"))
