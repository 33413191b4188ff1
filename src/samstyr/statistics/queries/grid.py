"""A table's cells, from long form to rows and columns that a person can read."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from samstyr.statistics.queries.values import GridColumn, GridRow, TableCell


def grid(cells: Sequence[TableCell]) -> tuple[tuple[GridColumn, ...], tuple[GridRow, ...]]:
    """Return the columns and rows, in the order in which the cells name them first.

    A row is a label in an area; a column is a label in a period. Two cells that still meet in one place
    get a row each, so that no figure is lost.
    """
    columns = list(dict.fromkeys(_column(cell) for cell in cells))
    rows: dict[tuple[str, str, int], dict[GridColumn, TableCell]] = {}
    met: Counter[tuple[str, str, GridColumn]] = Counter()
    for cell in cells:
        place = (cell.row.nb, _row_area(cell), _column(cell))
        rows.setdefault((*place[:2], met[place]), {})[_column(cell)] = cell
        met[place] += 1
    grid_rows = tuple(_row(area, found, columns) for (_, area, _), found in rows.items())
    return _without_needless_periods(columns), grid_rows


def _column(cell: TableCell) -> GridColumn:
    return GridColumn(cell.column, cell.period)


def _row_area(cell: TableCell) -> str:
    """Return the area where the rows are areas; elsewhere a label may be in several areas and still one row."""
    return cell.figure.area if cell.area_dimension == "row" else ""


def _row(area: str, found: dict[GridColumn, TableCell], columns: Sequence[GridColumn]) -> GridRow:
    label = next(iter(found.values())).row
    return GridRow(label, area, tuple(found.get(column) for column in columns))


def _without_needless_periods(columns: Sequence[GridColumn]) -> tuple[GridColumn, ...]:
    """Leave the period out where every column has the same one, or the label says it."""
    several = len({column.period for column in columns}) > 1
    return tuple(
        column if several and column.period.replace("-", "–") not in column.label.nb else replace(column, period="")
        for column in columns
    )
