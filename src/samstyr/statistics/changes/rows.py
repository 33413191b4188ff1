"""Changes to the room's rows that come with a load of a data package."""

from datetime import datetime

import polars as pl

from samstyr.database import rows as bulk
from samstyr.kernels.packages.differences import TableChanges
from samstyr.kernels.packages.resources import Resource
from samstyr.statistics.queries.rows import KEY_SEPARATOR, table


def apply(*, resource: Resource, changes: TableChanges, number: int, by: str, at: datetime, why: str) -> None:
    """Put added and changed rows in and retire those removed, inside the transaction of the load with this number."""
    bulk.apply(
        table(resource),
        added=_keyed(changes.added, resource),
        changed=_keyed(changes.after, resource),
        removed=_keyed(changes.removed, resource),
        number=number,
    )


def _keyed(frame: pl.DataFrame, resource: Resource) -> pl.DataFrame:
    if resource.known:
        return frame
    key = pl.concat_str([pl.col(name) for name in resource.key], separator=KEY_SEPARATOR)
    # A column of the package may itself be called `key` or `resource`.
    return frame.select(more=pl.struct(resource.names), resource=pl.lit(resource.name), key=key)
