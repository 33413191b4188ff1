"""The room's rows as a data package has them, and the rows of tables that no room has (records)."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

import polars as pl

from samstyr.database import rows as bulk
from samstyr.database.models import PackageRow
from samstyr.kernels.packages.resources import Resource
from samstyr.statistics.models import Cell, Record, Source, SourceSeries, Unit
from samstyr.statistics.resources.series import SERIES
from samstyr.statistics.resources.tables import SOURCES, TABLES, UNITS

RESOURCES: Final = (SOURCES, UNITS, TABLES, SERIES)
MODELS: Final[Mapping[str, type[PackageRow]]] = {
    "sources": Source,
    "units": Unit,
    "tables": Cell,
    "series": SourceSeries,
}
RECORDS: Final = Record._meta.db_table
# Between the cells of a key of several columns; no cell can hold it.
KEY_SEPARATOR: Final = "\x1f"


def resources() -> tuple[Resource, ...]:
    """Return the tables of a package that this room keeps."""
    return RESOURCES


def table(resource: Resource) -> bulk.Table:
    """Return where a resource is kept; one that the format does not have is kept as records."""
    if resource.known:
        return bulk.table_of(MODELS[resource.name], resource)
    key = ("resource", "key")
    return bulk.Table(RECORDS, columns=key, key=key, nullable=(), flags=(), declared=resource.names)


def rows(resource: Resource) -> pl.DataFrame:
    """Return the live rows of a resource as text, in no particular order."""
    if resource.known:
        return bulk.read(table(resource))
    # Without the table's own columns: a column of the package may itself be called `key` or `resource`.
    return bulk.read(replace(table(resource), columns=()), where={"resource": resource.name})
