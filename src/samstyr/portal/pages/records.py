"""A list that the package declares for itself, such as places or political cases, as a plain table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samstyr.exchange.queries.values import Resource
from samstyr.kernels.missing import MissingReason
from samstyr.kernels.numbers import format_value
from samstyr.kernels.texts import Text
from samstyr.kernels.units import Unit
from samstyr.look.parts import Cell, Column, Link, Row
from samstyr.look.parts import Table as Shown
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

# What a row is about stands first; its value, its note and its source have a cell of their own.
NAMES = ("label_nb", "name_nb", "title_nb")
PLACED = ("value", "unit", "raw", "note_nb", "note_en", "source", "line")
# Keys and how a row came about: in every download, but of no use to a reader here.
FOR_PROGRAMS = (
    "id",
    "area_id",
    "body_id",
    "service_area_id",
    "basis",
    "derived",
    "date_precision",
    "date_raw",
    "min_count",
)


@dataclass(frozen=True, slots=True)
class Reader:
    """What rows are read with: the names of columns, of sources and of units."""

    columns: tuple[str, ...]
    sources: Mapping[str, Source]
    units: Mapping[str, Unit]
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
    lead = ngettext("%(number)s row.", "%(number)s rows.", len(found.rows)) % {"number": len(found.rows)}
    columns = tuple(column.name for column in found.columns)
    reader = Reader(columns, every_source.sources(), every_unit.units(), visit)
    return TablePage(
        head=Head(
            title, f"{title}. {lead}", "tables", (home_crumb(), Link(_("Tables"), links.to("tables"))), resource.title
        ),
        overline=_("List"),
        title=resource.title,
        tail="",
        lead=lead,
        chart=None,
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
    """Return the rows without columns that say nothing; two languages of one text are one column."""
    rows: list[Record] = [dict(zip(reader.columns, row, strict=True)) for row in found.rows]
    first = next((name for name in NAMES if name in reader.columns), reader.columns[0])
    rest = [column for column in found.columns if column.name != first and _tells(column.name, reader.columns, rows)]
    has_value = any(row.get("value") != "" for row in rows if "value" in row)
    columns = (
        Column(next(column.label for column in found.columns if column.name == first)),
        *((Column(_("Value"), numeric=True),) if has_value else ()),
        *(Column(column.label) for column in rest),
        Column(_("Source")),
    )
    body = tuple(
        Row(
            _head(row, first, reader),
            (
                *((_value(row, reader),) if has_value else ()),
                *(_said(row, column.name, reader.columns) for column in rest),
                _who(row, reader),
            ),
            id=f"rad-{row.get('id') or place}",
        )
        for place, row in enumerate(rows)
    )
    return Shown(found.title, columns, body, folds=True, caption_hidden=True)


def _tells(name: str, names: Sequence[str], rows: Sequence[Record]) -> bool:
    if name in PLACED or name in FOR_PROGRAMS or (name.endswith("_en") and f"{name[:-3]}_nb" in names):
        return False
    return any(row[name] != "" for row in rows)


def _head(row: Record, name: str, reader: Reader) -> Cell:
    cell = _said(row, name, reader.columns)
    return Cell(cell.text, note=Text(row.get("note_nb") or "", row.get("note_en") or ""))


def _said(row: Record, name: str, names: Sequence[str]) -> Cell:
    value = row[name]
    if value is None:
        return Cell(MissingReason.SUPPRESSED.label, quiet=True)
    if name.endswith("_nb"):
        english = f"{name[:-3]}_en"
        return Cell(Text(value, (row[english] or "") if english in names else ""))
    # A code of the package's own: its words are the package's, so only the joints are opened.
    return Cell(value.replace("_", " "))


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
    cited = dict.fromkeys(row[reader.columns.index("source")] for row in found.rows)
    named = [reader.sources[code] for code in cited if code is not None and code in reader.sources]
    return tuple(SourceLine(source_title(one, reader.visit), href=links.to("about", anchor="kilder")) for one in named)
