"""A folder that is published to is there whole or not at all."""

from pathlib import Path

import pytest

from samstyr.reports.publishing.folder import MANIFEST, NotOurFolder, put_whole


def test_a_new_folder_is_put_in_its_place(tmp_path: Path):
    with put_whole(tmp_path / "ny" / "utgave") as new:
        (new / "a").write_text("a")
        assert not (tmp_path / "ny" / "utgave").exists()
    assert (tmp_path / "ny/utgave/a").read_text() == "a"
    assert [one.name for one in (tmp_path / "ny").iterdir()] == ["utgave"]


def test_an_earlier_edition_is_replaced_whole(tmp_path: Path):
    place = tmp_path / "utgave"
    for name in ("gammel", "ny"):
        with put_whole(place) as new:
            (new / name).touch()
            (new / MANIFEST).touch()
    assert sorted(one.name for one in place.iterdir()) == [MANIFEST, "ny"]


def fail_half_way(place: Path) -> None:
    with put_whole(place) as new:
        (new / MANIFEST).write_text("halv")
        raise ZeroDivisionError


def test_a_failure_leaves_what_was_there(tmp_path: Path):
    place = tmp_path / "utgave"
    with put_whole(place) as new:
        (new / MANIFEST).write_text("gammel")
    with pytest.raises(ZeroDivisionError):
        fail_half_way(place)
    assert (place / MANIFEST).read_text() == "gammel"
    assert [one.name for one in tmp_path.iterdir()] == ["utgave"]


def test_a_folder_of_somebody_elses_is_left_alone(tmp_path: Path):
    (tmp_path / "viktig.txt").write_text("viktig")
    with pytest.raises(NotOurFolder, match="no report was published to it"), put_whole(tmp_path):
        pass
    assert (tmp_path / "viktig.txt").read_text() == "viktig"
