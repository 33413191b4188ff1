"""So many times as much as another place: the other stands behind the joining word, and is never held with itself."""

import pytest

from samstyr.kernels.claims.stating.values import StatedFigure
from samstyr.kernels.claims.verdicts.places import beside_places, own_area
from tests.fjordvik import CONTEXT, OWN, choices, marks


def test_the_own_municipality_is_the_one_that_is_marked() -> None:
    assert own_area(CONTEXT) == OWN


def ratio(text: str) -> StatedFigure:
    return next(one.stated for one in choices(text) if one.stated.kind.value == "ratio")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Fullføringen i videregående opplæring er dobbelt så høy som i Bergheim.", (OWN, "bergheim")),
        ("Lundby fullfører dobbelt så mange videregående opplæring som Bergheim.", ("lundby", "bergheim")),
        ("Fullføringen i videregående opplæring er det dobbelte av Bergheims.", (OWN, "bergheim")),
        ("Fullføringen i videregående opplæring i Bergheim er doblet.", ("bergheim", "")),
    ],
)
def test_the_other_place_is_behind_the_joining_word(text: str, places: tuple[str, str]) -> None:
    one = ratio(text)
    assert beside_places(one, one.areas[0] if one.areas else OWN, CONTEXT) == places


def test_a_ratio_of_places_is_worked_out() -> None:
    found = marks("Fullføringen i videregående opplæring er dobbelt så høy som i Bergheim.")
    assert [one.verdict.value for one in found] == ["contradicts"]
    assert found[0].arithmetic.nb.replace("\xa0", " ") == "80,4 % delt på 76,0 % er 1,06"
