from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.assessment.rules import KINDS_WITH_PERCENT, outdated_before, thresholds
from samstyr.kernels.units import UnitKind
from tests.kernel_values import AS_OF


def test_the_band_follows_the_kind_and_the_decimals():
    rules = thresholds(AS_OF)
    assert [rules.band(UnitKind.SHARE, decimals) for decimals in (0, 1, 2)] == [2, Decimal("0.2"), Decimal("0.02")]
    assert [rules.band(kind, 3) for kind in (UnitKind.SCALE, UnitKind.RANK)] == [Decimal("0.2"), 2]


def test_percent_has_a_meaning_for_five_kinds():
    assert {kind.value for kind in KINDS_WITH_PERCENT} == {"count", "money", "mass", "energy", "rate"}


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        (date(2023, 8, 31), date(2021, 8, 31)),
        (date(2024, 2, 29), date(2022, 2, 28)),
        (date(2023, 2, 28), date(2021, 2, 28)),
    ],
)
def test_two_years_before_a_day(as_of, expected):
    assert outdated_before(as_of, 2) == expected


@given(st.dates(date(1950, 1, 1), date(2100, 1, 1)), st.integers(0, 10))
def test_years_before_a_day_are_years(as_of, years):
    assert as_of.year - outdated_before(as_of, years).year == years
