from fractions import Fraction
from statistics import quantiles

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.peers.quartiles import HALF, QUARTER, quantile

NUMBERS = st.lists(st.integers(-1000, 1000), min_size=2, max_size=40)


@given(NUMBERS)
def test_quartiles_are_those_of_the_standard_library_and_of_polars(numbers):
    ordered = sorted(Fraction(number) for number in numbers)
    found = [quantile(ordered, part) for part in (QUARTER, HALF, 1 - QUARTER)]
    assert [float(one) for one in found] == quantiles(numbers, n=4, method="inclusive")
    column = pl.Series(numbers, dtype=pl.Float64)
    assert [float(one) for one in found] == [column.quantile(part, "linear") for part in (0.25, 0.5, 0.75)]


@pytest.mark.parametrize("part", [Fraction(0), QUARTER, HALF, Fraction(1)])
def test_one_figure_is_every_quantile(part):
    assert quantile([Fraction(7)], part) == 7


def test_the_ends_are_the_lowest_and_the_highest():
    ordered = [Fraction(1), Fraction(5), Fraction(9)]
    assert (quantile(ordered, Fraction(0)), quantile(ordered, Fraction(1))) == (1, 9)
