"""How far figures are from those of other places, and from targets."""

import pytest

from samstyr.kernels.claims.verdicts.differences import apart, is_apart
from samstyr.kernels.claims.verdicts.reasons import NO_WAY
from samstyr.kernels.claims.verdicts.values import Mark, Verdict
from tests.fjordvik import CONTEXT, choices, marks


def last(text: str) -> Mark:
    return marks(text)[-1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Netto lånegjeld var 95,1 prosent i 2022, 5,1 prosentpoeng over handlingsregelen.", Verdict.AGREES),
        ("Netto lånegjeld var 95,1 prosent i 2022, 3,2 prosentpoeng over handlingsregelen.", Verdict.CONTRADICTS),
        ("Netto lånegjeld lå i 2022 5,1 prosentpoeng under handlingsregelen.", Verdict.WRONG_DIRECTION),
    ],
)
def test_a_difference_to_a_rule_is_worked_out(text: str, expected: Verdict):
    assert last(text).verdict is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fullført videregående opplæring var i 2022 4,4 prosentpoeng høyere enn i Bergheim.", Verdict.AGREES),
        ("Fullført videregående opplæring var i 2022 2,7 prosentpoeng lavere enn i Lundby.", Verdict.AGREES),
        ("Fullført videregående opplæring var i 2022 1,7 prosentpoeng lavere enn i Lundby.", Verdict.CONTRADICTS),
        ("Fullført videregående opplæring var i 2022 4,4 prosentpoeng lavere enn i Bergheim.", Verdict.WRONG_DIRECTION),
        # Bergheim has no figure for 2021, and it is growth that is compared in the last one.
        ("Fullført videregående opplæring var i 2021 4,4 prosentpoeng høyere enn i Bergheim.", Verdict.UNCHECKABLE),
        ("Fullført videregående opplæring økte i 2022 med 4,4 prosentpoeng mer enn i Bergheim.", Verdict.UNCHECKABLE),
    ],
)
def test_a_difference_to_another_place_is_worked_out(text: str, expected: Verdict):
    assert last(text).verdict is expected


def test_an_amount_over_time_is_no_difference():
    (choice,) = choices("Netto lånegjeld økte med 1,9 prosentpoeng i 2022.")
    assert not is_apart(choice.stated)
    assert apart(choice.stated, choice.candidates[0], ("fjordvik",), CONTEXT) == NO_WAY
