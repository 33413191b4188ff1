"""A fetch that is killed at any moment leaves a lake whose rows have all their files, and the next one goes on."""

import signal
from dataclasses import replace
from pathlib import Path

import pytest

from samstyr.audit import queries as audit
from samstyr.cli import checks
from samstyr.statistics.queries import snapshots
from tests.databases import Database
from tests.integration.cli.stats.test_killed import question
from tests.integration.programs import samstyr
from tests.servers.tables import KEY_FIGURES
from tests.soak.killing import run_killed_at

pytestmark = pytest.mark.soak


def test_killed_at_every_file(empty_database: Database, tmp_path: Path):
    with question() as (bank, _, words):
        count = tmp_path / "count"
        assert run_killed_at("0", empty_database, words, tmp_path, count_to=str(count)) == 0
        moments = int(count.read_text())
        assert moments > 10
        for moment in range(1, moments + 1):
            known = snapshots.every()
            bank.tables["12134"] = replace(
                KEY_FIGURES, updated=f"2026-06-15T06:00:{moment:02}Z", figure=lambda _, moment=moment: moment
            )
            assert run_killed_at(str(moment), empty_database, words, tmp_path) == -signal.SIGKILL
            assert snapshots.every() == known
            assert list(checks.lake_is_whole(tmp_path)) == []
            assert samstyr(empty_database, *words, SAMSTYR_HOME=tmp_path).returncode == 0
            assert snapshots.every()[0].updated == bank.tables["12134"].updated
            assert list(checks.lake_is_whole(tmp_path)) == []
    assert audit.verify().holds
