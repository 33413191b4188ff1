"""A list that the package declares for itself, such as places or political cases, as a plain table."""

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samstyr.exchange.queries.values import Resource
from samstyr.kernels.missing import MissingReason
from samstyr.kernels.texts import Text
from samstyr.look.parts import Cell, Column, Link, Row
from samstyr.look.parts import Table as Shown
from samstyr.portal import links
from samstyr.portal.frame import Head, home_crumb
from samstyr.portal.pages.common import SourceLine, source_title
from samstyr.portal.pages.table import TablePage
from samstyr.portal.visit import Visit
from samstyr.statistics.queries import records
from samstyr.statistics.queries import sources as every_source
from samstyr.statistics.queries.sources import Source
from samstyr.statistics.queries.values import RecordColumn, RecordTable

LANGUAGES = ("_nb", "_en")
# What the row is about stands first; keys and what is said of the source stand last or not at all.
NAMES = ("label_nb", "name_nb", "title_nb")
HIDDEN = ("id", "key", "date_precision", "derived", "source", "line")


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
    sources = every_source.sources()
    return TablePage(
        head=Head(
            title, f"{title}. {lead}", "tables", (home_crumb(), Link(_("Tables"), links.to("tables"))), resource.title
        ),
        overline=_("List"),
        title=resource.title,
        tail="",
        lead=lead,
        chart=None,
        table=_shown(found, sources, visit),
        notes=(),
        publisher="",
        sources=_sources(found, sources, visit),
        related_title=_("Belongs with"),
        related=(Link(_("All tables"), links.to("tables")),),
    )


def _columns(resource: Resource) -> tuple[RecordColumn, ...]:
    return tuple(RecordColumn(column.name, column.label) for column in resource.columns)


def _shown(found: RecordTable, sources: Mapping[str, Source], visit: Visit) -> Shown:
    """Return the rows without columns that are empty in all of them; two languages of one text are one column."""
    rows = [dict(zip((column.name for column in found.columns), row, strict=True)) for row in found.rows]
    names = [column.name for column in found.columns]
    first = next((name for name in NAMES if name in names), names[0])
    rest = [column for column in found.columns if column.name != first and _is_shown(column.name, names, rows)]
    columns = (
        Column(_title(found, first)),
        *(Column(column.label, numeric=column.name == "value") for column in rest),
        Column(_("Source")),
    )
    body = tuple(
        Row(
            _said(row, first, names),
            (*(_said(row, column.name, names) for column in rest), _who(row, sources, visit)),
            id=f"rad-{row.get('id') or place}",
        )
        for place, row in enumerate(rows)
    )
    return Shown(found.title, columns, body, folds=True, caption_hidden=True)


def _title(found: RecordTable, name: str) -> Text:
    return next(column.label for column in found.columns if column.name == name)


def _is_shown(name: str, names: Sequence[str], rows: Sequence[Mapping[str, str | None]]) -> bool:
    if name in HIDDEN or name.startswith("line_") or (name.endswith("_en") and f"{name[:-3]}_nb" in names):
        return False
    return any(row[name] != "" for row in rows)


def _said(row: Mapping[str, str | None], name: str, names: Sequence[str]) -> Cell:
    value = row[name]
    if value is None:
        return Cell(MissingReason.SUPPRESSED.label, quiet=True)
    if name.endswith("_nb"):
        english = f"{name[:-3]}_en"
        return Cell(Text(value, (row[english] or "") if english in names else ""))
    return Cell(value)


def _who(row: Mapping[str, str | None], sources: Mapping[str, Source], visit: Visit) -> Cell:
    source = sources.get(row.get("source") or "")
    place = _("line %(line)s") % {"line": row["line"]} if row.get("line") else ""
    return Cell(source_title(source, visit) if source else row.get("source") or "–", note=place)


def _sources(found: RecordTable, sources: Mapping[str, Source], visit: Visit) -> tuple[SourceLine, ...]:
    names = [column.name for column in found.columns]
    if "source" not in names:
        return ()
    cited = dict.fromkeys(row[names.index("source")] for row in found.rows)
    day = visit.day(visit.package.reference_date)
    return tuple(
        SourceLine(source_title(sources[code], visit), "", day, links.to("about", anchor="kilder"))
        for code in cited
        if code is not None and code in sources
    )
