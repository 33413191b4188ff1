"""No alarm on a part, on another time or place than the one that was meant, or on a way that is open."""

from dataclasses import replace

import pytest

from samstyr.kernels.claims.linking.sureness import with_sureness
from samstyr.kernels.claims.linking.values import Fit
from samstyr.kernels.claims.verdicts.judging import judge
from samstyr.kernels.texts import Text
from tests.fjordvik import CONTEXT, INDEX, OWN, choices, marks


def last(text: str) -> str:
    return marks(text)[-1].verdict.value


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Sykefraværet økte med 0,8 prosentpoeng i 2022.", "agrees"),
        ("Sykefraværet økte med 0,5 prosentpoeng i 2022.", "contradicts"),
        ("Sykefravær i barnehagene sto for 0,5 prosentpoeng av økningen i 2022.", "uncheckable"),
        ("For hver hundre ansatte var det 12 i sykefravær i 2022.", "uncheckable"),
        ("Det legemeldte sykefraværet var 5,1 prosent i 2022.", "uncheckable"),
        ("Det samlede sykefraværet var 5,1 prosent i 2022.", "contradicts"),
        ("Korttidsfraværet var 5,1 prosent i 2022.", "uncheckable"),
    ],
)
def test_a_part_or_another_kind_is_no_alarm(text: str, verdict: str) -> None:
    assert last(text) == verdict


def test_a_way_of_what_hardly_fits_is_no_alarm() -> None:
    found = choices("Sykefraværet gikk ned fra 2021 til 2022.")[0]
    faint = replace(found, candidates=(replace(found.candidates[0], fit=0.41, explained=0.6),))
    assert [judge(one, CONTEXT, OWN).verdict.value for one in (found, faint)] == ["wrong_direction", "uncheckable"]


def test_what_all_that_may_be_meant_deny_is_an_alarm_though_none_of_them_is_sure() -> None:
    found = choices("Sykefraværet gikk ned fra 2021 til 2022.")[0]
    best = replace(found.candidates[0], fit=0.5)
    other = replace(best, fit=0.3)
    alone, both = (replace(found, candidates=(best,), others=others) for others in ((), (other,)))
    assert [judge(one, CONTEXT, OWN).verdict.value for one in (alone, both)] == ["uncheckable", "wrong_direction"]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        # Vanntapet har falt fra 2020 på, og tall for 2018 finnes ikke.
        ("Fra 2018 til 2022 ble det lagt 12 km rør. Vanntapet fra ledningsnettet har økt.", "wrong_direction"),
        ("Fra 2018 til 2022 ble det lagt 12 km rør. Vanntapet fra ledningsnettet er redusert.", "agrees"),
        # Nye boliger gikk først opp og så ned.
        ("Fra 2018 til 2021 ble det lagt 12 km rør. Antall nye boliger har falt.", "uncheckable"),
    ],
)
def test_a_time_that_is_leaned_on_and_has_no_figures_hides_no_way_that_is_so_at_no_time(text: str, verdict: str):
    assert last(text) == verdict


@pytest.mark.parametrize(
    ("fit", "value", "verdict"),
    [
        (0.8, "8,9", "contradicts"),
        (0.8, "4,1", "uncheckable"),
        (0.8, "21", "uncheckable"),
        (0.95, "4,1", "contradicts"),
        (0.65, "8,9", "uncheckable"),
    ],
)
def test_what_is_far_from_the_figure_asks_for_a_likelier_measure(fit: float, value: str, verdict: str) -> None:
    found = choices(f"Sykefraværet var {value} prosent i 2022.")[0]
    likely = replace(found, candidates=(replace(found.candidates[0], fit=fit),))
    assert judge(likely, CONTEXT, OWN).verdict.value == verdict


@pytest.mark.parametrize(
    ("fit", "is_sure", "value", "verdict"),
    [
        (0.55, True, "401,8", "contradicts"),
        (0.55, True, "398,7", "contradicts"),
        (0.55, False, "389,2", "contradicts"),
        (0.55, True, "417,5", "uncheckable"),
        (0.45, True, "389,2", "uncheckable"),
        # «Mer enn» says that it is not exact.
        (0.55, True, "mer enn 418,2", "uncheckable"),
    ],
)
def test_a_slip_of_the_pen_asks_for_a_less_likely_measure(fit: float, is_sure: bool, value: str, verdict: str) -> None:
    found = choices(f"Brutto investeringer var {value} millioner kroner i 2022.")[0]
    likely = replace(found, candidates=(replace(found.candidates[0], fit=fit),), is_sure=is_sure)
    assert judge(likely, CONTEXT, OWN).verdict.value == verdict


@pytest.mark.parametrize(("fit", "verdict"), [(0.15, "uncheckable"), (0.05, "contradicts")])
def test_another_likely_measure_that_gives_what_is_stated_keeps_an_alarm_back(fit: float, verdict: str) -> None:
    found = choices("Sykefraværet var 31 prosent i 2022.")[0]
    other = choices("Vanntapet var 31 prosent i 2022.")[0].candidates[0]
    both = replace(found, others=(replace(other, fit=fit),))
    assert judge(both, CONTEXT, OWN).verdict.value == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Av de 80 nye boligene i 2022 sto fem i Sund.", "uncheckable"),
        ("Det ble 80 nye boliger i 2022.", "contradicts"),
        ("En tidligere undersøkelse viste at 40 prosent av vannet gikk tapt.", "uncheckable"),
        ("Vanntapet var 40 prosent.", "contradicts"),
        ("Vanntapet er nå på en tredel av nivået i 2020.", "uncheckable"),
    ],
)
def test_a_whole_an_older_count_and_a_part_of_a_level_are_no_alarm(text: str, verdict: str) -> None:
    assert marks(text)[0].verdict.value == verdict


@pytest.mark.parametrize(
    ("value", "verdict"),
    [("9 800", "uncheckable"), ("19", "contradicts"), ("1 900", "contradicts"), ("900", "contradicts")],
)
def test_what_is_many_times_the_figure_is_of_something_else_but_for_a_slip_of_noughts(value: str, verdict: str) -> None:
    assert last(f"Det ble bygd {value} nye boliger i 2022.") == verdict


def test_one_age_is_no_alarm_on_another() -> None:
    found = choices("Sykefraværet på småtrinnet var 5,1 prosent i 2022.")[0]
    tenth = replace(found.candidates[0].measure, id="tiende", names=(Text("Sykefravær på 10. trinn"),))
    other = replace(found, fit=Fit.ONE, candidates=(replace(found.candidates[0], measure=tenth),), is_sure=True)
    assert with_sureness(other, (), INDEX).is_sure is False
