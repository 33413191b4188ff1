"""When a round is due: real files, changed as writers and editors change them."""

from pathlib import Path
from threading import Event, Thread

import pytest

from samstyr.reports.watching.following import print_of, rounds_due


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "rapport"
    (place / "deler").mkdir(parents=True)
    (place / "a.md").write_text("a")
    return place


def test_a_change_of_any_file_is_seen_and_what_is_not_the_writers_is_not(folder: Path):
    out = folder / "ut"
    before = print_of(folder, out)
    for ours in ("ut/html/01-a.html", ".ut-x7/new/a.pdf", ".a.md.swp", "a.md~", ".git/index"):
        path = folder / ours
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("b")
        assert print_of(folder, out) == before, ours
    (folder / "deler/b.md").write_text("b")
    added = print_of(folder, out)
    (folder / "a.md").write_text("b")
    assert len({before, added, print_of(folder, out)}) == 3
    (folder / "a.md").unlink()
    (folder / "deler/b.md").unlink()
    assert print_of(folder, out) == frozenset()


def test_the_first_turn_comes_at_once_and_each_change_gives_another(folder: Path):
    stop = Event()
    turns = rounds_due(folder, folder.parent / "ut", lambda: "v1", stop)
    next(turns)
    # While the round is under way, nobody waits for news of files.
    (folder / "a.md").write_text("andre")
    next(turns)
    later = Thread(target=lambda: (folder / "a.md").write_text("tredje gang"))
    later.start()
    next(turns)
    later.join()
    stop.set()
    assert next(turns, None) is None


def test_new_figures_and_figures_that_nobody_can_ask_for_give_a_turn(folder: Path):
    versions = iter(["v1", "v1", None, None, "v2"])
    turns = rounds_due(folder, folder.parent / "ut", lambda: next(versions), Event())
    for _ in range(3):
        next(turns)
    assert list(versions) == []


def test_a_folder_that_is_not_there_is_waited_for(tmp_path: Path):
    folder = tmp_path / "rapport"
    turns = rounds_due(folder, tmp_path / "ut", lambda: "v1", Event())
    next(turns)
    folder.mkdir()
    (folder / "a.md").write_text("a")
    next(turns)
