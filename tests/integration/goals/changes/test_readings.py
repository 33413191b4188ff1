"""Readings become observations; what a person typed stands until a person says otherwise."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest

from samstyr.audit import queries as audit
from samstyr.exchange.changes import load, undo
from samstyr.exchange.queries.dumps import dump_folder
from samstyr.goals.changes.readings import Applied, NoReason, NothingToTake, Take, apply
from samstyr.goals.models import CitedSources, Observation, Revision, SourceFigure
from samstyr.goals.queries.bindings import NoSuchBinding
from samstyr.goals.values import Effect
from samstyr.kernels.period import Period
from tests.bound_packages import AT, FIGURES, HEAD, INDICATOR, bound_package, bring_in, typed

pytestmark = pytest.mark.django_db
HERE = "eksempel"


def applied(home: Path, *indicators: str, **more: object) -> Applied:
    return apply(home=home, municipality=HERE, as_of=date(2023, 8, 31), by="Kari", at=AT, indicators=indicators, **more)


def loaded(path: Path) -> int | None:
    return load(path=path, by="Kari", at=AT).number


def effects(found: Applied) -> list[tuple[str, str]]:
    return [(one.effect.value, str(one.period)) for of_one in found.indicators for one in of_one.planned]


def live() -> dict[int, tuple[Decimal | None, str, bool]]:
    rows = Observation.objects.filter(retired=None).order_by("year")
    return {row.year: (row.value, row.status, row.snapshot_id is not None) for row in rows}


def test_readings_come_in_and_typed_figures_stand(tmp_path: Path):
    loaded(bound_package(tmp_path / "package", typed(2020, "1.8") + typed(2021, "2.0")))
    snapshot = bring_in(tmp_path)
    found = applied(tmp_path)
    assert effects(found) == [("agrees", "2020"), ("differs", "2021"), ("added", "2022")]
    assert live() == {
        2020: (Decimal("1.8"), "measured", False),
        2021: (Decimal("2.0"), "measured", False),
        2022: (Decimal("3.1"), "measured", True),
    }
    brought = Observation.objects.get(year=2022)
    assert (brought.source, brought.line, brought.snapshot_id) == ("file/driftsresultat", "3203, 2022", snapshot)
    said = SourceFigure.objects.order_by("year").values_list("year", "value", "snapshots")
    assert list(said) == [
        (2020, Decimal("1.8"), [snapshot]),
        (2021, Decimal("2.5"), [snapshot]),
        (2022, Decimal("3.1"), [snapshot]),
    ]
    assert SourceFigure.objects.get(year=2022).steps[0][0].startswith("Kilden gir selv tallet for 3203 Asker")
    kept = CitedSources.objects.get()
    assert (kept.snapshots[0]["publisher"], kept.snapshots[0]["remark"]) == (
        "Asker kommune",
        "Skrevet av fra rapporten",
    )
    assert not Revision.objects.exists()
    event = audit.last_of(whats=["goals.readings_applied"])
    assert event is not None
    assert event.seq == found.number


def test_the_same_again_changes_nothing(tmp_path: Path):
    loaded(bound_package(tmp_path / "package"))
    bring_in(tmp_path)
    applied(tmp_path)
    head = audit.head()
    again = applied(tmp_path)
    assert again.number is None
    assert {effect for effect, _ in effects(again)} == {"same"}
    assert audit.head() == head


def test_a_preview_writes_nothing(tmp_path: Path):
    loaded(bound_package(tmp_path / "package"))
    bring_in(tmp_path)
    head = audit.head()
    found = applied(tmp_path, preview=True)
    assert found.count(Effect.ADDED) == 3
    assert (found.number, live(), audit.head()) == (None, {}, head)


def test_what_the_source_revises_is_revised_and_what_it_takes_away_goes(tmp_path: Path):
    loaded(bound_package(tmp_path / "package"))
    bring_in(tmp_path)
    applied(tmp_path)
    bring_in(tmp_path, HEAD + "3203,2020,1.8,\n3203,2021,2.6,\n0301,2022,4.4,\n")
    found = applied(tmp_path, why="Ny versjon")
    assert effects(found) == [("same", "2020"), ("revised", "2021"), ("gone", "2022")]
    assert live() == {2020: (Decimal("1.8"), "measured", True), 2021: (Decimal("2.6"), "measured", True)}
    kept = Revision.objects.order_by("year").values_list("year", "before__value", "load", "why")
    assert list(kept) == [(2021, "2.5", found.number, "Ny versjon"), (2022, "3.1", found.number, "Ny versjon")]
    bring_in(tmp_path, FIGURES)
    assert effects(applied(tmp_path)) == [("same", "2020"), ("revised", "2021"), ("added", "2022")]
    assert live()[2022] == (Decimal("3.1"), "measured", True)


def test_a_typed_figure_is_replaced_only_when_a_person_says_so_and_why(tmp_path: Path):
    loaded(bound_package(tmp_path / "package", typed(2021, "2.0") + typed(2022, "3.0")))
    bring_in(tmp_path)
    with pytest.raises(NoReason):
        applied(tmp_path, take=[Take(INDICATOR)])
    with pytest.raises(NothingToTake, match="driftsresultat@2019"):
        applied(tmp_path, take=[Take(INDICATOR, Period.of_year(2019))], why="Feil")
    assert live()[2022] == (Decimal("3.0"), "measured", False)
    found = applied(tmp_path, take=[Take(INDICATOR, Period.of_year(2022))], why="Feil tall i rapporten")
    assert effects(found) == [("added", "2020"), ("differs", "2021"), ("taken", "2022")]
    assert live()[2022] == (Decimal("3.1"), "measured", True)
    assert live()[2021] == (Decimal("2.0"), "measured", False)
    old = Revision.objects.get()
    assert (old.before["value"], old.before["line"], old.why) == ("3.0", "side 5", "Feil tall i rapporten")
    assert effects(applied(tmp_path, take=[Take(INDICATOR)], why="Alt")) == [
        ("same", "2020"),
        ("taken", "2021"),
        ("same", "2022"),
    ]


def test_a_missing_reading_says_nothing_against_a_typed_figure(tmp_path: Path):
    loaded(bound_package(tmp_path / "package", typed(2022, "3.1")))
    bring_in(tmp_path, HEAD + "3203,2019,,:\n3203,2021,2.5,\n3203,2022,,:\n3203,2024,,:\n")
    assert effects(applied(tmp_path)) == [("added", "2021"), ("added", "2024")]
    assert live() == {
        2021: (Decimal("2.5"), "measured", True),
        2022: (Decimal("3.1"), "measured", False),
        2024: (None, "suppressed", True),
    }


def test_loads_leave_brought_figures_alone_and_typed_ones_take_over(tmp_path: Path):
    package = bound_package(tmp_path / "package", typed(2020, "1.8"))
    loaded(package)
    bring_in(tmp_path)
    applied(tmp_path)
    assert load(path=package, by="Kari", at=AT).changes_nothing
    dump_folder(tmp_path / "dumped")
    assert pl.read_csv(tmp_path / "dumped/observations.csv")["year"].to_list() == [2020]
    assert load(path=tmp_path / "dumped", by="Kari", at=AT).changes_nothing
    other = bound_package(tmp_path / "other", typed(2020, "1.8") + typed(2022, "3.3"))
    outcome = load(path=other, by="Kari", at=AT, why="Rettet")
    assert outcome.totals["added"] == 1
    assert live() == {
        2020: (Decimal("1.8"), "measured", False),
        2021: (Decimal("2.5"), "measured", True),
        2022: (Decimal("3.3"), "measured", False),
    }
    old = Revision.objects.get()
    assert (old.year, old.before["value"], old.load, old.why) == (2022, "3.1", outcome.number, "Rettet")
    assert effects(applied(tmp_path)) == [("agrees", "2020"), ("same", "2021"), ("differs", "2022")]
    assert outcome.number is not None
    undo(number=outcome.number, by="Kari", at=AT)
    assert 2022 not in live()
    assert effects(applied(tmp_path)) == [("agrees", "2020"), ("same", "2021"), ("added", "2022")]
    assert live()[2022] == (Decimal("3.1"), "measured", True)


def test_a_typed_figure_may_come_where_a_brought_one_has_gone(tmp_path: Path):
    loaded(bound_package(tmp_path / "package"))
    bring_in(tmp_path)
    applied(tmp_path)
    bring_in(tmp_path, HEAD + "3203,2020,1.8,\n3203,2021,2.5,\n")
    applied(tmp_path)
    loaded(bound_package(tmp_path / "other", typed(2022, "3.3")))
    assert live()[2022] == (Decimal("3.3"), "measured", False)


def test_what_is_no_longer_bound_goes(tmp_path: Path):
    loaded(bound_package(tmp_path / "package", typed(2020, "1.9")))
    bring_in(tmp_path)
    applied(tmp_path)
    unbound = bound_package(tmp_path / "other", typed(2020, "1.9"))
    rows = (unbound / "bindings.csv").read_text("utf-8").splitlines()
    (unbound / "bindings.csv").write_text(rows[0] + "\n", "utf-8")
    loaded(unbound)
    assert effects(applied(tmp_path)) == [("gone", "2021"), ("gone", "2022")]
    assert live() == {2020: (Decimal("1.9"), "measured", False)}
    assert (SourceFigure.objects.count(), CitedSources.objects.count()) == (0, 0)
    assert applied(tmp_path).number is None
    with pytest.raises(NoSuchBinding):
        applied(tmp_path, INDICATOR)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (HEAD + "3203,2022,5.0,\n3025,2022,3.0,\n", "two figures for 3203 in 2022"),
        (HEAD + "3203,2022,5.0,\n3203,2022_2022,3.0,\n", "two figures for 2022"),
    ],
)
def test_a_refused_reading_leaves_everything_as_it_was(tmp_path: Path, content: str, said: str):
    loaded(bound_package(tmp_path / "package"))
    bring_in(tmp_path)
    applied(tmp_path)
    before = live()
    bring_in(tmp_path, content)
    found = applied(tmp_path)
    assert said in found.refused[INDICATOR]
    assert (found.number, found.indicators, live()) == (None, (), before)


def test_a_figure_outside_the_scale_is_refused(tmp_path: Path):
    package = bound_package(tmp_path / "package")
    indicators = package / "indicators.csv"
    indicators.write_text(indicators.read_text("utf-8").replace(",percent,,,", ",percent,0,3,"), "utf-8")
    loaded(package)
    bring_in(tmp_path)
    assert "outside the scale of driftsresultat (0 to 3)" in applied(tmp_path).refused[INDICATOR]
    assert live() == {}


def test_without_a_snapshot_the_indicator_is_refused(tmp_path: Path):
    loaded(bound_package(tmp_path / "package"))
    assert "there is no snapshot of the table" in applied(tmp_path).refused[INDICATOR]
