"""The one way to write a table: the same content gives the same text, whatever order and form it came in."""

from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import Final

import polars as pl

from samstyr.kernels.packages.columns import Column, Kind
from samstyr.kernels.packages.resources import Resource

# The column of a frame that says which row of the file a row was; no column of a package may be called so.
ROW: Final = "#row"

WHOLE: Final = r"^(0|-?[1-9][0-9]{0,9})$"
PLAIN: Final = r"^-?(0|[1-9][0-9]{0,27})(\.[0-9]{1,12})?$"
MINUS_ZERO: Final = r"^-0(\.0+)?$"
_LOOSE_WHOLE: Final = r"^[+-]?[0-9]{1,10}$"
_LOOSE: Final = r"^[+-]?([0-9]{1,28}(\.[0-9]{0,12})?|\.[0-9]{1,12})([eE][+-]?[0-9]{1,2})?$"


def canonical_number(written: str) -> str:
    """Return a number as it is kept: no exponent, plus sign or leading zeros, and every decimal that was written.

    A text that is no number, or needs more digits than are kept, is returned as it is.

    >>> [canonical_number(text) for text in ("18.0", "+007", ".5", "1e3", "-0.0", "4,2")]
    ['18.0', '7', '0.5', '1000', '0.0', '4,2']
    """
    try:
        plain = f"{Decimal(written):f}"
    except InvalidOperation:
        return written
    return plain.removeprefix("-") if Decimal(plain) == 0 else plain


def canonical_cells(frame: pl.DataFrame, resource: Resource, *, municipality: str) -> pl.DataFrame:
    """Return a table with every good cell in its canonical text; cells that are no good stay as they are."""
    changes = {column.name: _canonical(frame[column.name], column, municipality) for column in resource.columns}
    return frame.with_columns(**changes)


def with_blank_municipality(frame: pl.DataFrame, resource: Resource, *, municipality: str) -> pl.DataFrame:
    """Return a table as it is written out: the municipality is left blank where the format reads blank so."""
    blanked = [
        pl.when(pl.col(column.name) == municipality).then(pl.lit("")).otherwise(pl.col(column.name)).alias(column.name)
        for column in resource.columns
        if column.municipality_when_blank and column.name in frame.columns
    ]
    return frame.with_columns(blanked)


def in_order(frame: pl.DataFrame, resource: Resource) -> pl.DataFrame:
    """Return the rows in the table's own order, which no two rows share a place in."""
    keys = [_sorted_by(resource.column(name)) for name in (*resource.order, *resource.key)]
    return frame.sort(keys, nulls_last=False)


def columns_written(frame: pl.DataFrame, resource: Resource, *, municipality: str) -> tuple[Column, ...]:
    """Return the columns to write: all of the format but the optional ones that no row fills."""
    blanked = with_blank_municipality(frame, resource, municipality=municipality)
    return tuple(column for column in resource.columns if not column.optional or (blanked[column.name] != "").any())


def _sorted_by(column: Column) -> pl.Expr:
    name = pl.col(column.name)
    return name.cast(pl.Float64, strict=False) if column.is_numeric else name


def _canonical(cells: pl.Series, column: Column, municipality: str) -> pl.Series:
    if column.municipality_when_blank:
        return cells.replace("", municipality)
    if column.kind is Kind.NUMBER:
        return _rewritten(cells, PLAIN, _LOOSE, canonical_number)
    if column.kind is Kind.INTEGER:
        return _rewritten(cells, WHOLE, _LOOSE_WHOLE, canonical_number)
    return cells


def _rewritten(cells: pl.Series, canonical: str, loose: str, write: Callable[[str], str]) -> pl.Series:
    distinct = cells.unique()
    fine = distinct.str.contains(canonical) & ~distinct.str.contains(MINUS_ZERO)
    odd = distinct.filter(~fine & distinct.str.contains(loose))
    written = {cell: write(cell) for cell in odd}
    return cells.replace(written) if written else cells
