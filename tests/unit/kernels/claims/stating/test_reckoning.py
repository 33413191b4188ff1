"""Times reckoned from others."""

from samstyr.kernels.claims.stating.reckoning import as_one, in_order, years_before
from samstyr.kernels.period import Period, PeriodKind


def test_a_span_is_one_period_for_a_level():
    assert as_one((Period.of_year(2020), Period.of_year(2022))) == (Period.of_years(2020, 2022),)
    assert as_one((Period.of_year(2020),)) == (Period.of_year(2020),)
    assert as_one(()) == ()


def test_years_before_and_after_keep_the_part_of_the_year():
    half = Period.of(PeriodKind.HALF_YEAR, 2022, 1)
    assert years_before(half) == Period.of(PeriodKind.HALF_YEAR, 2021, 1)
    assert years_before(Period.of_year(2020), -2) == Period.of_year(2022)


def test_the_earlier_comes_first():
    one, other = Period.of_year(2022), Period.of_year(2019)
    assert in_order(one, other) == (other, one)
