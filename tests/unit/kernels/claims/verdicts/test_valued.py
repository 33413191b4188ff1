"""Whether more is better is as the municipality has said, else as what is measured is called."""

from dataclasses import replace

import pytest

from samstyr.kernels.claims.verdicts.valued import is_higher_better
from tests.fjordvik import PERCENT, figures, measure

HELD = figures(fjordvik={"2022": "40"})


@pytest.mark.parametrize(
    ("title", "better"),
    [
        ("Fornøyd med parkene, andel innbyggere", True),
        ("Gode badeplasser, andel unge", True),
        ("Plaget av støy, andel voksne", False),
        ("Mobbing på ungdomstrinnet", False),
        ("Godt hjulpet etter mobbing", None),
        ("Pengene brukes forsvarlig, andel innbyggere", True),
        ("Nye boliger", None),
    ],
)
def test_the_name_says_it(title: str, better: bool | None) -> None:
    assert is_higher_better(measure("en", title, PERCENT, HELD)) is better


def test_what_the_municipality_has_said_comes_first() -> None:
    one = replace(measure("en", "Fornøyd med parkene", PERCENT, HELD), higher_is_better=False)
    assert is_higher_better(one) is False
