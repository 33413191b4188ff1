"""Figures by area as the long frames that the column engines take."""

from collections.abc import Mapping

import polars as pl

from samstyr.kernels.figures import Figure
from samstyr.kernels.missing import Missing
from samstyr.kernels.municipalities.columns.inputs import CELLS_SCHEMA


def long_frame(by_indicator: Mapping[str, Mapping[str, Figure]]) -> pl.DataFrame:
    """One row a figure, with its value as it stands."""
    rows = [
        (
            indicator,
            figure.area,
            figure.period.kind.value,
            figure.period.first,
            figure.period.last,
            float(figure.number) if figure.is_measured else None,
            figure.comparable_with,
            bool(figure.caveat),
            figure.value.reason.value if isinstance(figure.value, Missing) else None,
        )
        for indicator, figures in by_indicator.items()
        for figure in figures.values()
    ]
    return pl.DataFrame(rows, schema=dict(CELLS_SCHEMA), orient="row")
