"""An amount over or under what is named beside it is no change over time."""

import pytest

from tests.fjordvik import marks
from tests.spec.claims.fjordvik_wide import wide_marks


def told(text: str) -> tuple[str, str]:
    found = next(one for one in wide_marks(text) if one.stated.unit.code == "percentage_points")
    return found.verdict.value, found.arithmetic.nb.replace("\xa0", " ")


@pytest.mark.parametrize(
    ("text", "verdict", "arithmetic"),
    [
        (
            "80,4 prosent fullførte videregående opplæring i 2022, 0,8 prosentpoeng over landsgjennomsnittet.",
            "agrees",
            "80,4 % − 79,6 % = 0,8",
        ),
        (
            "80,4 prosent fullførte videregående opplæring i 2022, 2,8 prosentpoeng over landsgjennomsnittet.",
            "contradicts",
            "80,4 % − 79,6 % = 0,8",
        ),
        (
            "Disposisjonsfondet var 12,6 prosent i 2022, 2,6 prosentpoeng over målet.",
            "agrees",
            "12,6 % − 10 % = 2,6",
        ),
        (
            "Disposisjonsfondet var 12,6 prosent i 2022, 2,6 prosentpoeng under målet.",
            "wrong_direction",
            "12,6 % − 10 % = 2,6",
        ),
    ],
)
def test_how_far_it_is_from_what_stands_beside_it(text: str, verdict: str, arithmetic: str) -> None:
    assert told(text) == (verdict, arithmetic)


def test_more_than_a_year_ago_is_a_change() -> None:
    found = marks("Vannlekkasjen var 31 prosent i 2022, 5 prosentpoeng lavere enn i 2021.")
    assert [one.verdict.value for one in found][:2] == ["agrees", "agrees"]
