"""What the figures give is worked out in words that anybody can follow."""

from decimal import Decimal

import pytest

from samstyr.kernels.claims.linking.measures import Measure
from samstyr.kernels.claims.linking.values import Candidate, Choice, Fit
from samstyr.kernels.claims.stating.finding import stated_in
from samstyr.kernels.claims.verdicts.arithmetic import NO_FIGURE, NO_STEP, work_out
from samstyr.kernels.claims.verdicts.judging import judge
from samstyr.kernels.claims.verdicts.values import Mark, Worked
from tests.fjordvik import CONTEXT, COUNT, OWN, PERCENT, choices, document, figures, marks, measure


def worked(text: str, at: int = 0) -> object:
    choice = choices(text)[at]
    return work_out(choice.stated, choice.candidates[0], choice.stated.areas or (OWN,), CONTEXT)


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("Sykefraværet var 1 prosent i 2020.", "8.9", ["Sykefravær blant ansatte", "2020", "8,9"]),
        ("Det ble bygd 1 000 nye boliger i 2020–2022.", "660", ["210 + 260 + 190 = 660"]),
        ("Det ble i gjennomsnitt bygd 5 nye boliger i året i 2020–2022.", "220", ["210", "260", "190", "220"]),
        ("Vannlekkasjen falt med 1 prosentpoeng fra 2020 til 2022.", "-7", ["38", "2020", "31", "2022"]),
        ("Kommunen investerte for 2 millioner kroner i 2020.", "310000000", ["310"]),
    ],
)
def test_values_and_their_arithmetic(text: str, value: str, words: list[str]) -> None:
    found = worked(text)
    assert isinstance(found, Worked)
    assert found.value == Decimal(value)
    assert all(word in found.arithmetic.nb for word in words)


def test_the_rounding_of_published_figures_gives_slack() -> None:
    found = worked("Sykefraværet økte med 0,9 prosentpoeng fra 2021 til 2022.")
    assert isinstance(found, Worked)
    assert str(found.slack) == "0.10"


def test_what_is_not_there_says_so() -> None:
    assert worked("Sykefraværet var 9 prosent i 2010.") == NO_FIGURE
    assert worked("Sykefraværet økte med 2 prosentpoeng fra 2010 til 2022.") == NO_STEP


MOVES = measure(
    "bemanning/Drift", "Endring i bemanning", COUNT, figures(fjordvik={"2020–2023": "-14"}), "", "Endring",
    is_change=True,
)  # fmt: skip
CUT = measure("kutt", "Utslippskutt ved gjenbruk i kommunale bygg", PERCENT, figures(fjordvik={"2022": "32"}))


def found_in(of: Measure, text: str) -> Mark:
    one = next(one for one in stated_in(document(text), CONTEXT) if one.value is not None)
    return judge(Choice(one, Fit.ONE, (Candidate(of, 1.0, 1.0, 1.0, Decimal(1)),)), CONTEXT, OWN)


@pytest.mark.parametrize(
    ("of", "text", "verdict"),
    [
        (MOVES, "Siden 2020 er driften blitt 14 årsverk mindre.", "agrees"),
        (MOVES, "Siden 2020 er driften blitt 14 årsverk større.", "wrong_direction"),
        (MOVES, "Siden 2020 er driften blitt 18 årsverk mindre.", "contradicts"),
        (MOVES, "Fra 2020 til 2021 er driften blitt 18 årsverk mindre.", "uncheckable"),
        (CUT, "Utslippene er kuttet med 32 prosent sammenlignet med et vanlig bygg.", "agrees"),
        (CUT, "Utslippene er kuttet med 23 prosent sammenlignet med et vanlig bygg.", "contradicts"),
    ],
)
def test_a_change_or_a_cut_that_is_printed_is_the_figure_itself(of: Measure, text: str, verdict: str) -> None:
    assert found_in(of, text).verdict.value == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("I 2021 var vi nummer 61 i Kommunebarometeret, 23 plasser bedre enn i 2020.", "agrees"),
        ("I 2021 var vi nummer 61 i Kommunebarometeret, 13 plasser bedre enn i 2020.", "contradicts"),
    ],
)
def test_places_won_in_a_ranking_are_counted(text: str, verdict: str) -> None:
    assert marks(text)[-1].verdict.value == verdict


STOCK = measure("skole", "Årsverk i skolen", COUNT, figures(fjordvik={"2020": "310", "2023": "334"}))


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Skole: 24 nye årsverk", "agrees"),
        ("Skole: 31 nye årsverk", "contradicts"),
        ("Skole: 334 årsverk", "agrees"),
    ],
)
def test_what_is_new_of_a_stock_is_how_much_it_grew(text: str, verdict: str) -> None:
    assert found_in(STOCK, text).verdict.value == verdict
