"""Kills at any moment, over and over: after each one the database starts and holds every word that was promised."""

import random
import select
import signal
import subprocess
from pathlib import Path

import psycopg
import pytest

from samstyr.database import berth as berths
from samstyr.database import binaries, life
from tests.integration.database.programs import python_for

pytestmark = pytest.mark.soak
ROUNDS = 40
# Writes numbers and says each one only when it has been committed.
WRITES = """
import itertools, sys
from pathlib import Path
import psycopg
from samstyr.database import life
addresses = life.ensure_running(Path(sys.argv[1]))
with psycopg.connect(addresses.owner.conninfo, autocommit=True) as owner:
    owner.execute("CREATE TABLE IF NOT EXISTS said (number bigint)")
    begin = owner.execute("SELECT coalesce(max(number), 0) + 1 FROM said").fetchone()[0]
    for number in itertools.count(begin):
        owner.execute("INSERT INTO said VALUES (%s)", [number])
        print(number, flush=True)
"""
UPGRADES = """
import sys
from pathlib import Path
from samstyr.database import upgrade
upgrade.upgrade(Path(sys.argv[1]), environ={"SAMSTYR_DATABASE_SYNC": "off"})
"""


def begin(program: str, home: Path) -> subprocess.Popen:
    python, environ = python_for(None)
    return subprocess.Popen(
        [python, "-P", "-c", program, str(home)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=environ,
    )


def kill_after(running: subprocess.Popen, seconds: float) -> list[str]:
    """Let a program run for so long, kill it, and return the lines that it said."""
    select.select([], [], [], seconds)
    running.send_signal(signal.SIGKILL)
    said, _ = running.communicate()
    return said.splitlines()


def kill_the_server(home: Path) -> None:
    for pid_file in berths.find(home).root.glob("*/postmaster.pid"):
        subprocess.run(["kill", "-9", pid_file.read_text().split()[0]], check=False)


def test_what_was_said_to_be_kept_is_kept_through_kills_of_program_and_server(home):
    chance, last = random.Random(20230831), 0
    for turn in range(ROUNDS):
        running = begin(WRITES, home)
        said = kill_after(running, chance.uniform(0.05, 3))
        if turn % 3 == 0:
            kill_the_server(home)
        last = int(said[-1]) if said else last
        addresses = life.ensure_running(home)
        with psycopg.connect(addresses.owner.conninfo) as owner:
            there = owner.execute("SELECT to_regclass('said') IS NOT NULL").fetchone()[0]
            row = owner.execute("SELECT count(*), coalesce(max(number), 0) FROM said").fetchone() if there else (0, 0)
        assert row[0] == row[1]
        # One more may have been committed and not said.
        assert last <= row[1] <= last + 1
        last = row[1]
        if turn % 2 == 0:
            life.leave(home)
    assert last > 0


@pytest.mark.skipif(len(binaries.installed()) == 1, reason="the wheel has one version only")
def test_an_upgrade_that_is_killed_at_any_moment_leaves_one_whole_cluster(home):
    chance = random.Random(20230831)
    addresses = life.ensure_running(home, programs=binaries.of(min(binaries.installed())))
    with psycopg.connect(addresses.owner.conninfo) as owner:
        owner.execute(
            "CREATE TABLE kept AS SELECT number, repeat('ø', 99) AS word FROM generate_series(1, 5000) AS number"
        )
    life.leave(home)
    for _ in range(ROUNDS // 2):
        kill_after(begin(UPGRADES, home), chance.uniform(0.1, 4))
        with psycopg.connect(life.ensure_running(home).owner.conninfo) as owner:
            assert owner.execute("SELECT count(*), sum(length(word)) FROM kept").fetchone() == (5000, 495000)
        life.leave(home)
    with begin(UPGRADES, home) as running:
        assert running.wait() == 0
    assert not life.status(home).outdated
    with psycopg.connect(life.ensure_running(home).owner.conninfo) as owner:
        assert owner.execute("SELECT count(*) FROM kept").fetchone() == (5000,)
