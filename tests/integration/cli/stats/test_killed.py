"""A fetch that is killed leaves the last good version in use; the next one goes on, and what was left is swept.

Here at the one moment that matters most; `tests/soak/test_killed_fetches.py` tries all the others.
"""

import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from samstyr.audit import queries as audit
from samstyr.cli import checks
from samstyr.statistics.changes.sweeping import sweep
from samstyr.statistics.lake.folder import Lake
from samstyr.statistics.queries import snapshots
from tests.databases import Database
from tests.integration.programs import COMMAND, environment, samstyr
from tests.servers.loopback import Loopback
from tests.servers.statbank import ROOT, StatBank
from tests.servers.tables import KEY_FIGURES
from tests.soak.killing import run_killed_at

AT = datetime(2026, 3, 20, 12, tzinfo=UTC)


@contextmanager
def question() -> Iterator[tuple[StatBank, Loopback, tuple[str, ...]]]:
    bank = StatBank()
    with bank.serve() as server:
        at = ("--address", server.address + ROOT, "--by", "Kari")
        yield bank, server, ("stats", "fetch", "ssb", "12134", "--region", "3203", *at)


def test_killed_between_the_files_and_the_row(empty_database: Database, tmp_path: Path):
    with question() as (bank, server, words):
        assert samstyr(empty_database, *words, SAMSTYR_HOME=tmp_path).returncode == 0
        (first,) = snapshots.every()
        bank.tables["12134"] = replace(KEY_FIGURES, updated="2026-06-15T06:00:00Z", figure=lambda _: 6)

        killed = run_killed_at("card", empty_database, words, tmp_path)
        assert killed == -signal.SIGKILL
        assert snapshots.every() == (first,)
        lake = Lake(tmp_path)
        orphans = set(lake.names()) - snapshots.files_needed()
        assert {name.split("/")[0] for name in orphans} == {"raw", "tidy", "cards"}

        assert samstyr(empty_database, *words, SAMSTYR_HOME=tmp_path).returncode == 0
        # Each run asks what the table says of itself; the figures of June came once, and were kept.
        assert [asked.path.rsplit("/")[-1] for asked in server.asked] == [
            "metadata",
            "data",
            "metadata",
            "data",
            "metadata",
        ]
    newest = snapshots.every()[0]
    assert (newest.updated, newest.is_in_use) == ("2026-06-15T06:00:00Z", True)
    # Only the card of the killed one, which says another moment, is needed by nobody.
    sweep(home=tmp_path, by="Kari", at=AT)
    assert set(lake.names()) == snapshots.files_needed()
    assert list(checks.lake_is_whole(tmp_path)) == []
    assert audit.verify().holds


def test_two_at_once_make_one_version(empty_database: Database, tmp_path: Path):
    with question() as (_, _, words):
        programs = [
            subprocess.Popen(
                [*COMMAND, *words],
                env=environment(empty_database, SAMSTYR_HOME=tmp_path),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
            )
            for _ in range(2)
        ]
        said = [program.communicate() for program in programs]
    assert [program.returncode for program in programs] == [0, 0], said
    (version,) = snapshots.every()
    assert version.is_in_use
    assert list(checks.lake_is_whole(tmp_path)) == []
    sweep(home=tmp_path, by="Kari", at=AT)
    assert set(Lake(tmp_path).names()) == snapshots.files_needed()
