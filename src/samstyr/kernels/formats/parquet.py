"""Parquet: columns with types, for those who calculate."""

import io
from decimal import Decimal

import polars as pl

from samstyr.kernels.formats.listings import Cell, ColumnKind, Listing

_TYPES: dict[ColumnKind, type[pl.DataType]] = {
    ColumnKind.TEXT: pl.String,
    ColumnKind.INTEGER: pl.Int64,
    ColumnKind.NUMBER: pl.Float64,
    ColumnKind.TRUTH: pl.Boolean,
    ColumnKind.DATE: pl.Date,
}


def parquet(listing: Listing) -> bytes:
    """Return the listing as a Parquet file: numbers as 64-bit floats, what is not there as null."""
    columns = {
        column.name: [_plain(row[at], column.kind) for row in listing.rows] for at, column in enumerate(listing.columns)
    }
    frame = pl.DataFrame(columns, schema={column.name: _TYPES[column.kind] for column in listing.columns})
    buffer = io.BytesIO()
    frame.write_parquet(buffer, compression="zstd", statistics=True)
    return buffer.getvalue()


def _plain(cell: Cell, kind: ColumnKind) -> Cell | float:
    return float(cell) if kind is ColumnKind.NUMBER and isinstance(cell, Decimal | int) else cell
