"""A table: a chart when that helps, the cells as a person reads them, the notes, and who says."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from samstyr.goals.queries import register
from samstyr.goals.queries.newest_load import newest_load
from samstyr.look.parts import Cell, ChartFrame, Column, Link, Row, Words
from samstyr.look.parts import Table as Shown
from samstyr.portal import charts, links, wording
from samstyr.portal.frame import Head, home_crumb
from samstyr.portal.pages.common import SourceLine, source_line
from samstyr.portal.pages.tables import chapter_title
from samstyr.portal.visit import Visit
from samstyr.statistics.queries import sources as every_source
from samstyr.statistics.queries import tables
from samstyr.statistics.queries.sources import Source
from samstyr.statistics.queries.values import GridColumn, GridRow, Table, TableCell


@dataclass(frozen=True, slots=True)
class TablePage:
    """Everything that stands on a table's page, from the top."""

    head: Head
    overline: Words
    title: Words
    tail: Words
    lead: str
    chart: ChartFrame | None
    heading: str
    table: Shown
    notes: tuple[Words, ...]
    publisher: str
    sources: tuple[SourceLine, ...]
    related_title: str
    related: tuple[Link, ...]


def build(table_id: str, visit: Visit) -> TablePage | None:
    """Return a table's page, or None where there is no such table."""
    table = tables.table(id=table_id, as_of=newest_load(default=visit.package.reference_date).day)
    if table is None:
        return None
    summary = table.summary
    title, lead = visit.say(summary.title), _lead(table, visit)
    areas = {area.id: area.title for area in register.focus_areas()}
    chapter = chapter_title(summary.chapter, areas)
    return TablePage(
        head=Head(
            title, f"{title}. {lead}", "tables", (home_crumb(), Link(_("Tables"), links.to("tables"))), summary.title
        ),
        overline=_("Table"),
        title=wording.head(summary.title),
        tail=wording.tail(summary.title),
        lead=lead,
        chart=charts.of_table(table, visit),
        heading=_("The figures"),
        table=shown(table, visit),
        notes=tuple(dict.fromkeys(cell.note for cell in table.cells if cell.note)),
        publisher=_("Published by %(publisher)s.") % {"publisher": summary.publisher} if summary.publisher else "",
        sources=source_lines(table.cells, every_source.sources(), visit),
        related_title=_("Belongs with"),
        related=_related(summary.chapter, chapter, areas),
    )


def shown(table: Table, visit: Visit) -> Shown:
    """Return a table's cells in rows and columns, as a person reads them."""
    first = _("Area") if _rows_are_areas(table) else _("What")
    columns = (Column(first), *(_column(column, visit) for column in table.grid_columns))
    rows = tuple(_row(row, visit) for row in table.grid_rows)
    return Shown(
        _caption(table, visit), columns, rows, folds=len(columns) > FOLDS_FROM, fits=len(columns) <= FOLDS_FROM
    )


FOLDS_FROM = 3
"""With more columns than this, a phone shows each row as a small card."""


def source_lines(cells: Iterable[TableCell], sources: Mapping[str, Source], visit: Visit) -> tuple[SourceLine, ...]:
    """Return each source once, with the first and last place in it that the cells come from."""
    by_source: dict[str, list[TableCell]] = {}
    for cell in cells:
        by_source.setdefault(cell.figure.citation.source, []).append(cell)
    return tuple(_source_line(found, sources, visit) for found in by_source.values())


def _source_line(cells: list[TableCell], sources: Mapping[str, Source], visit: Visit) -> SourceLine:
    figure = cells[0].figure
    line = source_line(figure.citation, sources, visit, figure.as_of)
    places = list(dict.fromkeys(cell.figure.citation.place for cell in cells))
    if len(places) < 2:
        return line
    stretch = _("lines %(first)s–%(last)s") % {"first": places[0], "last": places[-1]}
    return SourceLine(line.title, stretch, line.read_in, line.href)


def _rows_are_areas(table: Table) -> bool:
    return any(row.area for row in table.grid_rows)


def _lead(table: Table, visit: Visit) -> str:
    periods = wording.periods(table.summary.periods, visit.language)
    return _("Figures for %(periods)s.") % {"periods": wording.listed(periods)} if periods else ""


def _caption(table: Table, visit: Visit) -> str:
    return visit.say(table.summary.title)


def _column(column: GridColumn, visit: Visit) -> Column:
    label = visit.say(column.label)
    period = ", ".join(wording.periods(filter(None, [column.period]), visit.language))
    return Column(f"{label}, {period}" if period else label, numeric=True)


def _row(row: GridRow, visit: Visit) -> Row:
    return Row(Cell(row.label), tuple(_cell(cell, visit) for cell in row.cells))


def _cell(cell: TableCell | None, visit: Visit) -> Cell:
    if cell is None:
        return Cell("–", quiet=True)
    return Cell(wording.shown(cell.figure, visit.language), quiet=not cell.figure.is_measured)


def _related(chapter: str, title: Words, areas: Mapping[str, Words]) -> tuple[Link, ...]:
    every = Link(_("All tables"), links.to("tables"))
    if chapter in areas:
        return (Link(title, links.to("focus_area", chapter), note=_("focus area")), every)
    return (every,)
