"""The axes of a chart: a small change must look small."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.look.charts.inputs import Point, TargetLine, TrendChart
from samstyr.look.charts.scales import Domain, Plot, round_values, step, time_domain, value_domain
from samstyr.look.charts.sizes import Size
from tests.unit.look.charts.examples import DEBT, DUST, ON_THE_WAY

SIZE = Size(width=540, height=270, font=15, point=220, left=20, top=26, right=20, bottom=34)
values = st.floats(min_value=-1e6, max_value=1e6, allow_nan=False)


def trend(figures: list[float], target: float | None = None) -> TrendChart:
    points = tuple(Point(2000 + place, str(2000 + place), value) for place, value in enumerate(figures))
    return TrendChart("", "", points, target=None if target is None else TargetLine(target, ""))


@given(st.lists(values, min_size=1, max_size=12), st.none() | values)
def test_the_axis_spans_at_least_a_quarter_of_the_largest_value_and_holds_everything(figures, target):
    domain = value_domain(trend(figures, target), SIZE)

    shown = [*figures, *([] if target is None else [target])]
    assert domain.span >= max(map(abs, shown)) * 0.25 * (1 - 1e-9)
    assert domain.low <= min(shown) <= max(shown) <= domain.high


def test_a_change_from_99_to_97_does_not_fill_the_plot():
    domain = value_domain(trend([99.0, 97.0]), SIZE)

    assert domain.span == pytest.approx(99 * 0.25)


def test_equal_figures_of_zero_still_have_an_axis():
    assert value_domain(trend([0.0, 0.0]), SIZE).span == 1.0


def test_the_target_and_the_end_of_the_path_are_on_the_axes():
    assert value_domain(DEBT, SIZE).low < 80
    assert time_domain(ON_THE_WAY).high > 2030


def test_a_missing_year_keeps_its_place_at_the_edge():
    assert time_domain(DUST).low < 2019
    assert time_domain(DUST).high > 2022


def test_the_usual_step_is_the_smallest_distance():
    assert step(DUST.points) == 1
    assert step(DUST.points[:1]) == 1


def test_places_in_pixels_lead_back_to_their_values():
    plot = Plot(Domain(2019, 2023), Domain(-10, 30), SIZE)

    assert plot.x(2021) == 270
    assert plot.y(30) == 0
    assert plot.value_of_x(plot.x(2020.5)) == pytest.approx(2020.5)
    assert plot.value_of_y(plot.y(7.25)) == pytest.approx(7.25)


@pytest.mark.parametrize(
    ("low", "high", "most", "expected"),
    [
        (3.2, 11.9, 5, ["4", "6", "8", "10"]),
        (35.1, 144.3, 6, ["40", "60", "80", "100", "120", "140"]),
        (-0.02, 0.03, 6, ["-0.02", "-0.01", "0", "0.01", "0.02", "0.03"]),
        (120_000, 910_000, 5, ["200000", "400000", "600000", "800000"]),
        (5.0, 5.0, 5, ["5"]),
    ],
)
def test_round_values_are_what_a_person_would_write_along_an_axis(low, high, most, expected):
    assert [str(value) for value in round_values(low, high, most)] == expected


@given(values, values, st.integers(2, 9))
def test_round_values_lie_between_the_ends_and_are_few(one, other, most):
    low, high = min(one, other), max(one, other)
    found = round_values(low, high, most)
    assert len(found) <= most
    assert all(Decimal(repr(low)) <= value <= Decimal(repr(high)) for value in found)
