"""The figures of each group in each period: who has one, what it weighs, how they lie, and the level of the whole.

A cell is an indicator in a period; a field is a group in a cell. Members stand in order of field and figure, so that
quartiles and places are read off by position. Only numbers are carried along; names are looked up at the end.
"""

from dataclasses import dataclass
from typing import Final

import polars as pl

from samstyr.kernels import exact_columns as exact
from samstyr.kernels.assessment.columns.decide import decide_column
from samstyr.kernels.municipalities.joining import Joining
from samstyr.kernels.peers.columns.inputs import FIELD, PERIOD
from samstyr.kernels.peers.outcomes import LEVELS, LevelKind

# Units further apart are counted by their places instead, so that fields and units fit in one number.
WIDEST: Final = 2**32

CELL: Final = ["indicator", *PERIOD]


@dataclass(frozen=True, slots=True)
class Comparable:
    """The figures that can be compared, in whole units of their last decimal, and the cells they stand in.

    `figures`: cell, area, year, units, weight_units (1 for what is not weighted, null where the weight is missing),
    has_caveat. `cells`, in order of their numbers: indicator, kind, first, last and what the rules say of it.
    """

    figures: pl.DataFrame
    cells: pl.DataFrame


def look_up(table: pl.DataFrame, column: str, number: str) -> pl.Expr:
    """Return a column of a table for rows that have the numbers of its rows."""
    return pl.lit(table[column]).gather(pl.col(number)).alias(column)


def comparable_of(figures: pl.DataFrame, rules: pl.DataFrame) -> Comparable:
    """Return the measured figures that have no key of what they can be compared with, of the indicators with rules."""
    kept = figures.filter(pl.col("value").is_not_null() & (pl.col("comparable_with") == ""))
    periods = kept.select(PERIOD).unique().with_row_index("period_number")
    indicators = rules.with_row_index("indicator_number")
    number = pl.col("indicator_number").cast(pl.UInt64) * periods.height + pl.col("period_number")
    counted = (
        kept.select("area", "value", "has_caveat", *CELL)
        .join(indicators, on="indicator")
        .join(periods, on=PERIOD)
        .with_columns(
            cell=number, year=pl.col("last").dt.year(), units=exact.units(pl.col("value"), pl.col("decimals"))
        )
    )
    weighed = _with_weights(counted, figures)
    cells = indicators.join(periods, how="cross").drop("indicator_number", "period_number")
    return Comparable(weighed.select("cell", "area", "year", "units", "weight_units", "has_caveat"), cells)


def _with_weights(counted: pl.DataFrame, figures: pl.DataFrame) -> pl.DataFrame:
    is_weighted = pl.col("joining") == Joining.WEIGHTED.value
    light = counted.filter(~is_weighted).with_columns(weight_units=pl.lit(1.0))
    heavy = counted.filter(is_weighted)
    if heavy.is_empty():
        return light
    asked = figures.join(heavy.select("weight").unique(), left_on="indicator", right_on="weight", how="semi")
    weights = asked.select(pl.col("indicator").alias("weight"), "area", *PERIOD, weight_value="value")
    weight = exact.units(pl.col("weight_value"), pl.col("weight_decimals"))
    weighed = heavy.join(weights, on=["weight", "area", *PERIOD], how="left").with_columns(weight_units=weight)
    return pl.concat([light, weighed.select(light.columns)])


def placed_frame(comparable: Comparable, members: pl.DataFrame) -> pl.DataFrame:
    """Return each comparable figure once for each group that its area is in that year."""
    years = pl.col("first_year").le(pl.col("year")) & pl.col("year").le(pl.col("last_year"))
    return comparable.figures.join(members, on="area").filter(years).drop("first_year", "last_year", "is_member")


def ordered_frame(placed: pl.DataFrame) -> pl.DataFrame:
    """Return placed figures in order of their fields and their units, with `field`, the number of the field from 0.

    Added: `start` and `end`, where the field's figures begin and end (the row after); `equal_start` and `equal_end`,
    the same for the figures in it that are equal to this one.
    """
    groups = pl.lit(placed["group"].to_physical().max(), pl.UInt64).fill_null(0) + 1
    field = pl.col("cell") * groups + pl.col("group").to_physical()
    order, orders = _order(placed)
    # One whole number is sorted many times as fast as several columns.
    ordered = placed.select("area", "units", "weight_units", "cell", "group", "is_open", key=field * orders + order)
    row, place = pl.int_range(pl.len(), dtype=pl.UInt32), pl.col("key") // orders
    begins = (place != place.shift(1)).fill_null(True)
    differs = (pl.col("key") != pl.col("key").shift(1)).fill_null(True)
    return (
        ordered.sort("key")
        .with_columns(
            field=begins.cast(pl.UInt32).cum_sum() - 1,
            start=pl.when(begins).then(row).forward_fill(),
            end=_end_of(begins, row),
            equal_start=pl.when(differs).then(row).forward_fill(),
            equal_end=_end_of(differs, row),
        )
        .drop("key")
    )


def _order(placed: pl.DataFrame) -> tuple[pl.Expr, int]:
    """Return the order of the units as whole numbers from 0, and how many numbers there are at most."""
    units = pl.col("units")
    lowest, highest = placed.select(lowest=units.min().fill_null(0), highest=units.max().fill_null(0)).row(0)
    if highest - lowest < WIDEST:
        return (units - lowest).cast(pl.UInt64), int(highest - lowest) + 1
    return units.rank("dense").cast(pl.UInt64), placed.height + 1


def _end_of(begins: pl.Expr, row: pl.Expr) -> pl.Expr:
    """Return the row after the last of each stretch, given where stretches begin."""
    return pl.when(begins.shift(-1, fill_value=True)).then(row + 1).backward_fill()


def sizes_frame(members: pl.DataFrame, placed: pl.DataFrame) -> pl.DataFrame:
    """Return how many members each group has in each year that has figures."""
    return (
        members.filter("is_member")
        .join(placed.select("year").unique(), how="cross")
        .filter(pl.col("first_year").le(pl.col("year")) & pl.col("year").le(pl.col("last_year")))
        .group_by("group", "year")
        .agg(size=pl.len().cast(pl.Int64))
    )


def fields_frame(
    ordered: pl.DataFrame, cells: pl.DataFrame, sizes: pl.DataFrame, published: pl.DataFrame, smallest: float
) -> pl.DataFrame:
    """Return one row for each field with a member's figure: its spread, its level, and whether it is thin.

    The rows are in order of `field`. `ordered` is made by `ordered_frame`; `published` has the columns of FIELD and
    `value`. All figures are in whole units of the last decimal.
    """
    units, weights = ordered["units"], pl.col("weight_units")
    sums = ordered.group_by("field", maintain_order=True).agg(
        num=(pl.col("units") * weights).sum(),
        den=weights.sum(),
        lightest=weights.min(),
        weighed=weights.count().cast(pl.Int64),
    )
    firsts = ordered.filter(pl.int_range(pl.len(), dtype=pl.UInt32) == pl.col("start"))
    spread = firsts.select(
        *("field", "cell", "group"),
        *(look_up(cells, name, "cell") for name in (*CELL, "joining", "decimals", "sign")),
        measured=(pl.col("end") - pl.col("start")).cast(pl.Int64),
        lowest=pl.col("units"),
        lower_quartile=_quantile(units, 1),
        median=_quantile(units, 2),
        upper_quartile=_quantile(units, 3),
        highest=_at(units, pl.col("end") - 1),
    )
    given = published.join(cells.select("indicator", "decimals").unique(), on="indicator").select(
        *FIELD, published=exact.units(pl.col("value"), pl.col("decimals"))
    )
    known = (
        spread.join(sums, on="field")
        .with_columns(year=pl.col("last").dt.year())
        .join(sizes, on=["group", "year"])
        .join(given, on=FIELD, how="left")
        .drop("year")
        .sort("field")
    )
    return _with_level(known).with_columns(is_thin=pl.col("measured") < smallest)


def _at(units: pl.Series, row: pl.Expr) -> pl.Expr:
    return pl.lit(units).gather(row)


def _quantile(units: pl.Series, quarters: int) -> pl.Expr:
    """Return the figure that so many quarters lie below, by Hyndman and Fan's definition 7; exact in quarters."""
    position = (pl.col("end") - pl.col("start") - 1) * quarters
    below = pl.col("start") + position // 4
    above = pl.min_horizontal(below + 1, pl.col("end") - 1)
    low = _at(units, below)
    return low + (_at(units, above) - low) * (position % 4) / 4


def _with_level(fields: pl.DataFrame) -> pl.DataFrame:
    joining, is_known = pl.col("joining"), pl.col("weighed") == pl.col("measured")
    is_weighed = is_known & (pl.col("den") != 0) & (pl.col("lightest") >= 0) & (joining != Joining.NOT_JOINED.value)
    is_summed = joining == Joining.SUMMED.value
    facts = {
        "is_published": pl.col("published").is_not_null(),
        "has_mean": pl.col("computed").is_not_null(),
        "is_weighted": joining == Joining.WEIGHTED.value,
        "has_figures": pl.lit(True),
    }
    kind = pl.col("level_kind")
    return (
        fields.with_columns(computed=pl.when(is_weighed).then(exact.quotient(pl.col("num"), pl.col("den"))))
        .with_columns(level_kind=decide_column(LEVELS, facts))
        .with_columns(
            level=pl.when(kind == LevelKind.PUBLISHED.value)
            .then(pl.col("published"))
            .when(kind == LevelKind.MEDIAN.value)
            .then(pl.col("median"))
            .otherwise(pl.col("computed")),
            apart=pl.col("published") - pl.col("computed"),
            total=pl.when(is_summed & (pl.col("measured") == pl.col("size"))).then(pl.col("num")),
        )
        .drop("num", "den", "lightest", "weighed", "published")
    )
