"""The trend: what is drawn, and what is not."""

import pytest

from samstyr.look.charts.palette import COLOURS
from samstyr.look.charts.sizes import Width
from samstyr.look.charts.trend import SIZES, size_of, specification
from tests.unit.look.charts.examples import DEBT, DUST, DWELLINGS, FUND, LEAKAGE, ON_THE_WAY
from tests.unit.look.charts.reading import layers_of


def layers(chart, kind, width=Width.WIDE, **properties):
    """Return the rows of the layers of a kind whose mark has these properties."""
    return [rows for _, rows in layers_of(specification(chart, width), kind, **properties)]


def test_the_side_where_the_target_is_met_is_tinted_from_its_line_on():
    (below,), (above,) = layers(DEBT, "rect"), layers(FUND, "rect")

    assert below[0]["v"] == 80 > below[0]["edge"]
    assert above[0]["v"] == 10 < above[0]["edge"]


def test_a_figure_to_plan_by_has_a_line_but_no_tint():
    assert layers(DWELLINGS, "rect") == []
    assert layers(DWELLINGS, "rule", color=COLOURS["target"]) == [[{"v": 550}]]


def test_a_gap_is_dotted_and_the_rest_whole():
    assert layers(DUST, "rule", strokeDash=[2, 5]) == [[{"x": 2019, "y": 5.6, "x2": 2021, "y2": 4.9}]]
    assert layers(DUST, "rule", strokeDash=[1, 0]) == []
    assert len(layers(DEBT, "rule", strokeDash=[1, 0])[0]) == 3


def test_a_break_stands_half_a_step_before_the_new_method_with_its_words():
    (upright,) = layers(LEAKAGE, "rule", color=COLOURS["none"])

    assert upright[0]["x"] == 2021.5
    assert ["Ny metode"] in [[row["text"] for row in rows] for rows in layers(LEAKAGE, "text")]


def test_what_misses_its_target_is_a_diamond_and_a_reservation_is_hollow():
    assert len(layers(DEBT, "point", shape="diamond")[0]) == 4
    assert layers(FUND, "point", fill=COLOURS["surface"])[0] == [{"x": 2022, "y": 14.8}]
    assert len(layers(FUND, "point", fill=COLOURS["met"])[0]) == 3


def test_the_path_goes_straight_from_the_base_to_the_deadline():
    assert [{"x": 2018, "y": 100, "x2": 2030, "y2": 50}] in layers(ON_THE_WAY, "rule")


@pytest.mark.parametrize(("width", "whole"), [(Width.WIDE, 580), (Width.NARROW, 250), (Width.SMALL, 210)])
def test_each_width_fits_its_place_with_text_of_14_pixels_or_more(width, whole):
    assert size_of(DEBT, width).whole_width == whole
    assert SIZES[width].font >= 14


def test_the_drawing_is_taller_only_where_reasons_need_the_room():
    assert size_of(DUST, Width.WIDE).bottom > size_of(DEBT, Width.WIDE).bottom
