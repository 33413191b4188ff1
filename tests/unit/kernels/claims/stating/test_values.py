"""The values of stated figures."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from samstyr.kernels.claims.stating.values import DocumentContext, SaidUnit
from samstyr.kernels.period import Period
from tests.stated_values import stated


def test_now_is_the_last_year_that_was_over_unless_it_is_said():
    assert DocumentContext(date(2023, 8, 31)).now == Period.of_year(2022)
    assert DocumentContext(date(2023, 8, 31), latest=Period.of_year(2021)).now == Period.of_year(2021)


def test_a_value_is_scaled_with_its_power_and_a_range_at_both_ends():
    (one,) = stated("Det kostet 50–60 millioner kroner.")
    assert (one.scaled, one.scaled_upper, one.step) == (Decimal(50_000_000), Decimal(60_000_000), Decimal(1_000_000))
    assert replace(one, value=None, upper=None).scaled is None
    assert replace(one, upper=None).scaled_upper is None
    assert replace(one, unit=SaidUnit("percent"), decimals=1).step == Decimal("0.1")


def test_a_part_of_a_whole_is_a_share_in_per_cent():
    (one,) = stated("To av fem elever sykler til skolen.")
    assert one.is_part
    assert (one.value, one.whole, one.scaled) == (Decimal(2), Decimal(5), Decimal(40))
