"""What every room's rows must do: come back as they were put in, change, and be retired."""

from collections.abc import Iterable
from datetime import UTC, datetime

import polars as pl
from django.db.models import Model

from samstyr.exchange.rooms import Room, room_of
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


def in_asker(resources: Iterable[Resource]) -> list[Resource]:
    """Return the resources that the demo has."""
    return [resource for resource in resources if (ASKER / f"{resource.name}.csv").exists()]


def check_coming_back(resource: Resource) -> None:
    assert comes_back(room_of(resource), resource, asker_rows(resource))


def check_retiring(resource: Resource, model: type[Model]) -> None:
    """Take a row out, which keeps it as retired, and put it back, which makes it live again."""
    rows, room = asker_rows(resource), room_of(resource)
    put(room, resource, rows.slice(1), number=2)
    assert comes_back(room, resource, rows.slice(1))
    assert list(model.objects.exclude(retired=None).values_list("retired", flat=True)) == [2]
    put(room, resource, rows, number=3)
    assert comes_back(room, resource, rows)
    assert model.objects.filter(retired=None).count() == rows.height
