"""Quantiles by Hyndman and Fan's definition 7, which spreadsheets, NumPy, R and Polars use unless told otherwise."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

QUARTER: Final = Fraction(1, 4)
HALF: Final = Fraction(1, 2)


def quantile(ordered: Sequence[Fraction], part: Fraction) -> Fraction:
    """Return the figure that a part (0–1) of some figures, in order, lies below: straight between two neighbours.

    >>> quantile([Fraction(1), Fraction(2), Fraction(4), Fraction(9)], QUARTER)
    Fraction(7, 4)
    """
    position = (len(ordered) - 1) * part
    below = position.numerator // position.denominator
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (position - below)
