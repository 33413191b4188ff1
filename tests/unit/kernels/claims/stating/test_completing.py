"""What bare numbers are of: the unit of their neighbour, the noun after «antall», kroner, or a name in a series."""

import pytest

from samstyr.kernels.claims.stating.quantities import quantities_in
from samstyr.kernels.claims.stating.values import SaidUnit
from tests.stated_values import reading_of


def units(text: str) -> list[SaidUnit]:
    return [one.unit for one in quantities_in(reading_of(text), frozenset()) if not one.why]


@pytest.mark.parametrize(
    ("text", "code", "noun"),
    [
        ("Andelen steg fra 57 til 68 prosent.", "percent", ""),
        ("Antall søkere falt med 100.", "count", "søkere"),
        ("Antall søkere steg kraftig, fra 1 200.", "count", "søkere"),
        ("Svarprosenten var 49.", "percent", ""),
        ("Grunnskolepoengene var 41,9.", "points", ""),
        ("Overskuddet ble 12,4 mill.", "nok", ""),
        ("Verdien var 2.", "count", ""),
    ],
)
def test_a_bare_number_is_of_what_stands_around_it(text: str, code: str, noun: str):
    first = units(text)[0]
    assert (first.code, first.noun) == (code, noun)


def test_a_number_of_those_that_were_spoken_of_takes_no_unit_of_another():
    assert [one.code for one in units("Vi ga 2 mill. kroner til 17 av dem.")] == ["nok", "count"]


def test_thousands_are_no_shares():
    assert [one.code for one in units("27 prosent er eldre, og 3 740 er nye.")] == ["percent", "count"]


def test_every_number_of_a_series_of_names_is_a_name():
    found = quantities_in(reading_of("Planen følger opp delmål 3, 4 og 11."), frozenset())
    assert [one.why for one in found] == ["label"] * 3
