"""What the figures give is worked out in words that anybody can follow."""

from decimal import Decimal

import pytest

from samstyr.kernels.claims.verdicts.arithmetic import NO_FIGURE, NO_STEP, work_out
from samstyr.kernels.claims.verdicts.values import Worked
from tests.fjordvik import CONTEXT, OWN, choices


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
