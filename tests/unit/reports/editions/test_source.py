import os
from pathlib import Path

import pytest

from samstyr.reports.editions import source
from samstyr.reports.editions.source import NotAReportFolder, take_along


def taken(folder: Path) -> dict[str, bytes]:
    return dict(take_along(folder))


def test_every_file_is_taken_by_its_name_and_links_inside_are_followed(tmp_path: Path):
    (tmp_path / "deler").mkdir()
    (tmp_path / "deler/a.md").write_bytes(b"a")
    (tmp_path / "b.md").symlink_to(tmp_path / "deler/a.md")
    assert taken(tmp_path) == {"b.md": b"a", "deler/a.md": b"a"}


def test_hidden_files_stay_behind(tmp_path: Path):
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git/config").write_bytes(b"x")
    (tmp_path / ".a.md.swp").write_bytes(b"x")
    assert taken(tmp_path) == {}


def test_what_is_no_ordinary_file_is_refused(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(NotAReportFolder, match="pipe is no ordinary file"):
        taken(tmp_path)


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path):
    with pytest.raises(NotAReportFolder, match="there is no such folder"):
        taken(tmp_path / "nothing")


def test_too_many_files_and_too_large_ones_are_refused(tmp_path: Path):
    for number in range(source.MOST_FILES):
        (tmp_path / f"{number}.md").touch()
    assert len(taken(tmp_path)) == source.MOST_FILES
    (tmp_path / "one-more.md").touch()
    with pytest.raises(NotAReportFolder, match=f"more than {source.MOST_FILES} files"):
        taken(tmp_path)
    large = tmp_path / "large"
    large.mkdir()
    with (large / "film.mp4").open("wb") as file:
        file.truncate((source.MOST_ASSET_MEGABYTES << 20) + 1)
    with pytest.raises(NotAReportFolder, match=r"film\.mp4 is larger"):
        taken(large)
