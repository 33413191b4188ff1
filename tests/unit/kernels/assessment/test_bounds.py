from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.assessment.bounds import bounds_of
from tests.kernel_values import target

levels = st.fractions(-100, 200)


@pytest.mark.parametrize(
    ("operator", "on", "below", "above"),
    [
        (">", False, False, True),
        (">=", True, False, True),
        ("<", False, True, False),
        ("<=", True, True, False),
        ("=", True, False, False),
        ("between", True, False, False),
    ],
)
def test_each_operator_has_its_side_of_the_value(operator, on, below, above):
    bounds = bounds_of(target(operator, "80", value_2=Decimal(80)))
    assert [bounds.holds(Fraction(level)) for level in (80, 79, 81)] == [on, below, above]


@given(levels, st.sampled_from([">", ">=", "<", "<=", "between"]))
def test_what_holds_is_near_too(level, operator):
    bounds = bounds_of(target(operator, "80", value_2=Decimal(90), tolerance=Decimal(2)))
    assert bounds.is_near(level) or not bounds.holds(level)


@given(levels)
def test_equal_within_a_tolerance_is_a_range(level):
    equal = bounds_of(target("=", "80", tolerance=Decimal(2)))
    between = bounds_of(target("between", "78", value_2=Decimal(82)))
    assert equal.holds(level) is between.holds(level)
    assert not equal.is_near(level)


@given(levels)
def test_the_distance_is_none_inside_a_range_and_counted_from_its_nearest_end_outside(level):
    bounds = bounds_of(target("between", "78", value_2=Decimal(82)))
    nearest = min(max(level, Fraction(78)), Fraction(82))
    assert bounds.distance(level) == level - nearest
    assert (bounds.distance(level) == 0) is bounds.holds(level)


def test_the_way_leads_to_the_nearest_end():
    bounds = bounds_of(target("between", "60", value_2=Decimal(70)))
    ways = [(bounds.end_of_path(Fraction(start)), bounds.better_sign(Fraction(start))) for start in (40, 65, 100)]
    assert ways == [(60, 1), (65, 0), (70, -1)]
    assert bounds_of(target(">", "60")).better_sign(Fraction(100)) == 1
    assert bounds_of(target("<", "60")).better_sign(Fraction(40)) == -1


def test_a_range_without_an_upper_end_is_a_single_value():
    between = target("between", "78", value_2=Decimal(82))
    object.__setattr__(between, "value_2", None)
    assert bounds_of(between).holds(Fraction(78))
    assert not bounds_of(between).holds(Fraction(79))
