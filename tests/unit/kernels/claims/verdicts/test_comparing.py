"""Figures are held beside other places, a target, and all places of their kind."""

import pytest

from samstyr.kernels.claims.linking.choosing import choose
from samstyr.kernels.claims.linking.index import Index
from samstyr.kernels.claims.stating.finding import stated_in
from samstyr.kernels.claims.verdicts.judging import judge
from samstyr.kernels.claims.verdicts.values import Verdict
from tests.fjordvik import AREAS, CONTEXT, MEASURES, OWN, PERCENT, document, figures, marks, measure


def verdict(*paragraphs: str) -> Verdict:
    return marks(*paragraphs)[0].verdict


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Netto lånegjeld var i 2022 høyere enn handlingsregelen tilsier.", Verdict.AGREES),
        ("Netto lånegjeld var i 2022 lavere enn handlingsregelen tilsier.", Verdict.WRONG_DIRECTION),
        ("Sykefraværet var i 2022 høyere enn handlingsregelen.", Verdict.UNCHECKABLE),
    ],
)
def test_a_rule_that_was_decided_is_compared_with(text: str, expected: Verdict):
    assert verdict(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Andelen som er fornøyd med kommunens tjenester er høyest i gamle Fjordvik.", Verdict.AGREES),
        ("Andelen som er fornøyd med kommunens tjenester er høyest i Sund.", Verdict.WRONG_DIRECTION),
        ("Andelen som er fornøyd med kommunens tjenester er lavest i Granli.", Verdict.AGREES),
    ],
)
def test_the_highest_and_the_lowest_are_of_places_of_one_kind(text: str, expected: Verdict):
    assert verdict(text) is expected


def test_the_arithmetic_shows_all_that_were_compared():
    found = marks("Andelen som er fornøyd med kommunens tjenester er høyest i gamle Fjordvik.")[0]
    assert all(value in found.arithmetic.nb for value in ("80", "66", "64"))


def test_a_record_among_years_is_not_one_among_places():
    text = "Andelen som er fornøyd med kommunens tjenester i Sund er den høyeste noensinne."
    assert all(one.verdict is Verdict.UNCHECKABLE for one in marks(text))


def test_a_whole_is_more_places_than_are_known():
    text = "Andelen som fullfører videregående opplæring er lavest i landet i Bergheim."
    assert all(one.verdict is Verdict.UNCHECKABLE for one in marks(text))


SPREAD = measure(
    "trangbodde", "Trangbodde husholdninger", PERCENT,
    figures(fjordvik={"2020": "6.0", "2021": "7.0"}, bergheim={"2020": "5.0", "2021": "5.5"},
            lundby={"2020": "7.0", "2021": "6.5"}),
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Andelen trangbodde husholdninger var høyere enn i Bergheim i 2020–2021.", Verdict.AGREES),
        ("Andelen trangbodde husholdninger var lavere enn i Bergheim i 2020–2021.", Verdict.WRONG_DIRECTION),
        ("Andelen trangbodde husholdninger var høyere enn i Lundby i 2020–2021.", Verdict.UNCHECKABLE),
    ],
)
def test_what_is_said_of_several_years_is_so_in_each_of_them(text: str, expected: Verdict):
    index = Index((*MEASURES, SPREAD), places=[name for one in AREAS for name in one.names])
    found = choose(stated_in(document(text), CONTEXT), index, OWN)[0]
    assert judge(found, CONTEXT, OWN).verdict is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Andelen trangbodde husholdninger i 2020 var på linje med nabokommunene.", Verdict.AGREES),
        ("Andelen trangbodde husholdninger i 2021 var høyere enn i nabokommunene.", Verdict.AGREES),
        ("Andelen trangbodde husholdninger i 2021 var lavere enn i de andre kommunene.", Verdict.WRONG_DIRECTION),
        ("Andelen trangbodde husholdninger i 2020 var lavere enn i nabokommunene.", Verdict.UNCHECKABLE),
    ],
)
def test_neighbours_that_are_not_named_are_all_that_have_figures(text: str, expected: Verdict):
    index = Index((*MEASURES, SPREAD), places=[name for one in AREAS for name in one.names])
    found = choose(stated_in(document(text), CONTEXT), index, OWN)[0]
    assert judge(found, CONTEXT, OWN).verdict is expected


def test_what_is_still_so_is_held_against_the_newest_figures():
    still = "Med kommunens tjenester er innbyggerne i Granli fornøyde, men ligger fortsatt bak gamle Fjordvik."
    assert marks(still)[-1].verdict is Verdict.AGREES
