"""What is held against each target, as an exact fraction: `num` over `den` (both whole, `den` positive)."""

from typing import Final

import polars as pl

from samstyr.kernels.assessment.columns.inputs import GROUP
from samstyr.kernels.assessment.held import PERCENT
from samstyr.kernels.period import MONTHS_A_YEAR, PeriodKind

WIDE: Final = pl.Int128()
_PAIR: Final = [*GROUP, "order"]
_ANCHOR: Final = [
    *GROUP, "kind", "month", "last", "units", "scale", "comparable_with", "era_last", "has_caveat"
]  # fmt: skip


def held_frame(anchors: pl.DataFrame, measured: pl.DataFrame, targets: pl.DataFrame) -> pl.DataFrame:
    """Return what each anchor (one figure of an indicator in an area) says in the measure of each of its targets.

    Added to the targets' columns: `month` and `year` of the anchor, `num`, `den` (null when nothing can be held),
    `reserved`, and the base level `base` over `base_scale`, null when it is not known.
    """
    wide = [pl.col("units").cast(WIDE), pl.col("scale").cast(WIDE).alias("unit_scale")]
    pairs = anchors.select(_ANCHOR).with_columns(wide).drop("scale").join(targets, on="indicator")
    based = pairs.join(_bases(pairs, measured), on=_PAIR, how="left").with_columns(
        base=pl.coalesce("stated_base", "base_units"),
        base_scale=pl.coalesce("stated_base_scale", pl.when(pl.col("base_units").is_not_null()).then("unit_scale")),
    )
    windowed = based.join(_windows(pairs, measured), on=_PAIR, how="left")
    return windowed.with_columns(
        year=pl.col("last").dt.year().cast(pl.Int64),
        num=pl.when("is_change").then(_change_num()).otherwise(pl.col("window_sum")),
        den=pl.when("is_change").then(_change_den()).otherwise(pl.col("window") * pl.col("unit_scale")),
        reserved=pl.when("is_change")
        .then(pl.col("has_caveat") | (pl.col("stated_base").is_null() & pl.col("base_caveat").fill_null(False)))
        .otherwise(pl.col("window_caveat")),
    )


def _is_parted() -> pl.Expr:
    """Return whether a method break or another key lies between a figure (`_right`) and its anchor."""
    return (pl.col("era_last") > pl.col("era_first")) | (pl.col("comparable_with") != pl.col("comparable_with_right"))


def _figures_of(pairs: pl.DataFrame, measured: pl.DataFrame) -> pl.DataFrame:
    figures = measured.select(*GROUP, "kind", "month", "units", "comparable_with", "era_first", "has_caveat")
    return pairs.join(figures, on=GROUP)


def _windows(pairs: pl.DataFrame, measured: pl.DataFrame) -> pl.DataFrame:
    """Return the sum of the same period in each year of the window, null when one is missing or parted."""
    behind = pl.col("month") - pl.col("month_right")
    in_window = (behind >= 0) & (behind < pl.col("window") * MONTHS_A_YEAR) & (behind % MONTHS_A_YEAR == 0)
    return (
        _figures_of(pairs.filter(~pl.col("is_change")), measured)
        .filter(in_window, pl.col("kind") == pl.col("kind_right"))
        .group_by(_PAIR)
        .agg(
            is_whole=(pl.len() == pl.col("window").first()) & ~((behind > 0) & _is_parted()).any(),
            window_sum=pl.col("units_right").cast(WIDE).sum(),
            window_caveat=pl.col("has_caveat_right").any(),
        )
        .with_columns(window_sum=pl.when("is_whole").then("window_sum"))
    )


def _bases(pairs: pl.DataFrame, measured: pl.DataFrame) -> pl.DataFrame:
    """Return the measured figure of the base year, where the anchor can be compared with it."""
    year = pl.lit(PeriodKind.YEAR.value)
    is_base = (pl.col("month_right") == pl.col("base_month")) & (pl.col("kind_right") == year)
    return (
        _figures_of(pairs.filter(pl.col("base_month").is_not_null()), measured)
        .filter(is_base, pl.col("kind") == year, pl.col("month_right") <= pl.col("month"), ~_is_parted())
        .select(*_PAIR, base_units=pl.col("units_right").cast(WIDE), base_caveat="has_caveat_right")
    )


def _change_num() -> pl.Expr:
    # (level − base) / base × 100, with level = units / unit_scale and base = base / base_scale
    change = pl.col("units") * pl.col("base_scale") - pl.col("base") * pl.col("unit_scale")
    return pl.when(pl.col("base") > 0).then(change * PERCENT)


def _change_den() -> pl.Expr:
    return pl.when(pl.col("base") > 0).then(pl.col("base") * pl.col("unit_scale"))
