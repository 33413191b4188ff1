"""Reasons why figures are missing, as a column: a category in order, where the reason of several is the smallest."""

from typing import Final

import polars as pl

from samstyr.kernels.missing import PRECEDENCE, MissingReason

# In order of precedence: the physical number of a reason is its rank in `missing_together`.
MISSING_TYPE: Final = pl.Enum([reason.value for reason in PRECEDENCE])


def reason(reason: MissingReason) -> pl.Expr:
    """Return one reason for every row.

    >>> pl.select(reason(MissingReason.PENDING)).item()
    'pending'
    """
    return pl.lit(reason.value, dtype=MISSING_TYPE)


def rank(column: str = "missing") -> pl.Expr:
    """Return a reason as its rank in order of precedence; null where the figure is measured."""
    return pl.col(column).to_physical()


def of_rank(rank: pl.Expr) -> pl.Expr:
    """Return the reason with a rank.

    >>> pl.select(of_rank(pl.lit(0))).item()
    'suppressed'
    """
    return rank.cast(pl.UInt8).cat.to(MISSING_TYPE)
