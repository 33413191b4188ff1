"""What words of direction are looked for with."""

from samstyr.kernels.claims.stating.looking import Looking
from samstyr.kernels.claims.stating.quantities import quantities_in
from tests.stated_values import reading_of


def test_the_places_of_numbers_and_of_what_hedges_them_are_known():
    reading = reading_of("Over 80 prosent er fornøyde.")
    looking = Looking(reading, quantities_in(reading, frozenset()), (), ())
    assert looking._in_numbers == {1, 2}
    assert looking._hedging == {0}
