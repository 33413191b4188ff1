"""The rules are held when every one of them is, every year; and not, when they are in less than half of the years."""

from decimal import Decimal

import pytest

from samstyr.kernels.claims.linking.measures import Target
from samstyr.kernels.claims.verdicts.rules import is_kept
from tests.spec.claims.fjordvik_wide import wide_marks


@pytest.mark.parametrize(
    ("operator", "value", "kept"),
    [(">", "3", False), (">=", "3", True), ("<", "3", False), ("<=", "3", True), (">", "3.1", True), ("=", "3", True)],
)
def test_a_rule_is_kept_by_its_own_limit(operator: str, value: str, kept: bool) -> None:
    assert is_kept(Decimal(value), Target(Decimal(3), operator, True, "", "")) is kept


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Kommunen har hatt god økonomistyring målt opp mot handlingsreglene.", "wrong_direction"),
        ("Økonomien har vært svak målt mot handlingsreglene.", "agrees"),
        ("Kommunen har hatt god økonomistyring og et bærekraftig resultat vurdert opp mot handlingsreglene.",
         "wrong_direction"),
    ],
)  # fmt: skip
def test_a_judgement_by_the_rules(text: str, verdict: str) -> None:
    assert [one.verdict.value for one in wide_marks(text)] == [verdict]


def test_each_rule_is_shown_with_how_often_it_was_held() -> None:
    found = wide_marks("Økonomien har vært svak målt mot handlingsreglene.")[0]
    assert "Netto lånegjeld, andel av driftsinntekter 95,1 %, mot 90 %: 0 av 1 år" in found.arithmetic.nb.replace(
        "\xa0", " "
    )
