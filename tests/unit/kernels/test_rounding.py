from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.rounding import decimal_of, decimals_in, round_half_up


@pytest.mark.parametrize(
    ("value", "decimals", "expected"),
    [
        ("0.25", 1, "0.3"), ("0.35", 1, "0.4"), ("-0.25", 1, "-0.3"), ("2.5", 0, "3"), ("-0.04", 1, "0.0"),
        ("18", 1, "18.0"), ("1250", -2, "1300"), ("97.44", 1, "97.4"), ("1E+3", 0, "1000"),
    ],
)  # fmt: skip
def test_half_is_rounded_away_from_zero(value, decimals, expected):
    assert str(round_half_up(Decimal(value), decimals)) == expected


@given(st.decimals(-(10**12), 10**12, places=6), st.integers(0, 6))
def test_rounding_moves_a_number_by_at_most_half_a_unit(value, decimals):
    assert abs(round_half_up(value, decimals) - value) <= Decimal("0.5").scaleb(-decimals)


@given(st.decimals(-(10**9), 10**9, places=4))
def test_an_exact_number_with_few_decimals_stays_as_it_is(value):
    assert decimal_of(Fraction(value), 4) == value


def test_a_quotient_has_no_more_decimals_than_it_needs():
    assert [str(decimal_of(Fraction(*parts), 4)) for parts in ((1, 3), (1, 2), (100, 1), (0, 1))] == [
        "0.3333", "0.5", "100", "0",
    ]  # fmt: skip


def test_decimals_are_counted_as_written():
    assert [decimals_in(Decimal(text)) for text in ("18.0", "18", "0.63", "1E+3", "NaN")] == [1, 0, 2, 0, 0]


def test_long_numbers_are_rounded_too():
    long = Decimal("12345678901234567890123456789012345678901234567890.25")
    assert str(round_half_up(long, 1)) == "12345678901234567890123456789012345678901234567890.3"
    assert decimal_of(Fraction(long), 4) == long
    assert round_half_up(Decimal("1E+400"), 1) == Decimal("1E+400")


@given(st.fractions(-(10**6), 10**6), st.integers(0, 6))
def test_an_exact_number_moves_by_at_most_half_a_unit(exact, decimals):
    assert abs(Fraction(decimal_of(exact, decimals)) - exact) <= Fraction(1, 2 * 10**decimals)
