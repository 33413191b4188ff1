"""Figures by code in, figures by today's municipality out."""

from collections.abc import Sequence
from typing import Final

import polars as pl

from samstyr.kernels.municipalities.columns.combining import joined_frame
from samstyr.kernels.municipalities.columns.inputs import COLUMNS, lives_frame, rules_frame, times_frame
from samstyr.kernels.municipalities.columns.overlaps import settled_frame
from samstyr.kernels.municipalities.history import History
from samstyr.kernels.municipalities.joining import JoiningRule

COUNTS_THEN: Final = (pl.col("starts") <= pl.col("last")) & (pl.col("last") < pl.col("ends"))


def stitch_columns(
    figures: pl.DataFrame, *, history: History, areas: Sequence[str], rules: Sequence[JoiningRule]
) -> pl.DataFrame:
    """Return the figures of today's municipalities, as `stitch` would say of each of them, in any order of rows.

    `figures` has the columns of CELLS_SCHEMA, with `area` a code, one row for a figure at most and values rounded as
    they are published; its texts may be categories. The answer has the same columns, with `area` one of `areas`; it can
    be given to `assess_columns`. Raises OverlappingFiguresDisagree with all that disagrees, and UnknownCode.
    """
    placed = placed_frame(figures, times_frame(history, areas).filter("is_whole"))
    ruled = rules_frame(rules).with_columns(pl.col("indicator", "weight").cast(figures.schema["indicator"]))
    right = joined_frame(placed.filter(COUNTS_THEN), figures, ruled)
    elsewhere = _given_elsewhere(placed, history)
    if not elsewhere.is_empty():
        others = joined_frame(elsewhere, figures, ruled).filter(pl.col("value").is_not_null())
        right = settled_frame(right, others, rules, history)
    return right.rename({"to_area": "area"}).select(COLUMNS)


def placed_frame(figures: pl.DataFrame, times: pl.DataFrame) -> pl.DataFrame:
    """Return each figure once for each of the times (of `times_frame`) that its code is part of an area in."""
    kind = figures.schema["area"]
    # A code without figures may lack in a category; an area of today must not.
    alike = times.with_columns(pl.col("area").cast(kind, strict=False), pl.col("to_area").cast(kind))
    return figures.join(alike, on="area")


def _given_elsewhere(placed: pl.DataFrame, history: History) -> pl.DataFrame:
    """Return the figures of codes that did not count at the time. Zeros are left out: nobody counted anything there."""
    strange = placed.filter(~COUNTS_THEN, pl.col("value").is_not_null(), pl.col("value") != 0).with_row_index("row")
    lives = lives_frame(history).with_columns(pl.col("area").cast(strange.schema["area"], strict=False))
    alive = strange.join(lives, on="area").filter(
        pl.col("lives_from") <= pl.col("last"), pl.col("last") < pl.col("lives_to")
    )
    return strange.join(alive, on="row", how="anti").drop("row")
