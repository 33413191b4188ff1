"""A figure that comes where there was none, and another municipality's new figure, touch the sentences they decide."""

from datetime import date
from pathlib import Path

import pytest

from samstyr.exchange.changes import load, undo
from samstyr.goals.changes.readings import Applied, apply
from samstyr.goals.models import Arrival, EarlierPeers
from samstyr.goals.queries.instead import Instead
from samstyr.goals.queries.revisions import before
from samstyr.goals.queries.would_apply import would_apply
from samstyr.reports.queries.impact import TouchedReport, touched_draft
from samstyr.statistics.queries.snapshots import every
from tests.bound_packages import AT, FIGURES, bound_package, bring_in, typed
from tests.report_folders import write_report

pytestmark = pytest.mark.django_db
HERE, AS_OF = "eksempel", date(2023, 8, 31)
DESCRIPTION = "kind: other\ntitle_nb: Driften\nlanguage: nb\nperiod: 2022\nparts: [a.md]\n"
TEXT = """# Drift

Resultatet var {{driftsresultat@2022}}, og det ga {{rank(driftsresultat@2022, liknende)}}. I 2021 var det
{{driftsresultat@2021}}. Sist var det {{driftsresultat@latest}}.
"""
OSLO_WORSE = FIGURES.replace("0301,2022,4.4", "0301,2022,2.2")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_report(tmp_path / "drift", TEXT, description=DESCRIPTION)


def loaded(path: Path) -> int:
    number = load(path=path, by="Kari", at=AT).number
    assert number is not None
    return number


def applied(home: Path, *, preview: bool = False) -> Applied:
    return apply(home=home, municipality=HERE, as_of=AS_OF, by="Kari", at=AT, preview=preview)


def since(number: int) -> Instead:
    return before(since=number, as_of=AS_OF)


def said(found: TouchedReport) -> list[tuple[str, str]]:
    return [(one.before.text, one.after.text) for one in found.sentences]


def touched(folder: Path, **instead: Instead) -> TouchedReport:
    return touched_draft(folder, area=HERE, as_of=AS_OF, **instead)


def test_a_gap_that_a_load_fills_touches_what_speaks_of_it(tmp_path: Path, folder: Path):
    first = loaded(bound_package(tmp_path / "first", typed(2020, "1.8") + typed(2022, "3.1")))
    assert not Arrival.objects.exists()
    second = loaded(bound_package(tmp_path / "second", typed(2020, "1.8") + typed(2021, "2.5") + typed(2022, "3.1")))
    (row,) = Arrival.objects.all()
    assert (row.indicator_id, row.area_id, row.year, row.period, row.load) == ("driftsresultat", HERE, 2021, "", second)
    (one,) = touched(folder, before=since(first)).sentences
    assert one.before.text == "I 2021 var det {{driftsresultat@2021}}."
    assert one.after.text == "I 2021 var det 2,5\u00a0%."
    (change,) = one.changes[0].figures
    assert (change.before, str(change.after and change.after.value)) == (None, "2.5")
    assert touched(folder, before=since(second)).sentences == ()


def test_a_figure_that_came_and_was_revised_was_not_there_and_one_that_went_and_came_back_was(
    tmp_path: Path, folder: Path
):
    first = loaded(bound_package(tmp_path / "a", typed(2022, "3.1")))
    second = loaded(bound_package(tmp_path / "b", typed(2021, "2.5") + typed(2022, "3.1")))
    third = loaded(bound_package(tmp_path / "c", typed(2021, "2.6") + typed(2022, "3.1")))
    assert list(since(first).figures["driftsresultat", HERE].values()) == [None]
    (figure,) = since(second).figures["driftsresultat", HERE].values()
    assert str(figure and figure.value) == "2.5"
    undo(number=third, by="Kari", at=AT)
    assert touched(folder, before=since(second)).sentences == ()
    gone = loaded(bound_package(tmp_path / "d", typed(2022, "3.1")))
    loaded(bound_package(tmp_path / "e", typed(2021, "2.4") + typed(2022, "3.1")))
    (figure,) = since(gone - 1).figures["driftsresultat", HERE].values()
    assert str(figure and figure.value) == "2.5"
    assert list(since(gone).figures["driftsresultat", HERE].values()) == [None]


def test_what_a_source_brings_is_told_of_and_what_a_package_gives_in_its_place_is_no_arrival(tmp_path: Path):
    first = loaded(bound_package(tmp_path / "first", typed(2022, "3.1")))
    bring_in(tmp_path)
    number = applied(tmp_path).number
    assert list(Arrival.objects.order_by("year").values_list("year", "load")) == [(2020, number), (2021, number)]
    loaded(bound_package(tmp_path / "second", typed(2021, "2.9") + typed(2022, "3.1")))
    assert Arrival.objects.count() == 2
    assert set(since(first).figures["driftsresultat", HERE].values()) == {None}


def test_another_municipality_changes_the_place_in_a_group_before_and_after_it_is_applied(tmp_path: Path, folder: Path):
    loaded(bound_package(tmp_path / "package"))
    bring_in(tmp_path)
    applied(tmp_path)
    bring_in(tmp_path, OSLO_WORSE)
    newest = max(every(), key=lambda one: one.number)
    text = "Resultatet var 3,1\u00a0%, og det ga {}. plass."
    expected = [(text.format(2), text.format(1))]
    would = would_apply(home=tmp_path, municipality=HERE, version=newest, as_of=AS_OF)
    assert said(touched(folder, after=would)) == expected
    tried = applied(tmp_path, preview=True)
    assert said(touched(folder, after=tried.instead)) == expected
    number = applied(tmp_path).number
    assert number is not None
    assert said(touched(folder, before=since(number - 1))) == expected
    assert touched(folder, before=since(number)).sentences == ()


def test_a_table_that_comes_and_goes_is_known_to_have_been_none(tmp_path: Path):
    first = loaded(bound_package(tmp_path / "package"))
    bring_in(tmp_path)
    applied(tmp_path)
    assert since(first).beside == {"driftsresultat": ()}
    kept = list(EarlierPeers.objects.values_list("indicator", "known"))
    assert kept == [("driftsresultat", {})]
    applied(tmp_path)
    assert EarlierPeers.objects.count() == 1
