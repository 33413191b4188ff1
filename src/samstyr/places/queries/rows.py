"""The room's rows as a data package has them."""

from collections.abc import Mapping
from typing import Final

import polars as pl

from samstyr.database import rows as bulk
from samstyr.database.models import PackageRow
from samstyr.kernels.packages.resources import Resource
from samstyr.places.models import Area, PeerGroup, PeerMember
from samstyr.places.resources import RESOURCES

MODELS: Final[Mapping[str, type[PackageRow]]] = {
    "areas": Area,
    "peer_groups": PeerGroup,
    "peer_members": PeerMember,
}


def resources() -> tuple[Resource, ...]:
    """Return the tables of a package that this room keeps."""
    return RESOURCES


def table(resource: Resource) -> bulk.Table:
    """Return where a resource is kept."""
    return bulk.table_of(MODELS[resource.name], resource)


def rows(resource: Resource) -> pl.DataFrame:
    """Return the live rows of a resource as text, in no particular order."""
    return bulk.read(table(resource))
