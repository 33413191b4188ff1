"""The loads that made the package what it is."""

import zlib
from collections.abc import Mapping

import polars as pl
from django.db.models import QuerySet

from samstyr.audit import queries as audit
from samstyr.exchange.models import Load as LoadRow
from samstyr.exchange.queries.values import Load
from samstyr.kernels.packages import differences
from samstyr.kernels.packages.differences import TableChanges


def loads() -> tuple[Load, ...]:
    """Return every load, the newest first, in one query; their change lists stay where they are."""
    return tuple(_load(row) for row in _newest_first().defer("changes"))


def brought_in(*, resource: str, row: Mapping[str, str]) -> Load | None:
    """Return the load that gave a row what it says now, None where no load speaks of it.

    `row` has the row's key, as text. Opens one change list after the other, so it is for one row at a time.
    """
    for load in _newest_first().iterator(chunk_size=1):
        changes = differences.read(zlib.decompress(bytes(load.changes)))
        if any(table.resource == resource and _gave(table, row) for table in changes.tables):
            return _load(load)
    return None


def _gave(table: TableChanges, row: Mapping[str, str]) -> bool:
    given = pl.concat([table.added, table.after])
    return given.filter(*(pl.col(name) == cell for name, cell in row.items())).height > 0


def _newest_first() -> QuerySet[LoadRow]:
    return LoadRow.objects.annotate(by_name=audit.name_of("by")).order_by("-number")


def _load(row: LoadRow) -> Load:
    by = getattr(row, "by_name", "")
    return Load(row.number, row.at, by, row.why, row.undoes, row.counts, row.digest)
