"""Bare numbers and ranges."""

import pytest

from samstyr.kernels.claims.stating.numerals import numeral_at
from tests.stated_values import reading_of


def read(text: str, at: int) -> tuple[str, str | None] | None:
    found = numeral_at(reading_of(text), at)
    return found and (f"{found.value:f}", None if found.upper is None else f"{found.upper:f}")


@pytest.mark.parametrize(
    ("text", "at", "wanted"),
    [
        ("mellom 50 og 100 dekar", 1, ("50", "100")),
        ("50–60 millioner", 0, ("50", "60")),
        ("13 til 19 år", 0, ("13", "19")),
        ("tre til fem dager", 0, ("3", "5")),
        ("fra 57 til 68 prosent", 1, ("57", None)),
        ("Andelen varierer fra 27 til 70", 3, ("27", "70")),
        ("tomter fra 2 til 9 dekar", 2, ("2", "9")),
        ("Andelen økte fra 57 til 68 prosent", 3, ("57", None)),
        ("tomter fra 2 til 9 dekar i 2021", 2, ("2", None)),
        ("falt med 50 til 1 240", 2, ("50", None)),
        ("9 og 12 skoler", 0, ("9", None)),
        ("100–50", 0, ("100", None)),
        ("halvannet år", 0, ("1.5", None)),
        ("et par måneder", 0, ("2", None)),
        ("minus 3,4 mill.", 0, ("-3.4", None)),
        ("minus " * 2000, 0, None),
    ],
)
def test_ranges_are_told_from_two_numbers(text: str, at: int, wanted: tuple[str, str | None] | None):
    assert read(text, at) == wanted


def test_a_word_is_none():
    assert read("kommunen", 0) is None
