"""The loads that made the package what it is."""

from samstyr.exchange.models import Load as LoadRow
from samstyr.exchange.queries.values import Load

SHOWN = ("number", "at", "by", "why", "undoes", "counts", "digest")


def loads() -> tuple[Load, ...]:
    """Return every load, the newest first, in one query; their change lists stay where they are."""
    return tuple(_load(row) for row in LoadRow.objects.only(*SHOWN).order_by("-number"))


def _load(row: LoadRow) -> Load:
    return Load(row.number, row.at, row.by, row.why, row.undoes, row.counts, row.digest)
