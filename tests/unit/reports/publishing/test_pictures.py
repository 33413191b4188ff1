"""Pictures as what is published holds them."""

from pathlib import Path

import pytest

from samstyr.reports.publishing.pictures import data_address, look_up
from samstyr.reports.reading.files import CannotRead
from tests.published_reports import assets_in


def test_a_picture_is_found_and_can_be_an_address(tmp_path: Path):
    found = look_up(assets_in(tmp_path / "a"), "prikk.png")
    assert (found.name, found.kind) == ("prikk.png", "png")
    assert data_address(found).startswith("data:image/png;base64,iVBORw0KGgo")


def test_a_drawing_becomes_dots_for_word(tmp_path: Path):
    folder = assets_in(tmp_path / "a")
    drawn = '<g id="a"><rect width="9" height="9" fill="red"/></g><use href="#a"/>'
    (folder / "a.svg").write_text(f'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">{drawn}</svg>')
    found = look_up(folder, "a.svg")
    assert found.kind == "svg"
    assert data_address(found).startswith("data:image/png;base64,iVBORw0KGgo")


def test_a_report_without_a_folder_has_no_pictures():
    with pytest.raises(CannotRead, match=r'The file "a.png" does not exist'):
        look_up(None, "a.png")
