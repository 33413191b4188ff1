"""A report that is followed for a long day of writing: two hundred rounds, and no more memory than in the beginning."""

import signal
from pathlib import Path

import pytest

from bench.program_trees import resident
from tests.databases import Database
from tests.report_folders import EXAMPLE, write_report
from tests.watched_reports import watched

pytestmark = pytest.mark.soak
ROUNDS = 200
MOST = 1 << 30


def test_two_hundred_rounds_stay_below_a_gibibyte(demo_database: Database, tmp_path: Path):
    texts = {path.relative_to(EXAMPLE).as_posix(): path.read_bytes() for path in EXAMPLE.rglob("*") if path.is_file()}
    folder = write_report(tmp_path / "r")
    for name, content in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    changed = folder / "innledning.md"
    before = changed.read_text("utf-8")
    with watched(demo_database, folder, tmp_path / "ut") as report:
        assert report.next_round()["state"] == "built"
        most = 0
        for number in range(ROUNDS):
            words = " ".join(["Enda en setning."] * (number % 20 + 1))
            changed.write_text(f"{before}\n{words}\n\nDet er {'ett' if number % 10 else '12'} ting.\n", "utf-8")
            assert report.next_round()["state"] == ("built" if number % 10 else "refused")
            most = max(most, resident(report.program.pid))
        assert most < MOST
        assert report.told(signal.SIGINT) == 0
