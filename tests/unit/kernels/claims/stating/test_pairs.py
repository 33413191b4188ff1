"""The two ends of a change in numbers."""

from samstyr.kernels.claims.stating.pairs import came_from, pairs_in
from samstyr.kernels.claims.stating.quantities import quantities_in
from tests.stated_values import reading_of


def test_two_ends_of_a_change_are_a_pair():
    reading = reading_of("økte fra 57 til 68 prosent, og 12 til 14 år")
    assert pairs_in(reading, quantities_in(reading, frozenset())) == {0: False, 1: True}


def test_what_a_figure_came_from_may_be_told_behind_it():
    def ends(text: str) -> dict[int, int]:
        reading = reading_of(text)
        return came_from(reading, quantities_in(reading, frozenset()))

    assert ends("Nettet når 94 prosent, en nedgang fra 91 prosent") == {1: 0}
    assert ends("Nettet når 94 prosent, mens prisen økte fra 91 prosent") == {}
    assert ends("Nettet når 94 prosent, en økning fra 91 kroner") == {}
