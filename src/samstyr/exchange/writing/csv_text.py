"""CSV in canonical form."""

from collections.abc import Sequence

import polars as pl

from samstyr.kernels.packages.canonical import in_order, with_blank_municipality
from samstyr.kernels.packages.columns import Column
from samstyr.kernels.packages.resources import Resource


def arranged(frame: pl.DataFrame, resource: Resource, columns: Sequence[Column], *, municipality: str) -> pl.DataFrame:
    """Return a table as it is written: rows and columns in the format's order."""
    ordered = in_order(frame, resource).select(column.name for column in columns)
    return with_blank_municipality(ordered, resource, municipality=municipality)


def written_csv(frame: pl.DataFrame) -> bytes:
    """Return a table as CSV: UTF-8, commas, one line feed after each row, quotes only where they are needed."""
    # An empty text would be written as a pair of quotes, a null as nothing.
    return frame.with_columns(pl.all().replace("", None)).write_csv().encode()
