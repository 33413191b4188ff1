"""Rounding as the field expects it: half up, away from zero (0.25 is published as 0.3, −0.25 as −0.3).

Python's own default is half to even, which keeps long sums unbiased; a published table is read one figure
at a time, and a reader who checks one by hand rounds half up.
"""

from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction


def round_half_up(value: Decimal, decimals: int) -> Decimal:
    """Return a number with so many decimals, never a negative zero; negative `decimals` round to tens, hundreds.

    >>> round_half_up(Decimal("-0.25"), 1), round_half_up(Decimal("-0.04"), 1), round_half_up(Decimal("1250"), -2)
    (Decimal('-0.3'), Decimal('0.0'), Decimal('1300'))
    """
    # Python's own context holds 28 digits, and refuses what does not fit.
    roomy = Context(prec=max(1, value.adjusted() + max(decimals, 0) + 2), rounding=ROUND_HALF_UP)
    rounded = value.quantize(Decimal(f"1E{-decimals}"), context=roomy)
    if decimals < 0:
        rounded = rounded.quantize(Decimal(1), context=roomy)
    return rounded.copy_abs() if rounded == 0 else rounded


def decimal_of(exact: Fraction, decimals: int) -> Decimal:
    """Return an exact number as a decimal one with at most so many decimals, and no more than it needs.

    >>> decimal_of(Fraction(-268, 7), 4), decimal_of(Fraction(-44), 4)
    (Decimal('-38.2857'), Decimal('-44'))
    """
    scaled = abs(exact) * 10**decimals
    units = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    while decimals > 0 and units % 10 == 0:
        units, decimals = units // 10, decimals - 1
    return Decimal(f"{'-' if exact < 0 < units else ''}{units}E{-decimals}")


def decimals_in(value: Decimal) -> int:
    """Return how many decimals a number is written with.

    >>> decimals_in(Decimal("18.0")), decimals_in(Decimal("1E+3"))
    (1, 0)
    """
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
