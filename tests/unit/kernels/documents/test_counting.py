"""Points of a list that are counted."""

import pytest

from samstyr.kernels.documents.counting import counted_points


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["1. Bygg 40 boliger", "2. Bygg 41 boliger", "3. Bygg veier"], [0, 1, 2]),
        (["(1) Bygg boliger", "som alle", "(2) Bygg veier"], [0, 2]),
        (["1. Bygg 40 boliger", "", "2. Bygg veier"], [0, 2]),
        (["1. Innledning", "", "Vi bygger.", "", "2. Økonomi"], []),
        (["1. Innledning", "Vi bygger.", "2. Økonomi"], []),
        (["3. Bygg skoler", "5. Bygg veier"], []),
        (["kapittel 1. Bygg", "2. kvartal"], []),
        ([], []),
    ],
)
def test_two_numbers_in_order_begin_points(lines: list[str], found: list[int]) -> None:
    assert sorted(counted_points(lines)) == found


def test_the_sign_is_given_with_its_blank() -> None:
    assert counted_points(["1. Bygg", " 2)  Selg"]) == {0: "1. ", 1: " 2)  "}
