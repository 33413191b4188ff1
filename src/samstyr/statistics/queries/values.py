"""What questions about tables and records are answered with."""

from dataclasses import dataclass

from samstyr.kernels.figures import Figure
from samstyr.kernels.texts import Text


@dataclass(frozen=True, slots=True)
class TableSummary:
    """A table as a list shows it; `periods` in text form, in order of time."""

    id: str
    title: Text
    chapter: str
    publisher: str
    cells: int
    periods: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TableCell:
    """One cell in long form. `period` is the text of `figure.period`; `area_name` that of `figure.area`."""

    id: str
    row: Text
    column: Text
    area_name: Text
    area_dimension: str
    period: str
    figure: Figure
    note: Text


@dataclass(frozen=True, slots=True)
class GridColumn:
    """The head of a column; `period` is '' where the label says it already or the whole table has one period."""

    label: Text
    period: str


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row in readable shape; `area` is an area's id; a cell is None where the source has none."""

    label: Text
    area: str
    cells: tuple[TableCell | None, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table in both shapes: `grid_*` to be read, `cells` (long form) to be computed with."""

    summary: TableSummary
    cells: tuple[TableCell, ...]
    grid_columns: tuple[GridColumn, ...]
    grid_rows: tuple[GridRow, ...]


@dataclass(frozen=True, slots=True)
class RecordColumn:
    """A column of a declared resource: its name in the package, and its label for people."""

    name: str
    label: Text


@dataclass(frozen=True, slots=True)
class RecordTable:
    """The rows of a declared resource, as text, in the package's order; suppressed cells are None."""

    resource: str
    title: Text
    columns: tuple[RecordColumn, ...]
    rows: tuple[tuple[str | None, ...], ...]
