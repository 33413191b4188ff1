"""Backups and restores that are killed at any moment: as before or as after, never between."""

import os
import random
import select
import signal
import subprocess
import tempfile
from pathlib import Path

import psycopg
import pytest

from samstyr.database import life
from tests.integration.database.programs import clear
from tests.integration.exchange.backup.content import databases, files, rows
from tests.integration.exchange.backup.test_command import NOT_OURS, samstyr, write
from tests.integration.programs import COMMAND

pytestmark = pytest.mark.soak
ROUNDS = 30


@pytest.fixture
def home():
    path = Path(tempfile.mkdtemp(prefix="samstyr-home-"))
    yield path
    clear(path)


def killed(home, *words, after):
    """Run a command and kill it after so many seconds, if it has not ended."""
    environ = {name: value for name, value in os.environ.items() if name not in NOT_OURS}
    running = subprocess.Popen(
        [*COMMAND, *map(str, words)],
        env={**environ, "SAMSTYR_HOME": str(home)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    watch = os.pidfd_open(running.pid)
    select.select([watch], [], [], after)
    os.close(watch)
    running.send_signal(signal.SIGKILL)
    return running.wait()


def state(home):
    """Return everything that there is, after the next command has put right what a killed one left."""
    assert samstyr(home, "audit", "verify").returncode == 0
    addresses = life.ensure_running(home)
    found = rows(addresses.owner), files(home)
    names = databases(life.superuser(home))
    life.leave(home)
    assert [name for name in names if name.startswith("samstyr_")] == []
    assert not (home / ".restoring").exists()
    return found


def put_files(home, word):
    for name in ("lake/a", "editions/b"):
        (home / name).parent.mkdir(exist_ok=True)
        (home / name).write_text(word * 1000)


def test_a_restore_that_is_killed_is_as_before_or_as_after(home, tmp_path):
    chance = random.Random(20230831)
    samstyr(home, "audit", "head")
    write(home, "a", "Asker")
    put_files(home, "a")
    samstyr(home, "backup", tmp_path / "first")
    first = state(home)
    write(home, "b", "Bærum")
    put_files(home, "b")
    samstyr(home, "backup", tmp_path / "second")
    second = state(home)
    assert first != second
    now, reached = second, set()
    for turn in range(ROUNDS):
        wanted, name = (first, "first") if turn % 2 == 0 else (second, "second")
        killed(home, "restore", tmp_path / name, after=chance.uniform(0.3, 6))
        found = state(home)
        assert found in (now, wanted)
        reached.add(found == wanted)
        now = found
    assert reached == {True, False}


def test_a_backup_that_is_killed_leaves_the_old_one_or_a_whole_new_one(home, tmp_path):
    chance = random.Random(20230831)
    samstyr(home, "audit", "head")
    put_files(home, "a")
    for _ in range(ROUNDS // 2):
        killed(home, "backup", tmp_path / "copy", "--overwrite", after=chance.uniform(0.3, 3))
        if (tmp_path / "copy").exists():
            assert samstyr(home, "restore", tmp_path / "copy").returncode == 0
    assert samstyr(home, "backup", tmp_path / "copy", "--overwrite").returncode == 0
    assert [path.name for path in tmp_path.iterdir()] == ["copy"]
    with psycopg.connect(life.ensure_running(home).app.conninfo) as app:
        assert app.execute("SELECT count(*) FROM audit_event").fetchone() == (0,)
