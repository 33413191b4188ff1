"""Exact arithmetic in columns: whole numbers in float64, which are exact up to 2⁵³ and lose digits, not sense, above.

A published figure is a whole number of units of its last decimal. Sums and products of such numbers are exact; only the
last step, a quotient, is rounded, and half up, as in the scalar engines.
"""

from typing import Final

import polars as pl

# Every power of ten that a float64 holds exactly. They are looked up, since raising to a power is slow.
_POWERS: Final = pl.Series([float(10**power) for power in range(23)])


def units(value: pl.Expr, decimals: int | pl.Expr) -> pl.Expr:
    """Return a figure as a whole number of units of its last published decimal.

    >>> pl.select(units(pl.lit(-18.05), 2)).item()
    -1805.0
    """
    return (value * _power(decimals)).round(0, mode="half_away_from_zero")


def figure(units: pl.Expr, decimals: int | pl.Expr) -> pl.Expr:
    """Return a whole number of units as the figure it stands for: the reverse of `units`.

    >>> pl.select(figure(pl.lit(-1805.0), 2)).item()
    -18.05
    """
    return units / _power(decimals)


def quotient(num: pl.Expr, den: pl.Expr) -> pl.Expr:
    """Return `num` over `den` (both whole, `den` not 0) as a whole number, rounded half up, away from zero.

    >>> pl.select(quotient(pl.lit(-5.0), pl.lit(2.0))).item(), pl.select(quotient(pl.lit(1.0), pl.lit(-3.0))).item()
    (-3.0, 0.0)
    """
    size = ((num.abs() * 2 + den.abs()) / (den.abs() * 2)).floor()
    # Adding 0 turns a negative zero into 0.
    return size * num.sign() * den.sign() + 0.0


def _power(decimals: int | pl.Expr) -> pl.Expr:
    return pl.lit(float(10**decimals)) if isinstance(decimals, int) else pl.lit(_POWERS).gather(decimals)
