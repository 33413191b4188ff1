"""What belongs to nothing any more, and what does."""

import json
import os
import time
from pathlib import Path

import pytest

from samstyr.cli.sweeping import left_over, sweep


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "secret-key").touch()
    static = tmp_path / "static/look"
    static.mkdir(parents=True)
    for name in ("a.css", "a.css.gz", "a.11.css", "a.11.css.gz"):
        (static / name).touch()
    manifest = {"paths": {"look/a.css": "look/a.11.css"}, "version": "1.1"}
    (tmp_path / "static/staticfiles.json").write_text(json.dumps(manifest))
    return tmp_path


def test_what_is_in_use_stays(home: Path):
    assert left_over(home) == []
    assert sweep(home) == 0
    assert (home / "static/look/a.11.css.gz").exists()


def test_drafts_of_killed_programs_and_older_static_files_go(home: Path):
    old = [home / ".secret-key-1-ab", home / "static/look/a.10.css", home / "static/look/a.10.css.gz"]
    for path in old:
        path.touch()
    assert left_over(home) == old
    assert sweep(home) == 3
    assert left_over(home) == []


def test_without_a_manifest_no_static_file_is_judged(home: Path):
    (home / "static/staticfiles.json").unlink()
    assert left_over(home) == []


def test_answers_of_sources_are_kept_for_a_month_and_drafts_of_them_for_a_day(tmp_path: Path):
    day = 24 * 3600
    ages = {"answers/ab/abc": 29, "answers/ab/abd": 31, "answers/ab/.abc-x": 0.9, "answers/ab/.abd-x": 1.1}
    for name, days in ages.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
        moment = time.time() - days * day
        os.utime(path, (moment, moment))
    assert [path.name for path in left_over(tmp_path)] == [".abd-x", "abd"]
