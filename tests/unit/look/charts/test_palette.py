"""The charts' colours are the page's."""

from samstyr.look.charts.palette import COLOURS, is_hollow, point_colour, point_shape
from tests.unit.look.tokens import tokens


def test_the_charts_light_colours_are_those_of_the_page():
    page = tokens()

    assert {name: page[f"--sam-{name}"][0] for name in COLOURS} == COLOURS


def test_no_two_names_share_a_colour_since_the_drawing_is_themed_by_it():
    assert len(set(COLOURS.values())) == len(COLOURS)


def test_shape_tells_missed_from_the_rest_and_ring_tells_a_reservation():
    assert (point_shape("missed"), point_shape("near")) == ("diamond", "circle")
    assert is_hollow("met_with_reservation")
    assert not is_hollow("met")
    assert point_colour("no_target") == COLOURS["series"]
