"""Every area a dot: none lost, none covered by one's own, none outside."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.look.charts.drawing import drawn, for_page
from samstyr.look.charts.inputs import Mark, Strip
from samstyr.look.charts.palette import COLOURS
from samstyr.look.charts.sizes import Width, text_width
from samstyr.look.charts.strip import REACH, plot_of, rows_of, specification, stacked
from tests.unit.look.charts.examples import BESIDE, MANY, WITHOUT_US
from tests.unit.look.charts.reading import layers_of

ON_PAGES = (Width.WIDE, Width.NARROW)


def dots_in(svg: str, colour: str) -> list[int]:
    """How many dots each shape of a colour has."""
    shapes = re.findall(r'd="(M[^"]*)" stroke="([^"]*)"', svg)
    return [path.count("M") for path, stroke in shapes if stroke == colour]


@pytest.mark.parametrize("width", ON_PAGES)
def test_each_area_is_one_dot(width):
    svg = drawn(BESIDE, width)
    assert dots_in(svg, COLOURS["other"]) == [330]
    assert dots_in(svg, COLOURS["series"]) == [7, 7, 2]


def test_hundreds_of_dots_weigh_little():
    assert len(for_page(BESIDE, Width.WIDE, "c")) < 16_000


@given(st.lists(st.floats(-1e4, 1e4), max_size=400), st.lists(st.floats(-1e4, 1e4), max_size=30), st.floats(-1e4, 1e4))
def test_no_stack_is_taller_than_its_room_and_nobody_is_covered_by_ones_own(others, marked, mine):
    chart = replace(BESIDE, strips=(Strip("Alle", tuple(marked), tuple(others)),), mine=Mark(0, mine, "Vi"))
    plot, (row,) = plot_of(chart, Width.WIDE), rows_of(chart, Width.WIDE)
    low, high = stacked(row, mine, plot)
    assert (len(low), len(high)) == (len(marked), len(others))
    assert len({*low, *high}) == len(low) + len(high)
    for x, y in (*low, *high):
        assert row.base - row.tallest - row.dot <= y < row.base
        assert -row.dot <= x <= plot.size.width + row.dot
    if len(others) < 10:
        assert all(y < row.base - row.dot for x, y in (*low, *high) if abs(x - plot.x(mine)) < REACH)


def test_a_level_is_a_triangle_and_ones_own_a_diamond_in_each_strip():
    spec = specification(BESIDE, Width.WIDE)
    assert [row["x"] for _, rows in layers_of(spec, "point", shape="triangle-up") for row in rows] == [89.2, 91.0]
    assert [row["x"] for _, rows in layers_of(spec, "point", shape="diamond") for row in rows] == [97.4] * 3


def test_without_a_figure_of_ones_own_the_others_stand_as_they_are():
    spec = specification(WITHOUT_US, Width.NARROW)
    assert layers_of(spec, "point", shape="diamond") == []
    assert dots_in(drawn(WITHOUT_US, Width.NARROW), COLOURS["other"]) == [len(MANY)]


@pytest.mark.parametrize("width", ON_PAGES)
def test_figures_along_the_axis_do_not_stand_upon_each_other(width):
    crowded = replace(BESIDE, ticks=tuple(Mark(0, float(value), f"{value}00 000 kr") for value in range(60, 121, 5)))
    texts = [row for _, rows in layers_of(specification(crowded, width), "text") for row in rows if "kr" in row["text"]]
    places = [row["x"] for row in texts]
    assert 1 < len(places) < len(crowded.ticks)
    assert places == sorted(places)


def test_the_description_is_what_was_said():
    assert '<desc id="c-d">Alle kommuner, 338 kommuner: fra 60 % til 120,4 %.</desc>' in for_page(
        BESIDE, Width.WIDE, "c"
    )


@pytest.mark.parametrize(("value", "clear"), [(60.0, False), (118.0, True)])
def test_the_line_to_ones_own_does_not_run_through_the_name_of_the_strip(value, clear):
    spec = specification(replace(BESIDE, mine=Mark(0, value, "Vi")), Width.WIDE)
    plot, first = plot_of(BESIDE, Width.WIDE), rows_of(BESIDE, Width.WIDE)[0]
    (line,) = [row for _, rows in layers_of(spec, "rule", color=COLOURS["met"]) for row in rows]
    assert (plot.y(line["top"]) < first.lines[-1][0]) is clear


def test_a_published_level_beyond_every_dot_lies_on_the_axis():
    beyond = replace(BESIDE, strips=(replace(BESIDE.strips[0], level=1_000.0), *BESIDE.strips[1:]))
    across = plot_of(beyond, Width.WIDE).across
    assert across.low < 1_000.0 < across.high


@pytest.mark.parametrize("width", ON_PAGES)
def test_a_long_name_takes_more_lines_and_none_is_wider_than_the_strip(width):
    name = "Kommunene rapporten sammenligner med: 39,5 %"
    named = replace(BESIDE, strips=(*BESIDE.strips[:-1], replace(BESIDE.strips[-1], name=name)))
    *_, last = rows_of(named, width)
    assert " ".join(line for _, line in last.lines) == name
    size = plot_of(named, width).size
    assert all(text_width(line, size.font) <= size.width for _, line in last.lines)
    assert last.lines[-1][0] < last.base
