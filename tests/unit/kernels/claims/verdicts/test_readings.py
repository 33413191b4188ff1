"""A statement is held against every time that its words leave open: it is false when it fits none of them."""

from dataclasses import replace

import pytest

from samstyr.kernels.claims.linking.choosing import choose
from samstyr.kernels.claims.linking.index import Index
from samstyr.kernels.claims.stating.finding import stated_in
from samstyr.kernels.claims.verdicts.judging import judge
from samstyr.kernels.claims.verdicts.readings import first_reading, other_readings
from samstyr.kernels.period import Period
from tests.fjordvik import AREAS, CONTEXT, INDEX, MEASURES, MILLIONS, OWN, PERCENT, document, figures, measure

LONG = replace(CONTEXT, period=Period.of_years(2020, 2022))


def verdicts(text: str) -> list[str]:
    return [judge(one, LONG, OWN).verdict.value for one in choose(stated_in(document(text), LONG), INDEX, OWN)]


def others(text: str) -> list[str]:
    found = choose(stated_in(document(text), LONG), INDEX, OWN)[0]
    worked = other_readings(found.stated, found.candidates[0], [OWN], LONG)
    return [format(one.value.normalize(), ".4g") for one in worked if one.value is not None]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        # A year is said: nothing else is meant.
        ("Sykefraværet var 8,4 prosent i 2022.", "contradicts"),
        # No year is said: another year of the period may be meant, but one that the period does not have may not.
        ("Sykefraværet er 8,4 prosent.", "uncheckable"),
        ("Sykefraværet er 12,4 prosent.", "contradicts"),
        ("Nå er sykefraværet 8,4 prosent.", "contradicts"),
        # A span is said: what cannot be added up may be that of any year in it, or their mean.
        ("I løpet av de siste to årene har sykefraværet kommet opp i 9,2 prosent.", "agrees"),
        ("I løpet av de siste to årene har sykefraværet kommet opp i 8,4 prosent.", "uncheckable"),
        ("I løpet av de siste to årene har sykefraværet kommet opp i 12,2 prosent.", "contradicts"),
        ("I perioden 2020–2022 har sykefraværet i gjennomsnitt vært 8,8 prosent.", "agrees_rounded"),
        ("I perioden 2020–2022 har sykefraværet i gjennomsnitt vært 9,1 prosent.", "contradicts"),
        # What is paid in three years is their sum and nothing else.
        ("Til sammen ble det bygd 260 nye boliger i 2020–2022.", "contradicts"),
        # Where a change has come to is where it is now.
        ("Siden 2020 har kommunen gått fra 84. plass til 47. plass i Kommunebarometeret.", "agrees"),
        ("Siden 2020 har kommunen gått fra 84. plass til 61. plass i Kommunebarometeret.", "contradicts"),
        # Since the municipality is one.
        ("Etter kommunesammenslåingen er det ferdigstilt gjennomsnittlig 220 nye boliger i året.", "agrees"),
        ("Etter kommunesammenslåingen er det ferdigstilt gjennomsnittlig 260 nye boliger i året.", "contradicts"),
    ],
)
def test_what_fits_no_reading_is_contradicted(text: str, verdict: str) -> None:
    assert verdicts(text)[-1] == verdict


def test_the_years_and_their_mean_are_other_readings_of_what_says_no_time() -> None:
    assert others("Sykefraværet er 12,4 prosent.") == ["9.2", "8.9", "8.4", "9.2", "8.833"]
    assert others("Sykefraværet var 12,4 prosent i 2022.") == []


def test_a_mean_of_growths_may_be_weighed_in_any_way() -> None:
    found = choose(stated_in(document("Sykefraværet er 12,4 prosent."), LONG), INDEX, OWN)[0]
    steady = found.candidates[0]
    growing = replace(steady, measure=replace(steady.measure, is_growth=True))
    slack = [list(other_readings(found.stated, one, [OWN], LONG))[-1].slack for one in (steady, growing)]
    assert [format(one, ".3f") for one in slack] == ["0.057", "0.800"]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        # What is new is that of all the time reported on: their mean is 62,7.
        ("63 prosent av de nye boligene er leiligheter.", "agrees_rounded"),
        ("64 prosent av de nye boligene er leiligheter.", "uncheckable"),
        ("54 prosent av de nye boligene er leiligheter.", "contradicts"),
        # Where a year is said, it is that year's.
        ("64 prosent av de nye boligene i 2022 er leiligheter.", "agrees"),
    ],
)
def test_what_is_new_is_of_all_the_time_that_is_reported_on(text: str, verdict: str) -> None:
    flats = measure(
        "leiligheter", "Leiligheter blant nye boliger", PERCENT,
        figures(fjordvik={"2020": "66", "2021": "58", "2022": "64"}),
    )  # fmt: skip
    index = Index((*MEASURES, flats), places=[name for one in AREAS for name in one.names])
    found = choose(stated_in(document(text), LONG), index, OWN)
    assert [judge(one, LONG, OWN).verdict.value for one in found] == [verdict]
    first = first_reading(found[0].stated, flats, OWN, LONG)
    assert [str(one) for one in first.periods] == (["2022"] if "2022" in text else ["2020-2022"])


def test_what_is_measured_of_the_first_year_of_a_plan_is_of_the_first_that_is_said() -> None:
    plan = measure("innsparing", "Vedtatt innsparing", MILLIONS, figures(fjordvik={"2023": "30"}), "", "Første år")
    (one,) = stated_in(document("Budsjettet for 2023–2026 har 30 mill. kroner."), CONTEXT)
    assert [str(period) for period in first_reading(one, plan, OWN, CONTEXT).periods] == ["2023"]
    assert first_reading(one, replace(plan, names=plan.names[:1]), OWN, CONTEXT) is one


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("For kullet fra 2018 er gjennomføringen av norskkurs 61 prosent.", "agrees"),
        ("For kullet fra 2018 er gjennomføringen av norskkurs 71 prosent.", "contradicts"),
    ],
)
def test_a_year_that_names_what_is_measured_is_no_time(text: str, verdict: str):
    by_cohort = [
        measure(f"kurs/{year}", "Gjennomføring av norskkurs etter kull", PERCENT, figures(fjordvik={"2022": value}),
                "Andel av kullet som gjennomfører norskkurs.", year)
        for year, value in (("2018", "61"), ("2019", "55"))
    ]  # fmt: skip
    index = Index((*MEASURES, *by_cohort), places=[name for one in AREAS for name in one.names])
    found = choose(stated_in(document(text), CONTEXT), index, OWN)[0]
    assert found.candidates[0].measure.id == "kurs/2018"
    assert judge(found, CONTEXT, OWN).verdict.value == verdict
