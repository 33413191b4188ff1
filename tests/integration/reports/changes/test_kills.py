"""A proposal that is killed at a chosen moment leaves a whole edition, or folders that the next sweep takes."""

import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import DjangoDbBlocker

from samstyr.audit import queries as audit
from samstyr.reports.changes.sweeping import sweep
from samstyr.reports.queries import editions
from samstyr.reports.queries.verification import verify
from tests.databases import Cluster, Database, pointed_at
from tests.integration.programs import COMMAND, environment, samstyr
from tests.proposed_editions import NOON, write_debt
from tests.soak.killing import EDITIONS, run_killed_at


@pytest.fixture(scope="module")
def database(
    cluster: Cluster, demo_database: Database, main_database: Database, django_db_blocker: DjangoDbBlocker
) -> Iterator[Database]:
    own = cluster.copy("killed_proposals", of=demo_database)
    with django_db_blocker.unblock(), pointed_at(own, afterwards=main_database):
        yield own
    cluster.drop(own)


def test_a_killed_proposal_leaves_nothing_that_counts(database: Database, tmp_path: Path):
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    words = ("report", "propose", str(write_debt(tmp_path / "gjeld")), "--by", "Kari")
    head = audit.head()
    # While files are written, and when the folder has its place and the row is not made yet.
    for moment, left in (("/gjeld-i-asker.pdf", []), ("/editions/gjeld", ["1"])):
        assert run_killed_at(moment, database, words, home, within=EDITIONS) == -signal.SIGKILL
        assert [one.name for one in (home / "editions").glob("gjeld/*")] == left
        assert (editions.editions(), audit.head()) == ((), head)
        assert editions.left_over(home)
    assert samstyr(database, *words, SAMSTYR_HOME=home).returncode == 0
    [found] = editions.editions()
    assert found.name == "gjeld/1"
    assert verify([found], home=home, with_lost=True).holds
    assert sweep(home=home, by="Kari", at=NOON) == 2
    assert verify([found], home=home, with_lost=True).holds


def test_two_who_propose_at_once_get_a_number_each(database: Database, tmp_path: Path):
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    words = ["report", "propose", str(write_debt(tmp_path / "samtidig")), "--by", "Kari"]
    surroundings = environment(database, SAMSTYR_HOME=home)
    programs = [subprocess.Popen([*COMMAND, *words], env=surroundings, stdout=subprocess.DEVNULL) for _ in range(2)]
    assert [one.wait() for one in programs] == [0, 0]
    found = editions.editions_of("samtidig")
    assert [one.number for one in found] == [1, 2]
    assert verify(found, home=home).holds
    assert editions.left_over(home) == []
