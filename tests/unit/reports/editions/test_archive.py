import zipfile
from pathlib import Path

import pytest

from samstyr.reports.editions.archive import AlreadyThere, CannotWriteThere, sums, write

FILES = {"b/æ.txt": b"2", "a.txt": b"1"}


def test_the_same_files_give_the_same_bytes_whatever_their_order(tmp_path: Path):
    write(FILES, tmp_path / "one.zip")
    write(dict(reversed(FILES.items())), tmp_path / "two.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == FILES
        assert archive.testzip() is None
    assert sorted(one.name for one in tmp_path.iterdir()) == ["one.zip", "two.zip"]


def test_sums_are_as_the_tool_reads_them():
    digest = "6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b"
    assert sums({"a.txt": b"1"}) == f"{digest}  a.txt\n".encode()


def test_nothing_is_written_over_and_nothing_left_behind(tmp_path: Path):
    (tmp_path / "mine.zip").write_bytes(b"mine")
    with pytest.raises(AlreadyThere, match="left as it is"):
        write(FILES, tmp_path / "mine.zip")
    with pytest.raises(CannotWriteThere, match="No such file"):
        write(FILES, tmp_path / "nowhere" / "a.zip")
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("mine.zip", b"mine")]
