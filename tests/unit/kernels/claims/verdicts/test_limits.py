"""A limit that a sentence states is held against the figure, in the figure's own unit only."""

import pytest

from tests.fjordvik import marks


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Vanntapet var 31 prosent i 2022, godt under grensen på 35 prosent.", "agrees"),
        ("Vanntapet var 31 prosent i 2022, godt over grensen på 35 prosent.", "wrong_direction"),
        ("Vanntapet var 31 prosent i 2022, langt over målet om 20 prosent.", "agrees"),
        ("Vanntapet var 31 prosent i 2022, godt under grensen på 35 liter.", "uncheckable"),
        ("Vanntapet var 31 prosent i 2022, godt under grensen.", "uncheckable"),
        ("Netto lånegjeld var 95,1 prosent i 2022, over handlingsregelen på 90 prosent.", "agrees"),
    ],
)
def test_a_limit_is_the_one_that_is_said(text: str, verdict: str) -> None:
    words = [one for one in marks(text) if one.stated.kind.value == "comparison"]
    assert [one.verdict.value for one in words] == [verdict]


def test_a_target_says_what_it_was_held_against() -> None:
    found = marks("Netto lånegjeld var 95,1 prosent i 2022, over handlingsregelen på 90 prosent.")[-1]
    assert found.verdict.value == "agrees"
    said = found.arithmetic.nb.replace("\xa0", " ")
    assert said == "Handlingsregel for Netto lånegjeld, andel av driftsinntekter: 90 %"


def test_the_arithmetic_shows_the_limit() -> None:
    found = marks("Vanntapet var 31 prosent i 2022, godt under grensen på 35 prosent.")[1]
    assert found.arithmetic.nb.replace("\xa0", " ") == "31 % mot 35"
