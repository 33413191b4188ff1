"""Verdicts at the precision that the writer used, and only where the figures say something."""

from dataclasses import replace
from decimal import Decimal

import pytest

from samstyr.kernels.claims.linking.values import Candidate, Choice, Fit
from samstyr.kernels.claims.stating.finding import stated_in
from samstyr.kernels.claims.verdicts.judging import judge
from samstyr.kernels.claims.verdicts.values import Verdict
from tests.fjordvik import CONTEXT, COUNT, OWN, choices, document, figures, marks, measure


def verdicts(*paragraphs: str) -> list[str]:
    return [one.verdict.value for one in marks(*paragraphs)]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Sykefraværet var 9,2 prosent i 2022.", "agrees"),
        ("Sykefraværet var 9 prosent i 2022.", "agrees_rounded"),
        ("Sykefraværet var 9,3 prosent i 2022.", "contradicts"),
        ("Sykefraværet var 9,2 prosent i 2021.", "contradicts"),
        ("Sykefraværet var 9,2 prosent i 2015.", "uncheckable"),
        ("Gjeldsgraden var på nesten 96 prosent i 2022.", "agrees_rounded"),
        ("Gjeldsgraden var på over 96 prosent i 2022.", "contradicts"),
        ("Det ble bygd 190 nye boliger i 2022.", "agrees"),
        ("Til sammen ble det bygd 660 nye boliger i 2020–2022.", "agrees"),
        ("Til sammen ble det bygd 700 nye boliger i 2020–2022.", "contradicts"),
        ("I perioden 2020 til 2022 ble det i gjennomsnitt ferdigstilt 220 nye boliger i året.", "agrees"),
        ("Vannlekkasjen falt med 5 prosentpoeng fra 2021 til 2022.", "agrees"),
        ("Vannlekkasjen falt med 8 prosentpoeng fra 2021 til 2022.", "contradicts"),
        ("Vannlekkasjen økte med 5 prosentpoeng fra 2021 til 2022.", "wrong_direction"),
        ("Investeringene økte med 28 prosent fra 2020 til 2022.", "agrees_rounded"),
        ("Investeringene økte med 40 prosent fra 2020 til 2022.", "contradicts"),
        ("Sykefraværet gikk ned fra 2021 til 2022.", "wrong_direction"),
        ("Sykefraværet gikk opp fra 2021 til 2022.", "agrees"),
        ("Andelen som fullfører videregående opplæring er høyere enn landsgjennomsnittet.", "agrees"),
        ("Andelen som fullfører videregående opplæring er høyere enn i Lundby.", "wrong_direction"),
        ("Strømforbruket i kommunale bygg var 38 900 000 kWh i 2022.", "agrees"),
        ("Handlingsregelen er at netto lånegjeld skal være under 90 prosent av driftsinntektene.", "agrees"),
        ("Handlingsregelen er at netto lånegjeld skal være under 75 prosent av driftsinntektene.", "uncheckable"),
        ("Kommunen har 17 svømmehaller.", "uncheckable"),
        ("Fire av fem fullførte videregående opplæring i 2022.", "agrees_rounded"),
        ("Tre av fire fullførte videregående opplæring i 2022.", "contradicts"),
        ("Vanntapet var 38 prosent i 2020 og har siden falt.", "agrees"),
        ("Vanntapet var 38 prosent i 2020 og har siden økt.", "wrong_direction"),
        ("Vanntapet var 31 prosent, 7 prosentpoeng mindre enn i 2020.", "agrees"),
        ("Vanntapet var 31 prosent, 8 prosentpoeng mindre enn i 2020.", "contradicts"),
        ("Vanntapet var 31 prosent, ned fra 36 prosent.", "agrees"),
        ("Vanntapet var 31 prosent, ned fra 38 prosent.", "uncheckable"),
        ("Vanntapet var 31 prosent, ned fra 39 prosent.", "contradicts"),
        ("Vanntapet var 31 prosent, en nedgang fra 36 prosent i 2021.", "agrees"),
        ("I perioden ble det i snitt bygd 190 nye boliger.", "agrees"),
        ("I løpet av tre år ble det bygd 660 nye boliger.", "uncheckable"),
        ("Om lag tre av fire unge fullførte videregående opplæring i 2022.", "contradicts"),
        ("Om lag fire av fem innbyggere var fornøyd med kommunens tjenester i 2021.", "agrees_rounded"),
        ("Nesten fire av fem innbyggere var fornøyd med kommunens tjenester i 2021.", "agrees_rounded"),
    ],
)
def test_one_statement(text: str, verdict: str) -> None:
    assert verdicts(text)[-1] == verdict


def test_each_end_of_a_change_is_held_against_its_own_year() -> None:
    found = marks("Sykefraværet blant de ansatte økte fra 8,4 prosent i 2021 til 9,2 prosent i 2022.")
    assert [(one.stated.text, one.verdict.value) for one in found] == [
        ("økte", "agrees"),
        ("8,4 prosent", "agrees"),
        ("9,2 prosent", "agrees"),
    ]
    assert found[0].arithmetic.nb.replace("\xa0", " ") == "Fra 8,4 % (2021) til 9,2 % (2022): 0,8"


def test_a_mark_says_what_it_was_held_against() -> None:
    mark = marks("66 prosent av innbyggerne i gamle Sund var fornøyd med kommunens tjenester i 2021.")[0]
    link = mark.links[0]
    assert (link.measure.id, link.held.area, str(link.held.period), str(link.held.value)) == (
        "tjenester",
        "sund",
        "2021",
        "66",
    )
    assert (link.held.source, link.held.line) == ("kilde", "2")
    assert not mark.verdict.is_alarm


def test_what_is_left_is_worked_out_of_the_share_before() -> None:
    found = marks("I 2022 fullførte 80,4 prosent videregående opplæring, mens de øvrige 19,6 prosent sluttet.")
    assert [one.verdict.value for one in found] == ["agrees", "agrees"]
    assert found[1].arithmetic.nb.replace("\xa0", " ") == "100 % − 80,4 % = 19,6 %"
    assert verdicts("I 2022 fullførte 80,4 prosent videregående opplæring, mens de øvrige 29,6 prosent sluttet.") == [
        "agrees",
        "contradicts",
    ]


def test_what_hardly_fits_raises_no_alarm() -> None:
    found = choices("Sykefraværet var 12,2 prosent i 2022.")[0]
    faint = replace(found, candidates=(replace(found.candidates[0], fit=0.41),))
    assert [judge(one, CONTEXT, OWN).verdict.value for one in (found, faint)] == ["contradicts", "uncheckable"]


def test_a_place_that_is_not_said_of_it_raises_no_alarm_where_it_fits_the_municipality() -> None:
    sund = "66 prosent av innbyggerne i Sund er fornøyde med kommunens tjenester."
    assert verdicts(f"{sund} Andelen fornøyde innbyggere har økt til 77 prosent.")[-1] == "uncheckable"
    assert verdicts(f"{sund} Andelen fornøyde innbyggere har økt til 87 prosent.")[-1] == "contradicts"


@pytest.mark.parametrize(("value", "verdict"), [("126", "agrees_rounded"), ("100", "two_readings")])
def test_the_two_together_are_added(value: str, verdict: str) -> None:
    found = choices(f"De to hadde {value} prosent til sammen i 2022.")[0]
    both = (choices(f"{one} var 12 prosent i 2022.")[0].candidates[0] for one in ("Vanntapet", "Gjeldsgraden"))
    two = replace(found, fit=Fit.TWO, candidates=tuple(replace(one, fit=0.5) for one in both))
    assert judge(two, CONTEXT, OWN).verdict.value == verdict


def test_what_two_that_may_be_meant_both_deny_is_denied() -> None:
    """Beside other places a third row of the same table may be meant, in which they stand the other way."""
    rows = tuple(
        measure(f"lag/{name}", "Lag i drift", COUNT,
                figures(fjordvik={"2020": "4", "2022": "9"}, lundby={"2020": "8", "2022": "12"}), "", name)
        for name in ("Kor", "Korps")
    )  # fmt: skip
    found = [Candidate(one, 0.45, 1.0, 1.0, Decimal(1)) for one in rows]
    texts = ("Antall lag har falt fra 2020 til 2022.", "Antall lag er høyere enn i Lundby.")
    stated = [stated_in(document(text), CONTEXT)[0] for text in texts]
    said = [judge(Choice(one, Fit.TWO, tuple(found)), CONTEXT, OWN).verdict for one in stated]
    assert said == [Verdict.WRONG_DIRECTION, Verdict.TWO_READINGS]
