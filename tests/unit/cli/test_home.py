"""Where Samstyr's home is."""

import stat
from pathlib import Path

from samstyr.cli.home import home_of, make_home


def test_the_environment_decides(tmp_path: Path):
    assert home_of({"SAMSTYR_HOME": str(tmp_path)}) == tmp_path


def test_a_tilde_and_a_relative_path_become_whole_paths(monkeypatch, tmp_path: Path):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert home_of({"SAMSTYR_HOME": "~/asker"}) == tmp_path / "asker"
    assert home_of({"SAMSTYR_HOME": "asker"}) == tmp_path / "asker"


def test_without_a_choice_it_lies_among_the_users_own_data(monkeypatch, tmp_path: Path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert home_of({}) == home_of({"SAMSTYR_HOME": " "}) == tmp_path / "samstyr"


def test_a_new_home_is_private_and_an_old_one_is_left_as_it_is(tmp_path: Path):
    assert stat.S_IMODE(make_home(tmp_path / "new").stat().st_mode) == 0o700
    (tmp_path / "old").mkdir(mode=0o755)
    (tmp_path / "old").chmod(0o755)
    assert stat.S_IMODE(make_home(tmp_path / "old").stat().st_mode) == 0o755
