"""Which room keeps which table of a package, and how its rows are read and changed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol

import polars as pl

from samstyr.goals.changes import rows as goals_changes
from samstyr.goals.queries import rows as goals_rows
from samstyr.kernels.packages.differences import TableChanges
from samstyr.kernels.packages.resources import Resource
from samstyr.organisation.changes import rows as organisation_changes
from samstyr.organisation.queries import rows as organisation_rows
from samstyr.places.changes import rows as places_changes
from samstyr.places.queries import rows as places_rows
from samstyr.plans.changes import rows as plans_changes
from samstyr.plans.queries import rows as plans_rows
from samstyr.statistics.changes import rows as statistics_changes
from samstyr.statistics.queries import rows as statistics_rows


class Apply(Protocol):
    """How a room makes the changes of a load."""

    def __call__(
        self, *, resource: Resource, changes: TableChanges, number: int, by: str, at: datetime, why: str
    ) -> None: ...


@dataclass(frozen=True, slots=True)
class Room:
    """A room's two doors for rows."""

    resources: tuple[Resource, ...]
    rows: Callable[[Resource], pl.DataFrame]
    apply: Apply


_STATISTICS: Final = Room(statistics_rows.resources(), statistics_rows.rows, statistics_changes.apply)
_ROOMS: Final = (
    Room(places_rows.resources(), places_rows.rows, places_changes.apply),
    _STATISTICS,
    Room(organisation_rows.resources(), organisation_rows.rows, organisation_changes.apply),
    Room(goals_rows.resources(), goals_rows.rows, goals_changes.apply),
    Room(plans_rows.resources(), plans_rows.rows, plans_changes.apply),
)

# The tables of the format, in the order that a package lists them in.
KNOWN: Final[Mapping[str, Resource]] = {resource.name: resource for room in _ROOMS for resource in room.resources}
_KEPT_BY: Final = {resource.name: room for room in _ROOMS for resource in room.resources}


def room_of(resource: Resource) -> Room:
    """Return the room that keeps a table; those that the format does not have are kept by statistics."""
    return _KEPT_BY.get(resource.name, _STATISTICS)
