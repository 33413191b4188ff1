"""Values are held at the writer's own precision; whole times and shares in words by dated rules."""

from datetime import date
from decimal import Decimal

import pytest

from samstyr.kernels.claims.stating.finding import stated_in
from samstyr.kernels.claims.verdicts.precision import by_value, by_way, verdict_on
from samstyr.kernels.claims.verdicts.values import Worked
from samstyr.kernels.texts import NO_TEXT
from tests.fjordvik import CONTEXT, choices, document, marks

DAY = date(2023, 3, 15)


def held(text: str, found: str, slack: str = "0") -> str:
    one = next(one.stated for one in choices(text) if one.stated.value is not None)
    return by_value(one, Worked((), NO_TEXT, Decimal(found), None, Decimal(slack)), DAY).value


@pytest.mark.parametrize(
    ("text", "found", "slack", "verdict"),
    [
        ("Vanntapet er dobbelt så høyt som i Lundby.", "2.15", "0", "agrees_rounded"),
        ("Vanntapet er dobbelt så høyt som i Lundby.", "2.4", "0", "contradicts"),
        ("Vanntapet er nesten dobbelt så høyt som i Lundby.", "1.75", "0", "agrees_rounded"),
        ("Vanntapet er nesten dobbelt så høyt som i Lundby.", "2.25", "0", "contradicts"),
        ("Vanntapet falt med 7 prosentpoeng.", "-6.4", "1", "agrees_rounded"),
        ("Vanntapet falt med 7 prosentpoeng.", "-6", "1", "contradicts"),
        ("Vanntapet var 31 prosent.", "30.6", "0", "agrees_rounded"),
        ("Vanntapet var 31 prosent.", "30.4", "0", "contradicts"),
        ("I gjennomsnitt ble det bygd 700 boliger.", "701.3", "0", "agrees_rounded"),
        ("I gjennomsnitt ble det bygd 700 boliger.", "660", "0", "contradicts"),
    ],
)
def test_a_number_is_as_exact_as_it_is_written(text: str, found: str, slack: str, verdict: str) -> None:
    assert held(text, found, slack) == verdict


def test_a_way_is_told_where_no_number_is() -> None:
    mark = marks("Sykefraværet gikk ned fra 2021 til 2022.")[0]
    up = Worked(mark.links, NO_TEXT, Decimal("0.8"), None)
    assert by_way(mark.stated, up, DAY) is verdict_on(mark.stated, up, DAY)
    assert mark.verdict.value == "wrong_direction"


@pytest.mark.parametrize(("said", "verdict"), [("Det manglet 15 plasser.", "agrees"), ("15 er ledige.", "contradicts")])
def test_what_is_lacking_is_below_nought(said: str, verdict: str) -> None:
    one = next(iter(stated_in(document(said), CONTEXT)))
    assert by_value(one, Worked((), NO_TEXT, Decimal(-15)), DAY).value == verdict
