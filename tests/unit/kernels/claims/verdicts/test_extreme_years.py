"""The highest of years is held against the years that are said, and the year that stands by itself is the one meant."""

import pytest

from tests.fjordvik import marks


def verdict(text: str) -> str:
    return next(one.verdict.value for one in marks(text) if one.stated.kind.value == "extreme")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sykefraværet var 8,9 prosent i 2020, det høyeste i perioden 2019–2021.", "agrees"),
        ("Sykefraværet var 8,4 prosent i 2021, det høyeste i perioden 2019–2021.", "wrong_direction"),
        ("Sykefraværet var 8,1 prosent i 2019, det laveste i perioden 2019–2022.", "agrees"),
        ("Sykefraværet var 8,4 prosent i 2021, det laveste i perioden 2019–2022.", "wrong_direction"),
        ("Sykefraværet var høyest i 2022.", "agrees"),
        ("Sykefraværet var høyest i 2020.", "wrong_direction"),
        ("Sykefraværet var lavest i 2019.", "agrees"),
        ("Sykefraværet i 2022 var det høyeste siden 2019.", "agrees"),
        ("Sykefraværet i 2022 var det høyeste siden 2010.", "uncheckable"),
        ("I Fjordvik var sykefraværet 9,2 prosent i 2022, det høyeste i perioden 2019–2022.", "agrees"),
        ("Sykefraværet i 2022 var det laveste siden 2010.", "wrong_direction"),
        ("I 2022 var sykefraværet det høyeste på tre år.", "agrees"),
        ("I 2022 var sykefraværet det høyeste på ti år.", "uncheckable"),
        ("I 2022 var sykefraværet det høyeste siden kommunesammenslåingen.", "agrees"),
        ("Sykefraværet var 9,2 prosent i 2022, det høyeste i perioden 2018–2022.", "agrees"),
        ("Foreningenes tilfredshet med samarbeidet med kommunen var høyest i 2022.", "uncheckable"),
    ],
)
def test_the_extreme_of_years(text: str, expected: str) -> None:
    assert verdict(text) == expected


def test_the_years_that_it_is_judged_by_are_listed() -> None:
    found = marks("Sykefraværet var 9,2 prosent i 2022, det høyeste i perioden 2018–2022.")[-1]
    said = "9,2 % (2022); de andre årene: 8,1 % (2019), 8,9 % (2020), 8,4 % (2021)"
    assert found.arithmetic.nb.replace("\xa0", " ") == said


def test_a_year_that_is_said_of_something_else_is_none_of_the_extreme() -> None:
    asked = "Andelen som er fornøyd med kommunens tjenester er høyest i gamle Fjordvik"
    assert verdict(f"{asked}, selv om den der har gått ned siden 2017.") == "agrees"
