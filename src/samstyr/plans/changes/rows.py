"""Changes to the room's rows that come with a load of a data package."""

from datetime import datetime

from samstyr.database import rows as bulk
from samstyr.kernels.packages.differences import TableChanges
from samstyr.kernels.packages.resources import Resource
from samstyr.plans.queries.rows import table


def apply(*, resource: Resource, changes: TableChanges, number: int, by: str, at: datetime, why: str) -> None:
    """Put added and changed rows in and retire those removed, inside the transaction of the load with this number."""
    bulk.apply(table(resource), added=changes.added, changed=changes.after, removed=changes.removed, number=number)
