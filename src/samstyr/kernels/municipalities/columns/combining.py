"""Figures of the codes of a time, made into one: summed, or weighted by what they are counted on."""

from typing import Final

import polars as pl

from samstyr.kernels import exact_columns as exact
from samstyr.kernels.missing import PRECEDENCE, MissingReason
from samstyr.kernels.missing_columns import of_rank, rank
from samstyr.kernels.municipalities.columns.inputs import CELL
from samstyr.kernels.municipalities.joining import Joining

WEIGHT: Final = ["weight", "code", "kind", "first", "last"]
# One figure to be, in one of the times of its area.
WHOLE: Final = ["indicator", "to_area", "kind", "first", "last", "era"]
SAID: Final = ["value", "comparable_with", "has_caveat", "missing", "codes"]

_NOT_AVAILABLE: Final = PRECEDENCE.index(MissingReason.NOT_AVAILABLE)
_NOT_APPLICABLE: Final = PRECEDENCE.index(MissingReason.NOT_APPLICABLE)


def joined_frame(placed: pl.DataFrame, figures: pl.DataFrame, rules: pl.DataFrame) -> pl.DataFrame:
    """Return one figure for each area, period and time that placed figures of single codes belong to.

    The figure of a time with one code is that code's. Of several codes, all measured give a value; else the reason of
    what is missing, or not there. Those of an indicator that is not joined give nothing.
    """
    alone = placed.filter(pl.col("codes") == 1).select(*WHOLE, *SAID)
    several = placed.filter(pl.col("codes") > 1)
    return alone if several.is_empty() else pl.concat([alone, _combined(several, figures, rules)])


def _combined(several: pl.DataFrame, figures: pl.DataFrame, rules: pl.DataFrame) -> pl.DataFrame:
    parts = several.rename({"area": "code"})
    ruled = parts.join(rules, on="indicator").filter(pl.col("joining") != Joining.NOT_JOINED.value)
    is_weighted = pl.col("joining") == Joining.WEIGHTED.value
    summed = ruled.filter(~is_weighted).with_columns(
        num=exact.units(pl.col("value"), pl.col("decimals")), weight_units=pl.lit(1.0), lacking=rank()
    )
    return pl.concat([_put_together(summed), _put_together(_with_weights(ruled.filter(is_weighted), figures))])


def _with_weights(ruled: pl.DataFrame, figures: pl.DataFrame) -> pl.DataFrame:
    """Return the parts with what they weigh; a part whose weight is missing is missing for the weight's reason."""
    asked = figures.join(ruled.select("weight").unique(), left_on="indicator", right_on="weight", how="semi")
    weights = asked.select(
        *(pl.col(name).alias(key) for name, key in zip(CELL, WEIGHT, strict=True)),
        weight_value="value",
        weight_missing="missing",
    )
    # A missing weight that says no reason, or is not there at all, is not available.
    no_weight = pl.when(pl.col("weight_value").is_null()).then(
        pl.coalesce(rank("weight_missing"), pl.lit(_NOT_AVAILABLE, pl.UInt8))
    )
    return (
        ruled.join(weights, on=WEIGHT, how="left")
        .with_columns(weight_units=exact.units(pl.col("weight_value"), pl.col("weight_decimals")))
        .with_columns(
            num=exact.units(pl.col("value"), pl.col("decimals")) * pl.col("weight_units"),
            lacking=pl.min_horizontal(rank(), no_weight),
        )
        .drop("weight_value", "weight_missing")
    )


def _put_together(parts: pl.DataFrame) -> pl.DataFrame:
    # Few figures have keys, and putting texts together is slow.
    is_keyed = (parts["comparable_with"] != "").any()
    keys = pl.col("comparable_with").unique().sort().str.join("+") if is_keyed else pl.lit("")
    grouped = parts.group_by(WHOLE).agg(
        pl.col("num").sum(),
        pl.col("joining", "decimals", "codes").first(),
        den=pl.col("weight_units").sum(),
        lightest=pl.col("weight_units").min(),
        found=pl.len(),
        lacking=pl.col("lacking").min(),
        comparable_with=keys,
        has_caveat=pl.col("has_caveat").any(),
    )
    is_weighted = pl.col("joining") == Joining.WEIGHTED.value
    weighs_nothing = is_weighted & ((pl.col("den") == 0) | (pl.col("lightest") < 0))
    absent = pl.when(pl.col("found") < pl.col("codes")).then(pl.lit(_NOT_AVAILABLE, pl.UInt8))
    return (
        grouped.with_columns(lacking=pl.min_horizontal("lacking", absent))
        .with_columns(
            lacking=pl.coalesce("lacking", pl.when(weighs_nothing).then(pl.lit(_NOT_APPLICABLE, pl.UInt8))),
            units=pl.when(is_weighted).then(exact.quotient(pl.col("num"), pl.col("den"))).otherwise(pl.col("num")),
        )
        .with_columns(
            value=pl.when(pl.col("lacking").is_null()).then(exact.figure(pl.col("units"), pl.col("decimals"))),
            missing=of_rank(pl.col("lacking")),
        )
        .select(*WHOLE, *SAID)
    )
