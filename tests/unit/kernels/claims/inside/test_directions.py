"""A direction is denied by its own two ends, where both are said and nothing else is."""

import pytest

from samstyr.kernels.claims.inside.directions import directions_that_do_not_follow
from samstyr.kernels.claims.stating.finding import stated_in
from tests.fjordvik import CONTEXT, document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Antall besøk falt fra 200 i 2021 til 250 i 2022.", [["falt", "200", "250"]]),
        ("Antall besøk økte fra 250 i 2021 til 200 i 2022.", [["økte", "250", "200"]]),
        ("Antall besøk økte fra 200 i 2021 til 250 i 2022.", []),
        ("Antall besøk økte ikke fra 250 i 2021 til 200 i 2022.", []),
        ("Antall besøk økte. Fra 250 i 2021 gikk vi til 200 i 2022.", []),
        ("Antall besøk økte i sentrum, med 250 besøk i 2021 og 200 i 2022.", []),
    ],
)
def test_the_ends_tell_the_way(text: str, expected: list[list[str]]) -> None:
    found = directions_that_do_not_follow(stated_in(document(text), CONTEXT))
    assert [[one.text for one in conflict.stated] for conflict in found] == expected
