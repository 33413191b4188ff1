"""High and low, good and bad are judged where a target, the country or enough others say what is usual."""

from decimal import Decimal

import pytest

from samstyr.kernels.claims.linking.choosing import choose
from samstyr.kernels.claims.linking.index import Index
from samstyr.kernels.claims.linking.measures import Target
from samstyr.kernels.claims.stating.finding import stated_in
from samstyr.kernels.claims.verdicts.judging import judge
from samstyr.kernels.claims.verdicts.values import Verdict
from tests.fjordvik import AREAS, CONTEXT, COUNT, OWN, PERCENT, document, figures, measure

ROWS = (
    measure("gjeld", "Lånegjeld", PERCENT, figures(fjordvik={"2022": "95.1"}), higher_is_better=False,
            targets=(Target(Decimal(90), "<", True, "kilde", "1"),)),
    measure("fond", "Disposisjonsfond", PERCENT, figures(fjordvik={"2022": "12.0"}), higher_is_better=True,
            targets=(Target(Decimal(10), ">", True, "kilde", "2"),)),
    measure("boliger", "Nye boliger", COUNT, figures(fjordvik={"2022": "190"}),
            targets=(Target(Decimal(250), "=", False, "kilde", "3"),)),
    measure("fullfort", "Fullført videregående opplæring", PERCENT,
            figures(fjordvik={"2022": "80.4"}, norge={"2022": "76.6"}), higher_is_better=True),
    measure("fravaer", "Sykefravær", PERCENT, figures(fjordvik={"2022": "9.2"}, bergheim={"2022": "7.0"})),
    measure("resultat", "Netto driftsresultat", PERCENT, figures(fjordvik={"2022": "-0.4"})),
    measure("trivsel", "Trivsel i nærmiljøet", PERCENT,
            figures(fjordvik={"2022": "80"}, sund={"2022": "71"}, granli={"2022": "88"})),
    measure("stoy", "Plaget av støy", PERCENT,
            figures(fjordvik={"2022": "12"}, sund={"2022": "11"}, granli={"2022": "13"})),
    measure("lys", "Fornøyd med veilys", PERCENT,
            figures(fjordvik={"2022": "60"}, sund={"2022": "57"}, granli={"2022": "64"})),
)  # fmt: skip
ALL = Index(ROWS, places=[name for one in AREAS for name in one.names])


def verdict(text: str) -> Verdict:
    return judge(choose(stated_in(document(text), CONTEXT), ALL, OWN)[0], CONTEXT, OWN).verdict


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Beyond a limit that was set; within it, it may be called either.
        ("Kommunen har høy lånegjeld.", Verdict.AGREES),
        ("Kommunen har lav lånegjeld.", Verdict.WRONG_DIRECTION),
        ("Disposisjonsfondet er høyt.", Verdict.AGREES),
        ("Disposisjonsfondet er lavt.", Verdict.UNCHECKABLE),
        ("Boligbyggingen er høy.", Verdict.WRONG_DIRECTION),
        # Beside the country.
        ("Andelen som har fullført videregående opplæring, er høy.", Verdict.AGREES),
        ("Andelen som har fullført videregående opplæring, er lav.", Verdict.WRONG_DIRECTION),
        # One other place is not what is usual.
        ("Sykefraværet er høyt.", Verdict.UNCHECKABLE),
    ],
)
def test_high_is_beside_what_was_set_or_what_is_usual(text: str, expected: Verdict):
    assert verdict(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kommunen fikk et negativt netto driftsresultat i 2022.", Verdict.AGREES),
        ("Kommunen fikk et positivt netto driftsresultat i 2022.", Verdict.WRONG_DIRECTION),
        ("Kommunen fikk et positivt netto driftsresultat i 2021.", Verdict.UNCHECKABLE),
    ],
)
def test_a_sign_is_that_of_the_figure(text: str, expected: Verdict):
    assert verdict(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Det er store forskjeller i trivsel mellom delene av kommunen.", Verdict.AGREES),
        ("Det er små forskjeller i trivsel mellom delene av kommunen.", Verdict.WRONG_DIRECTION),
        ("Det er store forskjeller i støy mellom delene av kommunen.", Verdict.WRONG_DIRECTION),
        ("Det er store forskjeller i veilys mellom delene av kommunen.", Verdict.UNCHECKABLE),
        ("Det er store forskjeller i sykefravær mellom delene av kommunen.", Verdict.UNCHECKABLE),
    ],
)
def test_far_apart_and_near_are_by_the_dated_rules_and_neither_is_between(text: str, expected: Verdict):
    assert verdict(text) is expected
