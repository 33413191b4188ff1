"""The measured figures in order, each with what its predecessor was and whether it can be compared with it."""

from datetime import date
from typing import Final

import polars as pl

from samstyr.kernels.assessment.columns.inputs import GROUP
from samstyr.kernels.period import MONTHS_A_YEAR

# More days than the calendar has to either side of 1970, and as many series as then fit in one number with two days.
DAYS: Final = 2**23
MOST_SERIES: Final = 2**18


def measured_frame(figures: pl.DataFrame, indicators: pl.DataFrame, as_of: date) -> pl.DataFrame:
    """Return the measured figures known on a reference date, by indicator, area and time.

    Added: `units` (the value in units of the last published decimal), `month` (of the last day, counted from the
    year 0), `era_first` and `era_last` (how many method breaks lie before the period's first and last year),
    `has_previous`, `is_latest`, `run` (one number for figures that can all be compared) and the step from before.
    """
    known = _in_order(figures.filter(pl.col("value").is_not_null(), pl.col("first") <= as_of))
    scaled = indicators.with_columns(scale=pl.lit(10, pl.Int64).pow(pl.col("decimals")))
    return (
        known.join(scaled, on="indicator", maintain_order="left")
        .with_columns(
            month=pl.col("last").dt.year().cast(pl.Int64) * MONTHS_A_YEAR + pl.col("last").dt.month() - 1,
            era_first=_era(pl.col("first"), _most_breaks(indicators)),
            era_last=_era(pl.col("last"), _most_breaks(indicators)),
        )
        .with_columns(units=(pl.col("value") * pl.col("scale")).round(0, mode="half_away_from_zero").cast(pl.Int64))
        .with_columns(has_previous=_same_group(1), is_latest=~_same_group(-1))
        .with_columns(
            has_break=_before("era_first") < pl.col("era_last"), is_unlike=_differs("comparable_with", "kind")
        )
        .with_columns(reserved=pl.col("has_caveat") | _before("has_caveat"))
        .with_columns(
            run=(~pl.col("has_previous") | pl.col("has_break") | pl.col("is_unlike") | pl.col("reserved")).cum_sum(),
            step=pl.col("units") - _before("units"),
            step_months=pl.col("month") - _before("month"),
        )
    )


def _in_order(known: pl.DataFrame) -> pl.DataFrame:
    """Return figures by series and time. Where the texts are categories, all four are sorted as one whole number."""
    indicators, areas = (known.schema[name] for name in GROUP)
    if not isinstance(indicators, pl.Enum) or not isinstance(areas, pl.Enum):
        return known.sort(*GROUP, "last", "first")
    count = len(areas.categories)
    if len(indicators.categories) * count > MOST_SERIES:
        return known.sort(*GROUP, "last", "first")
    indicator, area = (pl.col(name).to_physical().cast(pl.UInt64) for name in GROUP)
    last, first = (
        pl.col(name).to_physical().cast(pl.Int64).add(DAYS // 2).cast(pl.UInt64) for name in ("last", "first")
    )
    key = ((indicator * count + area) * DAYS + last) * DAYS + first
    return known.with_columns(key=key).sort("key").drop("key")


def _most_breaks(indicators: pl.DataFrame) -> int:
    return max(indicators["break_years"].list.len().to_list(), default=0)


def _era(day: pl.Expr, most_breaks: int) -> pl.Expr:
    year = day.dt.year().cast(pl.Int64)
    passed = [
        (pl.col("break_years").list.get(position, null_on_oob=True) <= year).fill_null(False).cast(pl.Int64)
        for position in range(most_breaks)
    ]
    return pl.sum_horizontal(pl.lit(0, pl.Int64), *passed)


def _same_group(rows: int) -> pl.Expr:
    """Return whether the row so many rows before (after, when negative) is of the same indicator and area."""
    same = [pl.col(column) == pl.col(column).shift(rows) for column in GROUP]
    return (same[0] & same[1]).fill_null(False)


def _before(column: str) -> pl.Expr:
    """Return the value of the figure before in the same series, null for the first."""
    return pl.when("has_previous").then(pl.col(column).shift(1))


def _differs(*columns: str) -> pl.Expr:
    return pl.any_horizontal(pl.col(column) != _before(column) for column in columns)
