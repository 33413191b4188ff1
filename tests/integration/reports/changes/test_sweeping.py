"""What belongs to no edition goes, and nothing else does."""

from pathlib import Path

import pytest

from samstyr.audit import queries as audit
from samstyr.cli import checks
from samstyr.reports.changes.sweeping import BeingMade, sweep
from samstyr.reports.editions.store import Store
from samstyr.reports.queries import editions
from samstyr.reports.queries.verification import verify
from tests.integration.reports.changes.test_proposing import contents
from tests.proposed_editions import NOON, Place


def said(troubles) -> str:
    return "\n".join(f"{trouble.what} {trouble.mend}" for trouble in troubles)


def sweep_here(place: Place) -> int:
    return sweep(home=place.home, by="Kari", at=NOON)


def test_where_all_is_well_nothing_happens(place: Place):
    before, head = contents(place.home), audit.head()
    assert sweep_here(place) == 0
    assert (contents(place.home), audit.head()) == (before, head)
    assert said(checks.editions_have_nothing_left_over(place.home)) == ""
    assert said(checks.editions_are_whole(place.home)) == ""


def test_what_a_killed_program_left_is_told_of_and_goes(place: Place, tmp_path: Path):
    kept = contents(place.folder("gjeld/1"))
    for name in ("editions/gjeld/2/manifest.json", "editions/annen/1/a.pdf", ".new-editions/ab/edition/source/a.md"):
        path = place.home / name
        path.parent.mkdir(parents=True)
        path.write_text("x", "utf-8")
        path.chmod(0o444)
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "thesis.md").write_text("x", "utf-8")
    (place.home / "editions/link").symlink_to(mine)
    (place.folder("gjeld") / "3").symlink_to(mine)
    told = said(checks.editions_have_nothing_left_over(place.home))
    assert told.startswith("Folders that belong to no edition: 5,")
    assert told.endswith("samstyr doctor --sweep")
    assert sweep_here(place) == 5
    assert editions.left_over(place.home) == []
    assert contents(place.folder("gjeld/1")) == kept
    assert (mine / "thesis.md").exists()
    assert sorted(
        one.name for one in (place.home / "editions").rglob("*") if one.is_dir() and one.parent.name == "gjeld"
    ) == ["1"]
    event = audit.last_of(whats=["reports.editions_swept"])
    assert event is not None
    assert verify(editions.editions(), home=place.home).holds


def test_while_somebody_makes_an_edition_nothing_is_swept(place: Place):
    with Store(place.home).drafting() as draft:
        draft.write("a.md", b"x")
        with pytest.raises(BeingMade):
            sweep_here(place)
        assert (draft.folder / "a.md").exists()
    assert sweep_here(place) == 0


def test_an_edition_without_its_files_is_told_of(place: Place):
    (place.folder("gjeld/1") / "pages.json").unlink()
    assert "files are not all there: 1, for instance gjeld/1" in said(checks.editions_are_whole(place.home))
