import io
from datetime import date
from decimal import Decimal

import polars as pl

from samstyr.kernels.formats.listings import Column, ColumnKind, Listing
from samstyr.kernels.formats.parquet import parquet

LISTING = Listing(
    (
        Column("id"),
        Column("year", ColumnKind.INTEGER),
        Column("value", ColumnKind.NUMBER),
        Column("outdated", ColumnKind.TRUTH),
        Column("read", ColumnKind.DATE),
    ),
    (("gjeld", 2022, Decimal("97.4"), False, date(2023, 8, 31)), ("fond", None, None, None, None)),
)


def test_columns_have_types_and_missing_cells_are_null():
    frame = pl.read_parquet(io.BytesIO(parquet(LISTING)))
    assert dict(frame.schema) == {
        "id": pl.String, "year": pl.Int64, "value": pl.Float64, "outdated": pl.Boolean, "read": pl.Date,
    }  # fmt: skip
    assert frame.rows() == [("gjeld", 2022, 97.4, False, date(2023, 8, 31)), ("fond", None, None, None, None)]


def test_no_rows_still_have_columns():
    assert pl.read_parquet(io.BytesIO(parquet(Listing(LISTING.columns, ())))).columns == [
        "id", "year", "value", "outdated", "read",
    ]  # fmt: skip


def test_equal_listings_give_equal_bytes():
    assert parquet(LISTING) == parquet(LISTING)
