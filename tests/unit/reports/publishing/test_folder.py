"""A folder that is published to is there whole or not at all, and nothing is lost but what was published."""

import hashlib
import json
from pathlib import Path

import pytest

from samstyr.reports.publishing.folder import FILES, MANIFEST, NotOurFile, NotOurFolder, put_whole


def publish(place: Path, **texts: str) -> None:
    with put_whole(place) as new:
        for name, text in texts.items():
            (new / name).write_text(text)
        files = {name: hashlib.sha256(text.encode()).hexdigest() for name, text in texts.items()}
        (new / MANIFEST).write_text(json.dumps({FILES: files}))


def test_a_new_folder_is_put_in_its_place(tmp_path: Path):
    with put_whole(tmp_path / "ny" / "utgave") as new:
        (new / "a").write_text("a")
        assert not (tmp_path / "ny" / "utgave").exists()
    assert (tmp_path / "ny/utgave/a").read_text() == "a"
    assert [one.name for one in (tmp_path / "ny").iterdir()] == ["utgave"]


def test_an_earlier_one_is_replaced_whole(tmp_path: Path):
    place = tmp_path / "utgave"
    publish(place, gammel="a")
    publish(place, ny="b")
    assert sorted(one.name for one in place.iterdir()) == [MANIFEST, "ny"]


def fail_half_way(place: Path) -> None:
    with put_whole(place) as new:
        (new / MANIFEST).write_text("halv")
        raise ZeroDivisionError


def test_a_failure_leaves_what_was_there(tmp_path: Path):
    place = tmp_path / "utgave"
    publish(place, a="gammel")
    with pytest.raises(ZeroDivisionError):
        fail_half_way(place)
    assert (place / "a").read_text() == "gammel"
    assert [one.name for one in tmp_path.iterdir()] == ["utgave"]


def test_a_folder_of_somebody_elses_is_left_alone(tmp_path: Path):
    (tmp_path / "viktig.txt").write_text("viktig")
    with pytest.raises(NotOurFolder, match="no report was published to it"), put_whole(tmp_path):
        pass
    assert (tmp_path / "viktig.txt").read_text() == "viktig"


@pytest.mark.parametrize(
    "manifest",
    ['{"name": "an app", "icons": []}', '{"files": []}', '["files"]', "{", "[" * 100_000],
    ids=["app", "list", "no-object", "broken", "deep"],
)
def test_a_manifest_of_somebody_elses_says_nothing(tmp_path: Path, manifest: str):
    (tmp_path / MANIFEST).write_text(manifest)
    with pytest.raises(NotOurFolder, match="no report was published to it"):
        publish(tmp_path, a="a")
    assert (tmp_path / MANIFEST).read_text() == manifest


def test_an_edition_is_never_replaced(tmp_path: Path):
    (tmp_path / "a.pdf").write_text("a")
    size_and_digest = {"sha256": hashlib.sha256(b"a").hexdigest(), "size": 1}
    (tmp_path / MANIFEST).write_text(json.dumps({FILES: {"a.pdf": size_and_digest}}))
    with pytest.raises(NotOurFile, match=r"holds a\.pdf"):
        publish(tmp_path, a="a")
    assert (tmp_path / "a.pdf").read_text() == "a"


def test_a_file_that_came_to_or_was_changed_is_not_lost(tmp_path: Path):
    place = tmp_path / "utgave"
    publish(place, a="a")
    (place / "bilder").mkdir()
    (place / "bilder" / "b.png").write_text("b")
    with pytest.raises(NotOurFile, match=r"holds bilder/b\.png"):
        publish(place, a="ny")
    (place / "bilder" / "b.png").unlink()
    (place / "a").write_text("skrevet i Word")
    with pytest.raises(NotOurFile, match=r"holds a, .* changed since"):
        publish(place, a="ny")
    assert (place / "a").read_text() == "skrevet i Word"


def test_what_comes_while_the_report_is_built_is_not_lost(tmp_path: Path):
    place = tmp_path / "utgave"
    publishing = put_whole(place)
    publishing.__enter__()
    place.mkdir()
    (place / "b").write_text("b")
    with pytest.raises(NotOurFolder):
        publishing.__exit__(None, None, None)
    assert (place / "b").read_text() == "b"


def test_the_droppings_of_desktops_are_in_nobodys_way(tmp_path: Path):
    place = tmp_path / "utgave"
    publish(place, a="a")
    for name in (".DS_Store", ".~lock.a#", "~$a.docx"):
        (place / name).touch()
    publish(place, a="ny")
    assert (place / "a").read_text() == "ny"
