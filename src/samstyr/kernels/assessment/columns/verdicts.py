"""How what is held stands against each target: the same table of outcomes, in whole numbers."""

from datetime import date
from typing import Final

import polars as pl

from samstyr.kernels.assessment.columns.decide import decide_column
from samstyr.kernels.assessment.columns.held import WIDE, held_frame
from samstyr.kernels.assessment.columns.inputs import GROUP
from samstyr.kernels.assessment.decisions import ATTAINMENT

SHOWN_DECIMALS: Final = 6


def verdicts_frame(
    keys: pl.DataFrame, measured: pl.DataFrame, targets: pl.DataFrame, stated: pl.DataFrame, as_of: date
) -> pl.DataFrame:
    """Return one row for each (indicator, area) and target in force: attainment, what is held, distance, crossing."""
    latest = held_frame(measured.filter("is_latest"), measured, targets)
    found = latest.drop(set(targets.columns) - {"indicator", "order"})
    judged = (
        keys.join(targets, on="indicator")
        .join(found, on=[*GROUP, "order"], how="left")
        .join(stated, on=[*GROUP, "base_year"], how="left")
        .with_columns(is_stated=_is_stated())
        .with_columns(
            num=pl.when("is_stated").then("stated_num").otherwise("num"),
            den=pl.when("is_stated").then("stated_den").otherwise("den"),
            month=pl.when("is_stated").then("stated_month").otherwise("month"),
            year=pl.when("is_stated").then("stated_year").otherwise(pl.coalesce("year", pl.lit(as_of.year))),
            reserved=pl.col("reserved") & ~pl.col("is_stated"),
        )
        .filter(_is_in_force())
        .with_columns(_path())
        .with_columns(attainment=decide_column(ATTAINMENT, _facts()), holds=_holds())
    )
    crossed = judged.join(_before(measured, targets), on=[*GROUP, "order"], how="left").with_columns(
        crossed=(pl.col("holds") != pl.col("held_before")).fill_null(False)
        & pl.col("gives_verdict")
        & ~pl.col("is_stated"),
        held=_quotient(pl.col("num"), pl.col("den")),
    )
    shown = crossed.with_columns(distance=_distance()).with_columns(
        # A quotient of floats has noise in its last digits, which nobody published.
        pl.col("held", "distance", "expected").round(SHOWN_DECIMALS)
    )
    return shown.select(
        *GROUP, "order", "target", "attainment", "held", "distance", "expected", "crossed", "gives_verdict"
    )


def _before(measured: pl.DataFrame, targets: pl.DataFrame) -> pl.DataFrame:
    """Return whether the figure before the latest met each target, where the two can be compared."""
    comparable = pl.col("is_latest").shift(-1) & (pl.col("run") == pl.col("run").shift(-1))
    previous = measured.filter(comparable.fill_null(False))
    held = held_frame(previous, measured, targets).filter(_is_in_force())
    return held.select(*GROUP, "order", held_before=_holds())


def _is_stated() -> pl.Expr:
    """Return whether a stated change is held: it is there, and newer than what can be computed."""
    newer = pl.col("num").is_null() | (pl.col("stated_month") > pl.col("month"))
    return pl.col("is_change") & pl.col("stated_num").is_not_null() & newer


def _is_in_force() -> pl.Expr:
    begun = (pl.col("valid_from") <= pl.col("year")).fill_null(True)
    return begun & (pl.col("year") <= pl.col("valid_to")).fill_null(True)


def _holds() -> pl.Expr:
    held = pl.col("num") * pl.col("scale")
    low, high = pl.col("low") * pl.col("den"), pl.col("high") * pl.col("den")
    above = pl.when("strict").then(held > low).otherwise(held >= low)
    below = pl.when("strict").then(held < high).otherwise(held <= high)
    is_held = pl.col("num").is_not_null()
    return pl.when(is_held).then(above.fill_null(True) & below.fill_null(True))


def _is_near() -> pl.Expr:
    held = pl.col("num") * pl.col("scale")
    low = (pl.col("low") - pl.col("margin")) * pl.col("den")
    high = (pl.col("high") + pl.col("margin")) * pl.col("den")
    return pl.col("margin").is_not_null() & (held >= low).fill_null(True) & (held <= high).fill_null(True)


def _facts() -> dict[str, pl.Expr]:
    held = pl.col("num") * pl.col("scale")
    return {
        "has_figure": pl.col("num").is_not_null(),
        "gives_verdict": pl.col("gives_verdict"),
        "is_above": held > pl.col("named_high") * pl.col("den"),
        "is_below": held < pl.col("named_low") * pl.col("den"),
        "holds": _holds(),
        "has_caveat": pl.col("reserved"),
        "is_due": (pl.col("month") >= pl.col("due_month")).fill_null(True),
        "has_path": pl.col("expected").is_not_null(),
        "is_ahead": pl.col("is_ahead"),
        "is_near": _is_near(),
    }


def _path() -> list[pl.Expr]:
    """Return what the straight way expects, and whether what is held is on it or better.

    All in whole numbers over `scale` × the base's own scale (1 for a change, which starts from 0).
    """
    start = pl.when("is_change").then(pl.lit(0, WIDE)).otherwise(pl.col("base") * pl.col("scale"))
    start_scale = pl.when("is_change").then(pl.lit(1, WIDE)).otherwise(pl.col("base_scale"))
    low, high = pl.col("named_low") * start_scale, pl.col("named_high") * start_scale
    end = pl.when(start < low).then(low).when(start > high).then(high).otherwise(start)
    months = pl.col("path_months")
    elapsed = pl.min_horizontal(pl.max_horizontal(pl.col("month") - pl.col("base_month"), pl.lit(0)), months)
    whole = pl.col("scale") * start_scale
    expected = start * months + (end - start) * elapsed
    ahead = pl.col("num") * whole * months - expected * pl.col("den")
    sign = (
        pl.when(pl.col("high").is_null())
        .then(pl.lit(1, WIDE))
        .when(pl.col("low").is_null())
        .then(pl.lit(-1, WIDE))
        .otherwise((end - start).sign())
    )
    is_known = pl.col("num").is_not_null() & months.is_not_null()
    return [
        pl.when(is_known).then(_quotient(expected, whole * months)).alias("expected"),
        (is_known & pl.when(sign == 0).then(ahead == 0).otherwise(ahead * sign >= 0)).alias("is_ahead"),
    ]


def _distance() -> pl.Expr:
    low = _quotient(pl.col("named_low"), pl.col("scale"))
    high = _quotient(pl.col("named_high"), pl.col("scale"))
    return pl.col("held") - pl.min_horizontal(pl.max_horizontal("held", low), high)


def _quotient(num: pl.Expr, den: pl.Expr) -> pl.Expr:
    return num.cast(pl.Float64) / den.cast(pl.Float64)
