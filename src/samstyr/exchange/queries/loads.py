"""The loads that made the package what it is."""

from collections.abc import Mapping

from samstyr.audit import queries as audit
from samstyr.exchange.models import Load as LoadRow
from samstyr.exchange.queries.values import Load

SHOWN = ("number", "at", "by", "why", "undoes", "counts", "digest")


def loads() -> tuple[Load, ...]:
    """Return every load, the newest first, in two queries; their change lists stay where they are."""
    rows = list(LoadRow.objects.only(*SHOWN).order_by("-number"))
    names = audit.names_of({row.by for row in rows})
    return tuple(_load(row, names) for row in rows)


def _load(row: LoadRow, names: Mapping[str, str | None]) -> Load:
    by = names.get(row.by) or ""
    return Load(row.number, row.at, by, row.why, row.undoes, row.counts, row.digest)
