"""An apply that is killed at any moment leaves the figures as they were before, or as they are after; never between."""

import random
import signal
import subprocess
import time
from datetime import date
from pathlib import Path

import pytest

from samstyr.audit import queries as audit
from samstyr.exchange import changes
from samstyr.goals.changes.readings import apply
from samstyr.goals.models import CitedSources, Observation, SourceFigure
from tests.bound_packages import AT, HEAD, bound_package, bring_in
from tests.databases import Database
from tests.integration.programs import COMMAND, environment

pytestmark = pytest.mark.soak
ROUNDS = 15
YEARS = range(1900, 2024)


def figures(offset: int) -> str:
    return HEAD + "".join(f"3203,{year},{offset + year / 10:.1f},\n" for year in YEARS)


def in_force() -> tuple[list[object], ...]:
    observations = Observation.objects.filter(retired=None).order_by("year")
    return (
        list(observations.values_list("year", "value", "snapshot")),
        list(SourceFigure.objects.order_by("year").values_list("year", "value", "snapshots")),
        list(CitedSources.objects.values_list("snapshots", flat=True)),
    )


def test_killed_at_any_moment(empty_database: Database, tmp_path: Path):
    changes.load(path=bound_package(tmp_path / "package"), by="soak", at=AT)
    bring_in(tmp_path, figures(0))
    started = time.monotonic()
    _apply(empty_database, tmp_path).wait()
    whole = time.monotonic() - started
    rng, ended = random.Random(20260320), set()
    for number in range(1, ROUNDS + 1):
        before = in_force()
        bring_in(tmp_path, figures(number))
        program = _apply(empty_database, tmp_path)
        try:
            program.wait(rng.uniform(whole / 2, whole * 1.1))
        except subprocess.TimeoutExpired:
            program.send_signal(signal.SIGKILL)
        program.wait()
        # The lock that an apply holds is ours only when the killed one's transaction has ended.
        planned = apply(home=tmp_path, municipality="eksempel", as_of=date(2023, 8, 31), by="soak", at=AT, preview=True)
        found = in_force()
        is_done = found != before
        effects = {one.effect.value for of_one in planned.indicators for one in of_one.planned}
        assert effects == ({"same"} if is_done else {"revised"}), "between"
        ended.add(is_done)
        assert audit.verify().holds
    assert ended == {True, False}, "all the kills came on one side of the apply"


def _apply(database: Database, home: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*COMMAND, "stats", "apply", "--by", "soak"],
        env=environment(database, SAMSTYR_HOME=str(home)),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
