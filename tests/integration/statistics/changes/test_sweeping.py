"""Files that no snapshot needs leave the lake, and no other."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from samstyr.audit import queries as audit
from samstyr.cli import checks
from samstyr.statistics.changes.snapshots import keep
from samstyr.statistics.changes.sweeping import BeingWritten, sweep
from samstyr.statistics.lake.folder import RAW, TIDY, Lake
from samstyr.statistics.values import Wishes
from tests.servers.desk import Desk, at_a_desk

AT = datetime(2026, 3, 20, 12, tzinfo=UTC)

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with at_a_desk(tmp_path) as desk:
        keep(fetched=desk.fetch("12134", Wishes(regions=("3203",))), home=tmp_path, by="Kari", at=AT)
        yield desk


def test_what_nobody_needs_goes_and_what_somebody_needs_stays(desk: Desk):
    lake = Lake(desk.home)
    whole = set(lake.names())
    orphan = lake.put(RAW, b"left by a program that was killed")
    lake.draft(TIDY, 7).write_bytes(b"half")
    (trouble,) = checks.lake_has_nothing_left_over(desk.home)
    assert trouble.what == f"Files of the lake that belong to no snapshot: 2, for instance {orphan}."
    assert sweep(home=desk.home, by="Kari", at=AT) == 2
    assert set(lake.names()) == whole
    assert list(checks.lake_has_nothing_left_over(desk.home)) == []
    assert list(checks.lake_is_whole(desk.home)) == []
    event = audit.last_of(whats=["statistics.lake_swept"])
    assert event.seq == audit.head().seq


def test_with_nothing_to_sweep_nothing_is_recorded(desk: Desk):
    before = audit.head()
    assert sweep(home=desk.home, by="Kari", at=AT) == 0
    assert audit.head() == before


def test_nobody_sweeps_while_somebody_writes(desk: Desk):
    lake = Lake(desk.home)
    with lake.writing(), lake.writing():
        orphan = lake.put(RAW, b"of a load that is going on")
        with pytest.raises(BeingWritten, match="Figures are being loaded right now"):
            sweep(home=desk.home, by="Kari", at=AT)
    assert lake.path(orphan).is_file()
    assert sweep(home=desk.home, by="Kari", at=AT) == 1


def test_a_missing_file_is_a_trouble(desk: Desk):
    lake = Lake(desk.home)
    name = next(lake.names())
    lake.path(name).unlink()
    (trouble,) = checks.lake_is_whole(desk.home)
    assert f"that are missing: 1, for instance {name}" in trouble.what
