"""Figures that are so many of a thousand, or so many times."""

import pytest

from samstyr.kernels.claims.stating.quantities import quantities_in
from samstyr.kernels.claims.stating.rates import as_rate, of_whole
from tests.stated_values import reading_of, stated, unit_of


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("301 av 1000 innbyggere oppsøkte fastlegen.", "per_1000"),
        ("148 av 10 000 innbyggere ble innlagt.", "per_10000"),
        ("Politiet fikk 4,4 anmeldelser for vold og mishandling per 1000 innbyggere i 2021.", "per_1000"),
        ("Formannskapet møttes 21 ganger i 2022.", "count:ganger"),
        ("Mengden er 1,5 ganger høyere enn i Lundby.", "times"),
        ("Det er seks ganger så mange som i Lundby.", "times"),
        ("Tre av fire innbyggere er bekymret.", "fraction:innbyggere"),
        ("Kommunen fikk 40 klager på gebyr, og staten 12 per 1000 innbyggere.", "count:klager"),
    ],
)
def test_rates_and_how_often(text: str, unit: str):
    assert unit_of(next(one for one in stated(text) if one.value is not None)) == unit


def test_only_digits_of_a_round_whole_are_a_rate():
    reading = reading_of("to av tre skoler")
    (part,) = quantities_in(reading, frozenset())
    assert of_whole(reading, part) == part
    assert as_rate(reading, part) == part
