"""What was asked once is asked again, the same way and in the same place."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from samstyr.statistics.changes.fetching import fetch
from samstyr.statistics.changes.renewing import renew
from samstyr.statistics.fetching.cards import NoSuchSource
from samstyr.statistics.queries import snapshots
from samstyr.statistics.queries.snapshots import Kept, Version
from samstyr.statistics.values import Wishes
from tests.bound_packages import bring_in
from tests.servers.desk import Desk, at_a_desk
from tests.servers.statbank import ROOT

AT = datetime(2026, 3, 20, 12, tzinfo=UTC)
pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with at_a_desk(tmp_path) as desk:
        yield desk


def again(desk: Desk, version: Version) -> Kept:
    return renew(version=version, home=desk.home, clock=desk.office.clock, tell=desk.said.append, by="Kari", at=AT)


def test_the_same_question_gives_the_next_version(desk: Desk):
    wishes = Wishes(regions=("3203", "0301"), since="2024", select={"ContentsCode": ("KOSAGD230000",)})
    first = fetch(
        source="ssb", table="12134", wishes=wishes, home=desk.home, clock=desk.office.clock, tell=desk.said.append,
        by="Kari", at=AT, address=desk.server.address + ROOT,
    )  # fmt: skip
    assert not again(desk, first.version).is_new
    desk.publish("12134", updated="2026-06-15T06:00:00Z", figure=lambda _: 7)
    second = again(desk, first.version)
    assert second.is_new
    assert (second.version.lineage, second.version.asked) == (first.version.lineage, first.version.asked)
    assert [one.is_in_use for one in snapshots.every()] == [True, False]


def test_a_file_cannot_be_asked_for_again(desk: Desk):
    bring_in(desk.home)
    with pytest.raises(NoSuchSource):
        again(desk, snapshots.every()[0])
