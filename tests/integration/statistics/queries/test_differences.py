"""What a new version says that the one before it did not."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from samstyr.cli.stats.difference_words import figures, lines
from samstyr.statistics.changes.snapshots import keep
from samstyr.statistics.queries.differences import NothingToCompare, NotTheSameTable, difference
from samstyr.statistics.queries.snapshots import NoSuchSnapshot
from samstyr.statistics.values import CellChange, Wishes
from tests.servers.desk import Desk, at_a_desk
from tests.servers.tables import years

AT = datetime(2026, 3, 20, 12, tzinfo=UTC)
ASKER = Wishes(regions=("3203", "EKG12"), since="2024")
NDR, FREE = "KOSAGD230000", "KOSAG110000"
MARCH = {
    ("3203", NDR, "2024"): 1.8, ("3203", NDR, "2025"): -2.3, ("3203", FREE, "2024"): 66605.0,
    ("3203", FREE, "2025"): None, ("EKG12", NDR, "2024"): 3.0,
}  # fmt: skip
JUNE = {**MARCH, ("3203", NDR, "2025"): -2.5, ("3203", FREE, "2025"): 70112.0, ("EKG12", NDR, "2024"): None}

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with at_a_desk(tmp_path) as desk:
        yield desk


def load(desk: Desk, wishes: Wishes = ASKER, accept: str = "", **published: object) -> int:
    if published:
        desk.publish("12134", **published)
    return keep(fetched=desk.fetch("12134", wishes), home=desk.home, by="Kari", at=AT, accept=accept).version.number


@pytest.fixture
def two(desk: Desk) -> Desk:
    """March and June: one figure corrected, one come, one gone, a unit's name changed, a note added."""
    load(desk, figure=lambda cell: MARCH.get(cell, 1.0))
    region, content, time = desk.office.tables["12134"].variables
    units = {**content.units, FREE: ("kroner", 0)}
    load(
        desk,
        accept="SSB skriver nå kroner helt ut",
        updated="2026-06-15T06:00:00Z",
        figure=lambda cell: JUNE.get(cell, 1.0),
        variables=(region, replace(content, units=units), time),
        notes=("Reviderte tall.",),
    )
    return desk


def test_every_change_is_counted_and_the_largest_come_first(two: Desk):
    found = difference(home=two.home)
    assert (found.before.number, found.after.number) == (1, 2)
    assert {change: count for change, count in found.counts.items() if count} == {
        CellChange.REVISED: 1, CellChange.CAME: 1, CellChange.WENT: 1,
    }  # fmt: skip
    assert found.unchanged == 5
    first = found.cells[0]
    assert (first.codes, first.before, first.after, first.decimals) == (("3203", NDR, "2025"), -2.3, -2.5, 1)
    assert first.labels == ("Asker", "Netto driftsresultat (prosent)", "2025")
    assert found.units == (("Frie inntekter per innbygger (kr)", "kr", "kroner"),)
    assert (found.notes_came, len(found.notes_went)) == (("Reviderte tall.",), 1)


def test_in_words(two: Desk):
    found = difference(home=two.home)
    assert list(lines(found, "nb")) == [
        "ssb 12134: Utvalgte nøkkeltall for kommuneregnskap, kommunekonsern, etter region og år\n"
        "Øyeblikksbilde 2 (oppdatert 2026-06-15, reviderte tall) mot 1 (oppdatert 2026-03-16, ureviderte tall)",
        "1 tall er rettet, 1 tall er kommet der det manglet, 1 tall er tatt bort; 5 er som før.",
        "Frie inntekter per innbygger (kr) var i kr, og er nå i kroner.",
        "Ny note: Reviderte tall.",
        "Noten er borte: Tallene er oppdiktede og laget for prøver.",
    ]
    said = [figures(cell, "nb") for cell in found.cells]
    assert said == [
        ("−2,3", "−2,5", "−0,2", ""),
        ("ikke tilgjengelig", "70\u202f112", "", "tall er kommet der det manglet"),
        ("3,0", "ikke tilgjengelig", "", "tall er tatt bort"),
    ]


def test_the_other_way_round_on_demand(two: Desk):
    found = difference(home=two.home, before=2, after=1)
    assert (found.cells[0].before, found.cells[0].after) == (-2.5, -2.3)
    assert difference(home=two.home, after=2) == difference(home=two.home)


def test_new_periods_and_places(desk: Desk):
    load(desk, Wishes(regions=("3203", "EKG12")))
    load(desk, Wishes(regions=("3203", "EKG12")), variables=_with_2026(desk), updated="2027-03-15T07:00:00Z")
    found = difference(home=desk.home)
    assert found.counts[CellChange.ADDED] == 4
    assert list(lines(found, "en"))[1:] == ["4 cells are new; 44 are as they were.", "New in tid: 2026"]


def _with_2026(desk: Desk):
    region, content, _ = desk.office.tables["12134"].variables
    return (region, content, years(2015, 2026))


def test_the_same_figures_updated_again(desk: Desk):
    load(desk)
    load(desk, updated="2026-03-17T07:00:00Z")
    found = difference(home=desk.home)
    assert list(lines(found, "en"))[1:] == ["None of the 8 figures has changed."]
    assert found.cells == ()


def test_what_cannot_be_compared_says_why(desk: Desk):
    with pytest.raises(NothingToCompare, match="Nothing has come in two versions"):
        difference(home=desk.home)
    first = load(desk)
    with pytest.raises(NothingToCompare, match="Snapshot 1 is the first of what it is about"):
        difference(home=desk.home, after=first)
    with pytest.raises(NoSuchSnapshot, match="There is no snapshot 9"):
        difference(home=desk.home, before=first, after=9)
    other = keep(fetched=desk.fetch("07459", Wishes(regions=("0301",), since="2026")), home=desk.home, by="Kari", at=AT)
    with pytest.raises(NotTheSameTable, match="have different columns"):
        difference(home=desk.home, before=first, after=other.version.number)
