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


def drawing(folder: Path, inside: str) -> str:
    (folder / "tegning.svg").write_text(f'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">{inside}</svg>')
    return "tegning.svg"


@pytest.mark.parametrize(
    "inside",
    [
        '<image href="/etc/passwd"/>',
        '<image xmlns:x="http://www.w3.org/1999/xlink" x:href="file:///a.png"/>',
        "<script>alert(1)</script>",
        '<rect onload="alert(1)"/>',
        '<rect fill="url(https://example.org/a.svg#b)"/>',
        "<style>@import 'a.css';</style>",
        "<foreignObject/>",
        '<a href="javascript:alert(1)"/>',
    ],
)
def test_a_drawing_that_asks_for_more_or_holds_a_program_is_not_taken(tmp_path: Path, inside: str):
    folder = assets_in(tmp_path / "a")
    with pytest.raises(NotAPicture, match="asks for other files or holds a program"):
        look_up(folder, drawing(folder, inside))


def test_a_drawing_with_entities_is_not_read(tmp_path: Path):
    folder = assets_in(tmp_path / "a")
    (folder / "a.svg").write_text('<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg>&a;</svg>')
    with pytest.raises(NotAPicture, match="cannot be read as a drawing"):
        look_up(folder, "a.svg")


def test_a_drawing_that_holds_all_it_shows_becomes_dots_for_word(tmp_path: Path):
    folder = assets_in(tmp_path / "a")
    found = look_up(folder, drawing(folder, '<g id="a"><rect width="9" height="9" fill="red"/></g><use href="#a"/>'))
    assert found.kind == "svg"
    assert data_address(found).startswith("data:image/png;base64,iVBORw0KGgo")


def test_what_is_no_picture_is_not_taken(tmp_path: Path):
    folder = assets_in(tmp_path / "a")
    (folder / "tekst.png").write_text("ikke et bilde")
    with pytest.raises(NotAPicture, match="is neither PNG, JPEG nor SVG"):
        look_up(folder, "tekst.png")


def test_a_report_without_a_folder_has_no_pictures():
    with pytest.raises(NotAPicture, match=r"report\.yml names no folder"):
        look_up(None, "a.png")
