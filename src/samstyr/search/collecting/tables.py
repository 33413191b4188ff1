"""Tables with their labels, and the rows of further tables: facts, cases, places and so on."""

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

from samstyr.exchange.queries.values import Package, Resource
from samstyr.kernels.numbers import format_value
from samstyr.kernels.texts import NO_TEXT, Text
from samstyr.kernels.units import Unit
from samstyr.search.values import Address, Draft, Drafts, Kind
from samstyr.statistics.queries import records, tables, units
from samstyr.statistics.queries.values import RecordColumn

KINDS = {"facts": Kind.FACT, "cases": Kind.CASE}
# The columns of a further table that say what a row is about, the first that is there.
NAMES = ("label", "name", "title")
TOLD = ("value", "unit", "period", "year")


def published(package: Package) -> Drafts:
    """Yield every table with what its rows and columns are called."""
    ids = [summary.id for summary in tables.summaries()]
    for table in tables.tables(ids=ids, as_of=package.reference_date):
        labels = dict.fromkeys(label for cell in table.cells for label in (cell.row, cell.column, cell.note) if label)
        summary = table.summary
        yield Draft(
            kind=Kind.TABLE,
            key=summary.id,
            title=summary.title,
            address=Address("table", (summary.id,)),
            said=_listed(tuple(dict.fromkeys(cell.row for cell in table.cells))),
            also=(*labels, Text(summary.publisher)),
        )


def further(package: Package) -> Drafts:
    """Yield the rows of every further table that the package declares."""
    known = units.units()
    for name in records.counts():
        resource = package.resources.get(name)
        if resource is not None:
            yield from _rows(resource, known)


def _rows(resource: Resource, known: Mapping[str, Unit]) -> Drafts:
    columns = [RecordColumn(column.name, column.label) for column in resource.columns]
    found = records.records(resource=resource.name, title=resource.title, columns=columns)
    kind = KINDS.get(resource.name, Kind.RECORD)
    for number, cells in enumerate(found.rows):
        row = dict(zip((column.name for column in columns), cells, strict=True))
        title = _title(row)
        if title:
            yield Draft(
                kind=kind,
                key=f"{resource.name}/{row.get('id') or number}",
                title=title,
                address=Address("table", (resource.name,), anchor=f"rad-{row.get('id') or number}"),
                said=_words(row, "note"),
                also=(*_others(row), resource.title),
                figure=_figure(row, known),
            )


def _title(row: Mapping[str, str | None]) -> Text:
    return next((text for name in NAMES if (text := _words(row, name))), NO_TEXT)


def _words(row: Mapping[str, str | None], name: str) -> Text:
    return Text(row.get(f"{name}_nb") or "", row.get(f"{name}_en") or "")


def _others(row: Mapping[str, str | None]) -> tuple[Text, ...]:
    """Return what else the row says in words; its codes and its source lead nowhere."""
    return tuple(Text(row.get(name) or "") for name in ("place", "topic", "sector", "developer") if row.get(name))


def _figure(row: Mapping[str, str | None], known: Mapping[str, Unit]) -> Text:
    unit = known.get(row.get("unit") or "")
    value = _number(row.get("value"))
    if unit is None or value is None:
        return NO_TEXT
    period = row.get("period") or row.get("year") or ""
    ending = f" ({period})" if period else ""
    return Text(*(f"{format_value(value, unit, None, language)}{ending}" for language in ("nb", "en")))


def _number(written: str | None) -> Decimal | None:
    try:
        return Decimal(written) if written else None
    except InvalidOperation:
        return None


def _listed(labels: tuple[Text, ...]) -> Text:
    return Text(", ".join(label.nb for label in labels), ", ".join(label.in_language("en") for label in labels))
