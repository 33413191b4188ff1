"""Bars start at zero."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.look.charts.bars import plot_of, specification
from samstyr.look.charts.inputs import Bar, BarChart
from samstyr.look.charts.palette import COLOURS
from samstyr.look.charts.sizes import Width
from tests.unit.look.charts.examples import RESULTS, TEACHERS
from tests.unit.look.charts.reading import layers_of

numbers = st.floats(min_value=-1e6, max_value=1e6, allow_nan=False)

ON_SCREEN = sorted({width.on_screen for width in Width})


def rectangles(chart, width):
    return [row for _, rows in layers_of(specification(chart, width), "rect") for row in rows]


@given(st.lists(numbers, min_size=1, max_size=6))
def test_zero_is_always_on_the_axis(figures):
    chart = BarChart("", "", tuple(Bar(str(place), value, "1") for place, value in enumerate(figures)))

    axis = plot_of(chart, Width.WIDE).across
    assert axis.low <= 0 <= axis.high
    assert axis.low <= min(figures)
    assert max(figures) <= axis.high


@pytest.mark.parametrize("chart", [TEACHERS, RESULTS])
@pytest.mark.parametrize("width", ON_SCREEN)
def test_every_bar_goes_from_zero_to_its_value(chart, width):
    drawn = rectangles(chart, width)

    assert {row["zero"] for row in drawn} == {0}
    assert sorted(row["v"] for row in drawn) == sorted(bar.value for bar in chart.bars if bar.value is not None)


def test_a_value_twice_as_large_is_a_bar_twice_as_long():
    plot = plot_of(TEACHERS, Width.WIDE)

    assert plot.x(40) - plot.x(0) == pytest.approx(2 * (plot.x(20) - plot.x(0)))


def test_our_own_bar_has_the_other_colour():
    layers = layers_of(specification(TEACHERS, Width.WIDE), "rect")

    assert {mark["color"]: len(rows) for mark, rows in layers} == {
        COLOURS["other"]: 2, COLOURS["met"]: 1,
    }  # fmt: skip


def test_what_was_not_measured_has_its_name_and_words_but_no_bar():
    words = [row["text"] for _, rows in layers_of(specification(TEACHERS, Width.NARROW), "text") for row in rows]

    assert "Lier" in words
    assert "ikke målt" in words
    assert len(rectangles(TEACHERS, Width.NARROW)) == 3


def test_bars_do_not_overlap():
    for width in ON_SCREEN:
        edges = sorted((row["low"], row["top"]) for row in rectangles(TEACHERS, width))
        assert all(upper <= next_lower for (_, upper), (next_lower, _) in itertools.pairwise(edges))
