"""Pictures: only drawn dots, only from the folder."""

from pathlib import Path

import pytest

from samstyr.reports.publishing.pictures import NotAPicture, data_address, look_up
from tests.published_reports import PICTURE, assets_in


def test_a_picture_is_found_and_can_be_an_address(tmp_path: Path):
    found = look_up(assets_in(tmp_path / "a"), "prikk.png")
    assert (found.name, found.kind) == ("prikk.png", "png")
    assert data_address(found).startswith("data:image/png;base64,iVBORw0KGgo")


@pytest.mark.parametrize("name", ["../hemmelig.png", "/etc/passwd", "lenke.png", "~/a.png", "a\0b"])
def test_nothing_outside_the_folder_is_a_picture(tmp_path: Path, name: str):
    folder = assets_in(tmp_path / "a")
    (tmp_path / "hemmelig.png").write_bytes(PICTURE)
    (folder / "lenke.png").symlink_to(tmp_path / "hemmelig.png")
    with pytest.raises(NotAPicture, match=r"The picture .* (is not in the folder|is not there|cannot be read)"):
        look_up(folder, name)


def test_a_drawing_that_could_ask_for_files_is_not_taken(tmp_path: Path):
    folder = assets_in(tmp_path / "a")
    (folder / "tegning.png").write_text('<svg><image href="/etc/passwd"/></svg>')
    with pytest.raises(NotAPicture, match="is neither PNG nor JPEG"):
        look_up(folder, "tegning.png")


def test_a_report_without_a_folder_has_no_pictures():
    with pytest.raises(NotAPicture, match=r"report\.yml names no folder"):
        look_up(None, "a.png")
