"""Rounding as the field expects it: half up, away from zero (0.25 is published as 0.3, −0.25 as −0.3).

Python's own default is half to even, which keeps long sums unbiased; a published table is read one figure
at a time, and a reader who checks one by hand rounds half up.
"""

from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from typing import Final

# Figures have fewer than 50 digits; the default of 28 would refuse the long ones.
_ROOMY: Final = Context(prec=100, rounding=ROUND_HALF_UP)


def round_half_up(value: Decimal, decimals: int) -> Decimal:
    """Return a number with so many decimals, never a negative zero; negative `decimals` round to tens, hundreds.

    >>> round_half_up(Decimal("-0.25"), 1), round_half_up(Decimal("-0.04"), 1), round_half_up(Decimal("1250"), -2)
    (Decimal('-0.3'), Decimal('0.0'), Decimal('1300'))
    """
    rounded = value.quantize(Decimal(1).scaleb(-decimals), context=_ROOMY)
    if decimals < 0:
        rounded = rounded.quantize(Decimal(1), context=_ROOMY)
    return abs(rounded) if rounded == 0 else rounded


def decimal_of(exact: Fraction, decimals: int) -> Decimal:
    """Return an exact number as a decimal one with at most so many decimals, and no more than it needs.

    >>> decimal_of(Fraction(-268, 7), 4), decimal_of(Fraction(-44), 4)
    (Decimal('-38.2857'), Decimal('-44'))
    """
    whole = Decimal(exact.numerator)
    quotient = _ROOMY.divide(whole, Decimal(exact.denominator))
    rounded = round_half_up(quotient, decimals)
    is_whole = rounded == rounded.to_integral_value()
    return rounded.quantize(Decimal(1), context=_ROOMY) if is_whole else rounded.normalize(_ROOMY)


def decimals_in(value: Decimal) -> int:
    """Return how many decimals a number is written with.

    >>> decimals_in(Decimal("18.0")), decimals_in(Decimal("1E+3"))
    (1, 0)
    """
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
