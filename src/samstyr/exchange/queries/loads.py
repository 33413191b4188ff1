"""The loads that made the package what it is."""

import zlib
from collections.abc import Mapping

import polars as pl

from samstyr.audit import queries as audit
from samstyr.exchange.models import Load as LoadRow
from samstyr.exchange.queries.values import Load
from samstyr.kernels.packages import differences
from samstyr.kernels.packages.differences import TableChanges

SHOWN = ("number", "at", "by", "why", "undoes", "counts", "digest")


def loads() -> tuple[Load, ...]:
    """Return every load, the newest first, in two queries; their change lists stay where they are."""
    rows = list(LoadRow.objects.only(*SHOWN).order_by("-number"))
    names = audit.names_of({row.by for row in rows})
    return tuple(_load(row, names) for row in rows)


def brought_in(*, resource: str, row: Mapping[str, str]) -> Load | None:
    """Return the load that gave a row what it says now, None where no load speaks of it.

    `row` has the row's key, as text. Opens one change list after the other, so it is for one row at a time.
    """
    for load in LoadRow.objects.order_by("-number").iterator(chunk_size=1):
        changes = differences.read(zlib.decompress(bytes(load.changes)))
        if any(table.resource == resource and _gave(table, row) for table in changes.tables):
            return _load(load, audit.names_of({load.by}))
    return None


def _gave(table: TableChanges, row: Mapping[str, str]) -> bool:
    given = pl.concat([table.added, table.after])
    return given.filter(*(pl.col(name) == cell for name, cell in row.items())).height > 0


def _load(row: LoadRow, names: Mapping[str, str | None]) -> Load:
    by = names.get(row.by) or ""
    return Load(row.number, row.at, by, row.why, row.undoes, row.counts, row.digest)
