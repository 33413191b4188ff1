"""What every room's rows must do: come back as they were put in, change, and be retired."""

from datetime import UTC, datetime

import polars as pl

from samstyr.exchange.rooms import Room
from samstyr.kernels.packages.canonical import in_order
from samstyr.kernels.packages.differences import differences
from samstyr.kernels.packages.resources import Resource
from tests.package_files import ASKER, read_table

AT = datetime(2023, 10, 2, 12, tzinfo=UTC)


def asker_rows(resource: Resource) -> pl.DataFrame:
    """Return the demo's rows with every column of the resource."""
    rows = read_table(ASKER / f"{resource.name}.csv")
    missing = [pl.lit("").alias(name) for name in resource.names if name not in rows.columns]
    rows = rows.with_columns(missing).select(resource.names)
    if "area_id" in resource.names and resource.column("area_id").municipality_when_blank:
        rows = rows.with_columns(pl.col("area_id").replace("", "asker"))
    return rows


def put(room: Room, resource: Resource, rows: pl.DataFrame, *, number: int) -> None:
    """Make these the live rows, as a load does."""
    changes = differences(room.rows(resource), rows, resource=resource.name, key=resource.key)
    room.apply(resource=resource, changes=changes, number=number, by="Kari", at=AT, why="Prøve")


def comes_back(room: Room, resource: Resource, rows: pl.DataFrame) -> bool:
    return in_order(room.rows(resource), resource).equals(in_order(rows, resource))
