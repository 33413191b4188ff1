"""Readings: stitched over changes of codes, worked out by the formula in force, and no small count given away."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from samstyr.goals.readings import Places, readings, stitched_and_derived
from samstyr.kernels.formulas.definitions import Version
from samstyr.kernels.formulas.reading import read_formula
from samstyr.kernels.missing import Missing, MissingReason
from samstyr.kernels.municipalities.changes import CodeChange
from samstyr.kernels.municipalities.history import UnknownCode, history_of
from samstyr.kernels.municipalities.joining import Joining, Joint
from samstyr.kernels.municipalities.stitching import OverlappingFiguresDisagree
from samstyr.kernels.period import Period
from samstyr.kernels.texts import Text
from samstyr.kernels.units import Unit, UnitKind
from tests.unit.goals.comparing.test_national import bound, cells, values

PERSONS = Unit("persons", UnitKind.COUNT, Text(""), Text("personer"), 0)
HISTORY = history_of(
    [
        CodeChange("0220", "3025", date(2020, 1, 1), "Asker", "Asker"),
        CodeChange("0627", "3025", date(2020, 1, 1), "Røyken", "Asker"),
        CodeChange("3025", "3203", date(2024, 1, 1), "Asker", "Asker"),
    ]
)
ASKER = Places(("3203",), here="3203")
DEBT = {"0220": {2019: "30"}, "0627": {2019: "20"}, "3025": {2020: "60", 2021: "66"}, "3203": {2024: "70"}}
INCOME = {"0220": {2019: "60"}, "0627": {2019: "40"}, "3025": {2020: "120", 2021: "110"}, "3203": {2024: "100"}}
RATIO = bound("100 * debt / income", cells("debt", DEBT), cells("income", INCOME))


def test_parts_are_summed_before_the_formula_and_the_steps_say_so():
    found = stitched_and_derived(RATIO, ASKER, HISTORY)["3203"]
    assert [(str(one.period), one.value) for one in found.figures] == [
        ("2019", Decimal("50.0")),
        ("2020", Decimal("50.0")),
        ("2021", Decimal("60.0")),
        ("2024", Decimal("70.0")),
    ]
    steps = [step.nb for step in found.figures[0].steps]
    assert steps[:2] == ["30 (0220 Asker) + 20 (0627 Røyken) = 50", "60 (0220 Asker) + 40 (0627 Røyken) = 100"]
    assert steps[-1] == "100 × 50 / 100 = 50,0"


def test_seams_are_told_once_each_and_only_those_within_the_figures():
    found = readings(RATIO, ASKER, HISTORY)["3203"]
    assert [(seam.year, seam.kind) for seam in found.seams] == [(2020, Joint.SUMMED), (2024, Joint.SAME_AREA)]
    late = {code: years for code, years in DEBT.items() if code in {"3025", "3203"}}
    later = bound("debt", cells("debt", late))
    assert [seam.year for seam in readings(later, ASKER, HISTORY)["3203"].seams] == [2024]


def test_a_new_definition_counts_from_its_day():
    before, after = (
        Version("1", date(2000, 1, 1), "debt", read_formula("debt"), ""),
        Version("2", date(2021, 1, 1), "debt + income", read_formula("debt + income"), ""),
    )
    both = replace(RATIO, formula=replace(RATIO.formula, versions=(before, after)))
    found = stitched_and_derived(both, ASKER, HISTORY)["3203"]
    assert [str(one.value) for one in found.figures] == ["50.0", "60.0", "176.0", "170.0"]


def test_before_the_first_definition_and_where_a_part_has_no_cell_there_is_no_reading():
    late = replace(RATIO.formula, versions=(replace(RATIO.formula.versions[0], starts=date(2021, 1, 1)),))
    lacking = bound("100 * debt / income", cells("debt", DEBT), cells("income", {"3203": {2024: "100"}}))
    assert [str(one.period) for one in readings(lacking, ASKER, HISTORY)["3203"].series.figures] == ["2024"]
    assert [
        str(one.period) for one in readings(replace(RATIO, formula=late), ASKER, HISTORY)["3203"].series.figures
    ] == [
        "2021",
        "2024",
    ]


def test_a_count_of_few_people_is_no_part_of_anything():
    few = {"0220": {2019: "30"}, "0627": {2019: "3"}, "3025": {2018: "9", 2020: "60", 2021: "2"}}
    counted = replace(bound("debt", cells("debt", few)), unit=PERSONS, units={"debt": PERSONS})
    counted = replace(counted, cells={"debt": cells("debt", few, unit=PERSONS)})
    found = stitched_and_derived(counted, ASKER, HISTORY)["3203"]
    suppressed = Missing(MissingReason.SUPPRESSED)
    assert [(one.period.year, one.value) for one in found.figures][1:] == [
        (2019, suppressed),
        (2020, 60),
        (2021, suppressed),
    ]
    assert not any("(0627" in step.nb and "3 (" in step.nb for one in found.figures for step in one.steps)
    allowed = stitched_and_derived(replace(counted, min_count=0), ASKER, HISTORY)["3203"]
    assert allowed.at(Period.of_year(2019)).value == Decimal(33)


def test_places_that_are_no_municipality_are_taken_as_they_stand():
    groups = cells("debt", {"EKG12": {2022: "90"}, "": {2023: "7"}})
    found = stitched_and_derived(bound("debt", groups), Places(("3203",), ("EKG12", "EKG13"), "3203"), HISTORY)
    assert values(found) == {"3203": ["7.0"], "EKG12": ["90.0"]}


def test_a_municipality_that_nobody_knows_and_no_source_speaks_of_has_no_readings():
    assert readings(RATIO, Places(("9998",)), HISTORY) == {}
    with pytest.raises(UnknownCode):
        readings(bound("debt", cells("debt", {"9998": {2022: "8"}})), Places(("9998",)), HISTORY)


def test_a_source_that_contradicts_itself_is_refused():
    twice = cells("debt", {"3025": {2022: "60"}, "3203": {2022: "90"}})
    with pytest.raises(OverlappingFiguresDisagree):
        readings(bound("debt", twice), ASKER, HISTORY)


def test_a_rate_is_weighted_and_what_it_rests_on_is_known():
    rates = cells("debt", {"0220": {2019: "40"}, "0627": {2019: "10"}}, joining=Joining.WEIGHTED, weight="income")
    people = cells("income", {"0220": {2019: "300"}, "0627": {2019: "100"}}, number=9)
    found = bound("debt", rates, people)
    assert values(stitched_and_derived(found, ASKER, HISTORY)) == {"3203": ["33.0"]}
    assert found.snapshots(Period.of_year(2019)) == (3, 9)
    assert found.snapshots(Period.of_year(1999)) == ()
