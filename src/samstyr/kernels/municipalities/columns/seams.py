"""The seams of all series at once: which area got other codes when, and what that did to each indicator's figures."""

from collections.abc import Sequence

import polars as pl

from samstyr.kernels.municipalities.columns.engine import COUNTS_THEN, placed_frame
from samstyr.kernels.municipalities.columns.inputs import times_frame
from samstyr.kernels.municipalities.history import History
from samstyr.kernels.municipalities.joining import JoiningRule
from samstyr.kernels.municipalities.seams import seams_of


def seams_columns(
    figures: pl.DataFrame, *, history: History, areas: Sequence[str], rules: Sequence[JoiningRule]
) -> pl.DataFrame:
    """Return the seams that `stitch` would show of each indicator in each area, in order of time.

    Columns: indicator, area, on, kind, before and after (lists of codes), nb and en (the reason in words).
    """
    first = (
        placed_frame(figures, times_frame(history, areas))
        .filter(COUNTS_THEN)
        .group_by("indicator", "to_area")
        .agg(pl.col("last").min())
        .select(pl.col("indicator", "to_area").cast(pl.String), "last")
    )
    by_area = {area: history.eras(area) for area in areas}
    rows = [
        (rule.indicator, area, seam.on, seam.kind.value, seam.before, seam.after, seam.reason.nb, seam.reason.en)
        for rule in rules
        for area, eras in by_area.items()
        for seam in seams_of(eras, rule, history)
    ]
    types = {
        **dict.fromkeys(("indicator", "to_area"), pl.String()),
        "on": pl.Date(),
        "kind": pl.String(),
        **dict.fromkeys(("before", "after"), pl.List(pl.String())),
        **dict.fromkeys(("nb", "en"), pl.String()),
    }
    seams = pl.DataFrame(rows, schema=types, orient="row")
    shown = seams.join(first, on=["indicator", "to_area"]).filter(pl.col("last") < pl.col("on")).drop("last")
    return shown.rename({"to_area": "area"}).sort("indicator", "area", "on")
