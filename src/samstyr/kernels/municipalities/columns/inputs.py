"""What goes into the column engine: a long frame of figures by code, and small frames of rules and of times."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

import polars as pl

from samstyr.kernels.assessment.columns.inputs import FIGURES_SCHEMA, figure_row
from samstyr.kernels.missing import Missing
from samstyr.kernels.missing_columns import MISSING_TYPE
from samstyr.kernels.municipalities.history import Era, History
from samstyr.kernels.municipalities.joining import JoiningRule
from samstyr.kernels.series import Series
from samstyr.kernels.units import UnitKind

# The columns of the assessment's figures, and why a figure without a value is missing.
CELLS_SCHEMA: Final[Mapping[str, pl.DataType]] = {**FIGURES_SCHEMA, "missing": MISSING_TYPE}
COLUMNS: Final = list(CELLS_SCHEMA)

# One figure is known by these.
CELL: Final = ["indicator", "area", "kind", "first", "last"]


def cells_frame(series: Iterable[Series], decimals: Mapping[str, int]) -> pl.DataFrame:
    """Return series as one long frame, one row a figure: a value, or null and the reason.

    Here exact figures become float64, rounded half up to the decimals of their indicator.
    """
    rows = [
        (*figure_row(one, figure, decimals), figure.value.reason.value if isinstance(figure.value, Missing) else None)
        for one in series
        for figure in one.figures
    ]
    return pl.DataFrame(rows, schema=dict(CELLS_SCHEMA), orient="row")


def rules_frame(rules: Sequence[JoiningRule]) -> pl.DataFrame:
    """Return one row an indicator, with how its figures are joined."""
    rows = [
        (
            rule.indicator,
            rule.joining.value,
            rule.kind is UnitKind.COUNT,
            rule.decimals,
            rule.weight or None,
            rule.weight_decimals,
        )
        for rule in rules
    ]
    schema = ["indicator", "joining", "is_count", "decimals", "weight", "weight_decimals"]
    types = [pl.String, pl.String, pl.Boolean, pl.Int64, pl.String, pl.Int64]
    return pl.DataFrame(rows, schema=dict(zip(schema, types, strict=True)), orient="row")


def times_frame(history: History, areas: Sequence[str]) -> pl.DataFrame:
    """Return one row for a code in a time of one of today's areas.

    `era` counts from the newest, 0; `starts` and `ends` (the day after the last) are far away where they are open;
    `codes` is how many codes the time has, `is_whole` whether they are the area and nothing more. Raises UnknownCode.
    """
    rows = [
        (area, code, position, *_days(era), len(era.codes), era.is_whole)
        for area in areas
        for position, era in enumerate(history.eras(area))
        for code in era.codes
    ]
    names = ["to_area", "area", "era", "starts", "ends", "codes", "is_whole"]
    types = [pl.String, pl.String, pl.Int64, pl.Date, pl.Date, pl.Int64, pl.Boolean]
    return pl.DataFrame(rows, schema=dict(zip(names, types, strict=True)), orient="row")


def lives_frame(history: History) -> pl.DataFrame:
    """Return one row for each stretch of time that a code counted in."""
    rows = [
        (code, life.starts or date.min, life.ends or date.max)
        for code, found in history.lives.items()
        for life in found
    ]
    return pl.DataFrame(rows, schema={"area": pl.String, "lives_from": pl.Date, "lives_to": pl.Date}, orient="row")


def _days(era: Era) -> tuple[date, date]:
    return era.starts or date.min, era.ends or date.max
