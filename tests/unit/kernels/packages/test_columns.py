import re

import pytest

from samstyr.kernels.packages.columns import PATTERNS, Kind
from tests.unit.kernels.packages.tables import column


def test_a_pattern_of_its_own_comes_before_that_of_the_kind():
    assert column("a", Kind.ID).whole_pattern == PATTERNS[Kind.ID]
    assert column("a", Kind.ID, pattern="x+").whole_pattern == "x+"
    assert column("a").whole_pattern == ""


def test_years_are_numbers_and_periods_are_not():
    assert column("a", Kind.YEAR).is_numeric
    assert not column("a", Kind.PERIOD).is_numeric


@pytest.mark.parametrize("period", ["2022", "2022-H1", "2022-T3", "2022-Q4", "2022-12", "2018-2019"])
def test_periods_are_written_one_way(period: str):
    assert re.fullmatch(PATTERNS[Kind.PERIOD], period)


@pytest.mark.parametrize("period", ["202", "2022-H3", "2022-T4", "2022-Q5", "2022-13", "2022/2023", "H1 2022"])
def test_other_texts_are_no_periods(period: str):
    assert not re.fullmatch(PATTERNS[Kind.PERIOD], period)
