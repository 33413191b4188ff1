"""A proposal that is killed at any moment leaves a whole edition, or what the next sweep takes; never between."""

import signal
from pathlib import Path

import pytest
from pytest_django import DjangoDbBlocker

from samstyr.cli import checks
from samstyr.reports.changes.sweeping import sweep
from samstyr.reports.queries import editions
from samstyr.reports.queries.verification import verify
from tests.databases import Cluster, Database, pointed_at
from tests.proposed_editions import NOON, write_debt
from tests.soak.killing import EDITIONS, run_killed_at

pytestmark = pytest.mark.soak
# A file is like the one before it; the last moments are those around the row.
STEP = 11
LAST = 8


def test_killed_at_any_moment(
    cluster: Cluster,
    demo_database: Database,
    main_database: Database,
    tmp_path: Path,
    django_db_blocker: DjangoDbBlocker,
):
    database = cluster.copy("killed_at_any_moment", of=demo_database)
    home, count = tmp_path / "home", tmp_path / "count"
    home.mkdir(mode=0o700)
    words = ("report", "propose", str(write_debt(tmp_path / "gjeld")), "--by", "soak")
    with django_db_blocker.unblock(), pointed_at(database, afterwards=main_database):
        assert run_killed_at("0", database, words, home, count_to=str(count), within=EDITIONS) == 0
        moments = int(count.read_text())
        assert moments > STEP * 3
        for moment in sorted({*range(1, moments, STEP), *range(moments - LAST, moments + 1)}):
            known = editions.editions()
            assert run_killed_at(str(moment), database, words, home, within=EDITIONS) == -signal.SIGKILL
            sweep(home=home, by="soak", at=NOON)
            assert [one.digest for one in editions.editions()][: len(known)] == [one.digest for one in known]
            assert list(checks.editions_are_whole(home)) == []
            assert list(checks.editions_have_nothing_left_over(home)) == []
            assert verify(editions.editions(), home=home, with_lost=True).holds
    cluster.drop(database)
