"""Changes to the room's rows that come with a load of a data package; old values of observations are kept."""

from datetime import datetime

import polars as pl

from samstyr.database import rows as bulk
from samstyr.goals.changes.observations import keep_brought
from samstyr.goals.models import Revision
from samstyr.goals.queries.rows import table
from samstyr.goals.resources.measurements import OBSERVATIONS
from samstyr.kernels.packages.differences import TableChanges
from samstyr.kernels.packages.resources import Resource


def apply(*, resource: Resource, changes: TableChanges, number: int, by: str, at: datetime, why: str) -> None:
    """Put added and changed rows in and retire those removed, inside the transaction of the load with this number."""
    if resource.name == OBSERVATIONS.name:
        _keep(changes=changes, number=number, by=by, at=at, why=why)
        given = changes.added.select(OBSERVATIONS.key).iter_rows(named=True)
        keep_brought(given=given, number=number, by=by, at=at, why=why)
    bulk.apply(table(resource), added=changes.added, changed=changes.after, removed=changes.removed, number=number)


def _keep(*, changes: TableChanges, number: int, by: str, at: datetime, why: str) -> None:
    """Keep what the observations said that are about to be changed or retired."""
    old = pl.concat([changes.before, changes.removed])
    bulk.append(
        Revision._meta.db_table,
        old.select(
            *OBSERVATIONS.key,
            before=pl.struct(pl.all()).struct.json_encode(),
            load=pl.lit(str(number)),
            at=pl.lit(at.isoformat()),
            by=pl.lit(by),
            why=pl.lit(why),
        ),
    )
