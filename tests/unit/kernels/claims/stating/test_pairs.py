"""The two ends of a change in numbers."""

from samstyr.kernels.claims.stating.pairs import pairs_in
from samstyr.kernels.claims.stating.quantities import quantities_in
from tests.stated_values import reading_of


def test_two_ends_of_a_change_are_a_pair():
    reading = reading_of("økte fra 57 til 68 prosent, og 12 til 14 år")
    assert pairs_in(reading, quantities_in(reading, frozenset())) == {0: False, 1: True}
