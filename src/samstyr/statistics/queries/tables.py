"""Tables: the list of them, and one in readable and in long form."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from samstyr.kernels.figures import Citation, Figure
from samstyr.kernels.missing import Missing, MissingReason
from samstyr.kernels.period import Period
from samstyr.kernels.texts import Text
from samstyr.statistics.models import Cell
from samstyr.statistics.queries.giving_away import without_giving_away
from samstyr.statistics.queries.grid import grid
from samstyr.statistics.queries.suppression import shown
from samstyr.statistics.queries.units import as_unit
from samstyr.statistics.queries.values import Table, TableCell, TableSummary


def summaries() -> tuple[TableSummary, ...]:
    """Return every table as a list shows it, by id, in one query."""
    columns = ("table_id", "table_title_nb", "table_title_en", "chapter", "source_org", "year_or_period")
    rows = Cell.objects.filter(retired=None).order_by("table_id", "id").values_list(*columns)
    found = []
    for table_id, cells in groupby(rows, key=lambda row: row[0]):
        every = list(cells)
        _, title_nb, title_en, chapter, publisher, _ = every[0]
        found.append(_summary(table_id, Text(title_nb, title_en), chapter, publisher, [row[5] for row in every]))
    return tuple(found)


def table(*, id: str, as_of: date) -> Table | None:
    """Return one table in both shapes, in one query; `as_of` is the day the figures were read in."""
    return next(iter(tables(ids=[id], as_of=as_of)), None)


def tables(*, ids: Sequence[str], as_of: date) -> tuple[Table, ...]:
    """Return some tables in both shapes, in one query and in the order of `ids`; those not found are left out."""
    rows = Cell.objects.filter(retired=None, table_id__in=ids).select_related("unit", "area").order_by("table_id", "id")
    by_id = {table_id: _table(list(cells), as_of) for table_id, cells in groupby(rows, key=lambda row: row.table_id)}
    return tuple(by_id[id] for id in ids if id in by_id)


def _table(rows: list[Cell], as_of: date) -> Table:
    first = rows[0]
    as_read = {row.id: row.value for row in rows}
    cells = without_giving_away([_cell(row, as_of) for row in rows], as_read=as_read)
    summary = _summary(
        first.table_id,
        Text(first.table_title_nb, first.table_title_en),
        first.chapter,
        first.source_org,
        [row.year_or_period for row in rows],
    )
    columns, grid_rows = grid(cells)
    return Table(summary, cells, columns, grid_rows)


def _summary(id: str, title: Text, chapter: str, publisher: str, periods: Iterable[str]) -> TableSummary:
    written = list(periods)
    in_order = sorted({Period.parse(text) for text in written})
    return TableSummary(id, title, chapter, publisher, len(written), tuple(str(period) for period in in_order))


def _cell(row: Cell, as_of: date) -> TableCell:
    figure = Figure(
        value=row.value if row.value is not None else Missing(MissingReason.NOT_AVAILABLE),
        unit=as_unit(row.unit),
        period=Period.parse(row.year_or_period),
        area=row.area_id,
        citation=Citation(row.source, row.line, row.raw),
        as_of=as_of,
    )
    return TableCell(
        id=row.id,
        row=Text(row.row_label, row.row_label_en),
        column=Text(row.column_label, row.column_label_en),
        area_name=Text(row.area.name_nb, row.area.name_en),
        area_dimension=row.area_dim,
        period=str(figure.period),
        figure=shown(figure, declared=row.min_count),
        note=Text(row.note_nb, row.note_en),
    )
