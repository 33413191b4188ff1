"""A load that is killed at any moment leaves the database as it was before, or as it is after; never between."""

import random
import shutil
import signal
import subprocess
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from samstyr.audit import queries as audit
from samstyr.exchange import changes
from samstyr.exchange.packages import read_package
from samstyr.exchange.queries.dumps import dump_folder
from samstyr.exchange.writing.files import package_files
from tests.databases import Database
from tests.integration.programs import COMMAND, environment
from tests.package_files import ASKER, small_package

pytestmark = pytest.mark.soak
ROUNDS = 40
AT = datetime(2023, 10, 2, 12, tzinfo=UTC)


def in_force(folder: Path) -> dict[str, bytes]:
    shutil.rmtree(folder, ignore_errors=True)
    dump_folder(folder)
    return {entry.name: entry.read_bytes() for entry in folder.iterdir()}


def test_killed_at_any_moment(empty_database: Database, tmp_path: Path):
    small = small_package(tmp_path / "small")
    packages = [small, ASKER]
    states = [package_files(read_package(path)) for path in packages]
    changes.load(path=small, by="soak", at=AT)
    started = time.monotonic()
    _load(empty_database, ASKER).wait()
    whole = time.monotonic() - started
    at, rng, ended = 1, random.Random(20231002), set()
    for _ in range(ROUNDS):
        target = 1 - at
        program = _load(empty_database, packages[target])
        try:
            program.wait(rng.uniform(0, whole * 1.1))
        except subprocess.TimeoutExpired:
            program.send_signal(signal.SIGKILL)
        program.wait()
        _wait_for_the_server_to_notice(small)
        found = in_force(tmp_path / "dump")
        assert found in states, "between"
        ended.add(found == states[target])
        at = states.index(found)
        assert audit.verify().holds
    assert ended == {True, False}, "all the kills came on one side of the load"


def _load(database: Database, path: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*COMMAND, "load", str(path)], env=environment(database), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def _wait_for_the_server_to_notice(path: Path) -> None:
    """Take and give back the lock that a load holds: the killed one's transaction has ended when we have had it."""
    changes.load(path=path, by="soak", at=AT, dry_run=True)
