"""The two ends of a change that is told in numbers without a time."""

from decimal import Decimal

import pytest

from samstyr.kernels.claims.verdicts.told_ends import held_between, told_ends
from tests.fjordvik import MEASURES
from tests.stated_values import stated

SICK = next(one for one in MEASURES if one.id == "sykefravaer")
PERIODS = SICK.periods("fjordvik")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Fraværet sank fra 8,9 prosent til 8,4 prosent.", (Decimal("8.9"), Decimal("8.4"))),
        ("Tallet steg fra 1 520 personer til hele 1 600.", (Decimal(1520), Decimal(1600))),
        ("Fraværet sank i 2021.", None),
    ],
)
def test_what_it_went_from_and_to(text: str, wanted: tuple[Decimal, Decimal] | None):
    direction = next(one for one in stated(text) if one.value is None)
    assert told_ends(direction) == wanted


def between(first: str, last: str) -> list[str]:
    found = held_between(SICK, "fjordvik", PERIODS, (Decimal(first), Decimal(last)))
    return [str(one.period) for one in found] if found else []


def test_the_figures_that_are_the_numbers_say_when():
    assert between("8.9", "8.4") == ["2020", "2021"]
    assert between("8.1", "9.2") == ["2019", "2022"]


def test_of_one_end_that_is_known_it_is_the_step_to_it():
    assert between("7.0", "9.2") == ["2021", "2022"]
    assert between("7.0", "7.5") == []
