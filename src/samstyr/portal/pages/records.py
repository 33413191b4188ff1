"""A list that the package declares for itself, such as places or political cases, as a plain table."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samstyr.exchange.queries.values import Resource
from samstyr.kernels.assessment.words.phrases import together
from samstyr.kernels.missing import MissingReason
from samstyr.kernels.numbers import format_value
from samstyr.kernels.texts import Text
from samstyr.kernels.units import Unit
from samstyr.look.parts import Cell, Column, Link, Row
from samstyr.look.parts import Table as Shown
from samstyr.organisation.queries import bodies
from samstyr.portal import links
from samstyr.portal.frame import Head, home_crumb
from samstyr.portal.pages.common import SourceLine, source_title
from samstyr.portal.pages.table import TablePage
from samstyr.portal.visit import Visit
from samstyr.statistics.queries import records
from samstyr.statistics.queries import sources as every_source
from samstyr.statistics.queries import units as every_unit
from samstyr.statistics.queries.sources import Source
from samstyr.statistics.queries.values import RecordColumn, RecordTable

Record = Mapping[str, str | None]

# What a row is about stands first; its value, its time, its note and its source have cells of their own.
NAMES = ("label_nb", "name_nb", "title_nb")
TIMES = ("period", "date", "year")
PLACED = ("value", "unit", "raw", "note_nb", "note_en", "source", "line", *TIMES)
# Keys and how a row came about: in every download, but of no use to a reader here.
FOR_PROGRAMS = ("id", "area_id", "service_area_id", "basis", "derived", "date_precision", "date_raw", "min_count")
BODY = "body_id"


@dataclass(frozen=True, slots=True)
class Reader:
    """What rows are read with: the columns, and the names of sources, of units and of bodies."""

    columns: Mapping[str, Text]
    sources: Mapping[str, Source]
    units: Mapping[str, Unit]
    bodies: Mapping[str, Text]
    visit: Visit


def build(resource_name: str, visit: Visit) -> TablePage | None:
    """Return the page of a declared list, or None where the package has none by that name."""
    resource = visit.package.resources.get(resource_name)
    if resource is None:
        return None
    found = records.records(resource=resource.name, title=resource.title, columns=_columns(resource))
    if not found.rows:
        return None
    title = visit.say(resource.title)
    lead = ngettext(
        "A list with %(number)s row, from the data package.",
        "A list with %(number)s rows, from the data package.",
        len(found.rows),
    ) % {"number": len(found.rows)}
    columns = {column.name: column.label for column in found.columns}
    names = bodies.names() if BODY in columns else {}
    reader = Reader(columns, every_source.sources(), every_unit.units(), names, visit)
    return TablePage(
        head=Head(
            title, f"{title}. {lead}", "tables", (home_crumb(), Link(_("Tables"), links.to("tables"))), resource.title
        ),
        overline=_("List"),
        title=resource.title,
        tail="",
        lead=lead,
        chart=None,
        heading=_("The list"),
        table=_shown(found, reader),
        notes=(),
        publisher="",
        sources=_sources(found, reader),
        related_title=_("Belongs with"),
        related=(Link(_("All tables"), links.to("tables")),),
    )


def _columns(resource: Resource) -> tuple[RecordColumn, ...]:
    return tuple(RecordColumn(column.name, column.label) for column in resource.columns)


def _shown(found: RecordTable, reader: Reader) -> Shown:
    """Return the rows in at most five columns, so that they can be read on any screen."""
    rows: list[Record] = [dict(zip(reader.columns, row, strict=True)) for row in found.rows]
    first = next((name for name in NAMES if name in reader.columns), next(iter(reader.columns)))
    time = next((name for name in TIMES if _says_something(name, rows)), "")
    details = [
        name for name in reader.columns if name != first and _is_detail(name, reader) and _says_something(name, rows)
    ]
    parts: list[tuple[Column, Callable[[Record], Cell]]] = []
    if _says_something("value", rows):
        parts.append((Column(_("Value")), lambda row: _value(row, reader)))
    if time:
        parts.append((Column(_("When")), lambda row: _plain(row[time])))
    if details:
        parts.append((Column(_("About")), lambda row: _details(row, details, reader)))
    parts.append((Column(_("Source")), lambda row: _who(row, reader)))
    body = tuple(
        Row(_head(row, first, reader), tuple(make(row) for _column, make in parts), id=f"rad-{row.get('id') or place}")
        for place, row in enumerate(rows)
    )
    columns = (Column(_("Name")), *(column for column, _make in parts))
    return Shown(found.title, columns, body, folds=True, caption_hidden=True)


def _says_something(name: str, rows: Sequence[Record]) -> bool:
    return any(row.get(name, "") != "" for row in rows)


def _is_detail(name: str, reader: Reader) -> bool:
    if name in PLACED or name in FOR_PROGRAMS or name.startswith("line_"):
        return False
    return not (name.endswith("_en") and f"{name[:-3]}_nb" in reader.columns)


def _head(row: Record, name: str, reader: Reader) -> Cell:
    return Cell(_text(row, name, reader), note=Text(row.get("note_nb") or "", row.get("note_en") or ""))


def _details(row: Record, names: Sequence[str], reader: Reader) -> Cell:
    """Return what else a row says, each with the name of its column."""
    told = [(reader.columns[name], _text(row, name, reader)) for name in names]
    said = [
        Text(f"{label.nb}: {text.nb or text.en}", f"{label.in_language('en')}: {text.in_language('en')}")
        for label, text in told
        if text
    ]
    return Cell(together(said, "; ") if said else "–", quiet=not said)


def _text(row: Record, name: str, reader: Reader) -> Text:
    value = row[name]
    if value is None:
        return MissingReason.SUPPRESSED.label
    if name == BODY:
        return reader.bodies.get(value, Text(value, value))
    if name.endswith("_nb"):
        return Text(value, row.get(f"{name[:-3]}_en") or "")
    # A code of the package's own: its words are the package's, so only the joints are opened.
    words = value.replace("_", " ")
    return Text(words, words)


def _plain(value: str | None) -> Cell:
    return Cell(value.replace("/", "–") if value else "–", quiet=not value)


def _value(row: Record, reader: Reader) -> Cell:
    written = row["value"]
    if written is None:
        return Cell(MissingReason.SUPPRESSED.label, quiet=True)
    unit = reader.units.get(row.get("unit") or "")
    try:
        number = Decimal(written)
    except InvalidOperation:
        return Cell(row.get("raw") or written or "–", quiet=not written)
    return Cell(format_value(number, unit, None, reader.visit.language) if unit else written)


def _who(row: Record, reader: Reader) -> Cell:
    code = row.get("source") or ""
    source = reader.sources.get(code)
    place = _("line %(line)s") % {"line": row["line"]} if row.get("line") else ""
    return Cell(source_title(source, reader.visit) if source else code or "–", note=place)


def _sources(found: RecordTable, reader: Reader) -> tuple[SourceLine, ...]:
    if "source" not in reader.columns:
        return ()
    place = list(reader.columns).index("source")
    cited = dict.fromkeys(row[place] for row in found.rows)
    named = [reader.sources[code] for code in cited if code is not None and code in reader.sources]
    return tuple(SourceLine(source_title(one, reader.visit), href=links.to("about", anchor="kilder")) for one in named)
