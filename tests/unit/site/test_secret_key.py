"""The site's secret key: private, made once, refused when others can read it."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from samstyr.site.secret_key import FILE_NAME, SecretKeyIsReadable, read_or_make


def test_the_key_is_made_once_and_is_private(tmp_path: Path):
    home = tmp_path / "home"
    key = read_or_make(home)
    assert len(key) >= 50
    assert read_or_make(home) == key
    assert stat.S_IMODE((home / FILE_NAME).stat().st_mode) == 0o600
    assert [path.name for path in home.iterdir()] == [FILE_NAME]


def test_two_homes_have_two_keys(tmp_path: Path):
    assert read_or_make(tmp_path / "a") != read_or_make(tmp_path / "b")


def test_programs_that_start_at_once_agree_on_one_key(tmp_path: Path):
    with ThreadPoolExecutor(8) as pool:
        keys = set(pool.map(read_or_make, [tmp_path] * 32))
    assert len(keys) == 1


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o666])
def test_a_key_that_others_can_read_is_refused(tmp_path: Path, mode: int):
    read_or_make(tmp_path)
    (tmp_path / FILE_NAME).chmod(mode)
    with pytest.raises(SecretKeyIsReadable, match="Delete the file; a new key is made at the next start"):
        read_or_make(tmp_path)
