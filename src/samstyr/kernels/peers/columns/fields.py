"""The figures of each group in each period: who has one, what it weighs, how they lie, and the level of the whole."""

import polars as pl

from samstyr.kernels import exact_columns as exact
from samstyr.kernels.assessment.columns.decide import decide_column
from samstyr.kernels.municipalities.joining import Joining
from samstyr.kernels.peers.columns.inputs import FIELD, PERIOD
from samstyr.kernels.peers.outcomes import LEVELS, LevelKind

YEAR = pl.col("last").dt.year()


def comparable_frame(figures: pl.DataFrame, rules: pl.DataFrame) -> pl.DataFrame:
    """Return the figures that can be compared, as whole units of their last decimal, with what they weigh.

    `weight_units` is 1 for what is not weighted, null where the weight is missing.
    """
    kept = figures.filter(pl.col("value").is_not_null() & (pl.col("comparable_with") == "")).join(rules, on="indicator")
    counted = kept.with_columns(units=exact.units(pl.col("value"), pl.col("decimals")))
    is_weighted = pl.col("joining") == Joining.WEIGHTED.value
    light, heavy = counted.filter(~is_weighted), counted.filter(is_weighted)
    columns = ["indicator", "area", *PERIOD, "units", "has_caveat", "weight_units"]
    if heavy.is_empty():
        return light.with_columns(weight_units=pl.lit(1.0)).select(columns)
    asked = figures.join(rules.select("weight").unique(), left_on="indicator", right_on="weight", how="semi")
    weights = asked.select(pl.col("indicator").alias("weight"), "area", *PERIOD, weight_value="value")
    weighed = heavy.join(weights, on=["weight", "area", *PERIOD], how="left").with_columns(
        weight_units=exact.units(pl.col("weight_value"), pl.col("weight_decimals"))
    )
    return pl.concat([light.with_columns(weight_units=pl.lit(1.0)).select(columns), weighed.select(columns)])


def placed_frame(comparable: pl.DataFrame, members: pl.DataFrame) -> pl.DataFrame:
    """Return each comparable figure once for each group that its area is in that year."""
    years = pl.col("first_year").le(YEAR) & YEAR.le(pl.col("last_year"))
    return comparable.join(members, on="area").filter(years).drop("first_year", "last_year")


def sizes_frame(members: pl.DataFrame, placed: pl.DataFrame) -> pl.DataFrame:
    """Return how many members each group has in each year that has figures."""
    years = placed.select(year=YEAR).unique()
    return (
        members.filter("is_member")
        .join(years, how="cross")
        .filter(pl.col("first_year").le(pl.col("year")) & pl.col("year").le(pl.col("last_year")))
        .group_by("group", "year")
        .agg(size=pl.len().cast(pl.Int64))
    )


def fields_frame(
    placed: pl.DataFrame, sizes: pl.DataFrame, rules: pl.DataFrame, published: pl.DataFrame, smallest: float
) -> pl.DataFrame:
    """Return one row for each group and period with a member's figure: its spread, its level, and whether it is thin.

    `published` has the columns of FIELD and `value`. All figures are in whole units of the last decimal.
    """
    units, weights = pl.col("units"), pl.col("weight_units")
    spread = placed.group_by(FIELD).agg(
        measured=pl.len().cast(pl.Int64),
        lowest=units.min(),
        lower_quartile=units.quantile(0.25, "linear"),
        median=units.median(),
        upper_quartile=units.quantile(0.75, "linear"),
        highest=units.max(),
        num=(units * weights).sum(),
        den=weights.sum(),
        lightest=weights.min(),
        weighed=weights.count().cast(pl.Int64),
    )
    sized = spread.with_columns(year=YEAR).join(sizes, on=["group", "year"]).drop("year")
    ruled = sized.join(rules.select("indicator", "joining", "decimals"), on="indicator")
    given = published.join(rules.select("indicator", "decimals"), on="indicator").select(
        *FIELD, published=exact.units(pl.col("value"), pl.col("decimals"))
    )
    return _with_level(ruled.join(given, on=FIELD, how="left")).with_columns(is_thin=pl.col("measured") < smallest)


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
