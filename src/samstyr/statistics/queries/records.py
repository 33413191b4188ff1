"""Rows of declared resources that have no room of their own yet, as generic tables."""

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from django.db.models import Count

from samstyr.kernels.texts import Text
from samstyr.statistics.models import Record
from samstyr.statistics.queries.suppression import is_about_few
from samstyr.statistics.queries.values import RecordColumn, RecordTable

# Columns that could give a suppressed figure away: the figure, the figure as printed, and words about it.
TELLING = frozenset({"value", "raw", "note_nb", "note_en"})


def records(*, resource: str, title: Text, columns: Sequence[RecordColumn]) -> RecordTable:
    """Return the live rows of a resource under the columns that the package declares, in one query."""
    rows = Record.objects.filter(retired=None, resource=resource).order_by("id").values_list("more", flat=True)
    return RecordTable(
        resource=resource,
        title=title,
        columns=tuple(columns),
        rows=tuple(_row(more, columns) for more in rows),
    )


def rows_of(*, resources: Sequence[str]) -> dict[str, tuple[dict[str, str | None], ...]]:
    """Return the live rows of some resources under all their columns, suppressed cells None, in one query."""
    found: dict[str, list[dict[str, str | None]]] = {}
    live = Record.objects.filter(retired=None, resource__in=resources).order_by("id")
    for resource, more in live.values_list("resource", "more"):
        hidden = TELLING if _is_about_few(more) else frozenset()
        cells = {name: None if name in hidden else written for name, written in more.items()}
        found.setdefault(resource, []).append(cells)
    return {resource: tuple(rows) for resource, rows in found.items()}


def counts() -> dict[str, int]:
    """Return how many live rows each declared resource has, in one query."""
    rows = Record.objects.filter(retired=None).values_list("resource").annotate(rows=Count("pk")).order_by("resource")
    return dict(rows)


def _row(more: dict[str, str], columns: Sequence[RecordColumn]) -> tuple[str | None, ...]:
    hidden = TELLING if _is_about_few(more) else frozenset()
    return tuple(None if column.name in hidden else more.get(column.name, "") for column in columns)


def _is_about_few(more: dict[str, str]) -> bool:
    declared = more.get("min_count", "")
    try:
        value = Decimal(more.get("value", ""))
    except InvalidOperation:
        return False
    return is_about_few(value=value, unit=more.get("unit", ""), declared=int(declared) if declared else None)
