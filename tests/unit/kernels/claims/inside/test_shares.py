"""A share that is said to be the same as a count out of another must be that."""

import pytest

from samstyr.kernels.claims.inside.shares import shares_that_do_not_follow
from samstyr.kernels.claims.stating.finding import stated_in
from tests.fjordvik import CONTEXT, document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Av de 40 søknadene ble 30, eller 65 prosent, innvilget.",
         ["30 av 40 søknadene er 75,0 prosent, ikke 65 prosent"]),
        ("Av de 40 søknadene ble 30, eller 75 prosent, innvilget.", []),
        ("Av de 41 søknadene ble 30, eller 73 prosent, innvilget.", []),
        ("Av de 40 søknadene ble 30 innvilget, mens 65 prosent av de ansatte svarte.", []),
        ("Vi fikk 40 søknader og innvilget 30, eller 65 prosent.", []),
    ],
)  # fmt: skip
def test_the_part_and_the_whole_tell_the_share(text: str, expected: list[str]) -> None:
    found = shares_that_do_not_follow(stated_in(document(text), CONTEXT))
    assert [one.arithmetic.nb for one in found] == expected
