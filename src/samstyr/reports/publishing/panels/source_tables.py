"""A table of a source as it is printed there: comparisons with other places, and what no key figure says."""

from samstyr.kernels.missing import Missing
from samstyr.kernels.numbers import format_figure
from samstyr.kernels.period import Period
from samstyr.reports.publishing import notes
from samstyr.reports.publishing import words as said
from samstyr.reports.publishing.panels.building import SMALL, Column, Workbench, table
from samstyr.reports.publishing.syntax import Element, Inlines, division, paragraph, words
from samstyr.statistics.queries.values import GridColumn, GridRow, Table, TableCell

# The share of the width that the rows' names have, and the most that a column of figures has: a figure far from the
# name of its row is hard to follow.
NAMES, FIGURES, ONLY_FIGURES = 0.34, 0.2, 0.3


def source_table(found: Table, bench: Workbench, *, caption: str = "") -> list[Element]:
    """Return a table of a source with every cell in its unit, and who says so."""
    titles, rows = _as_one_column(found, bench) or (
        [_title(one, bench) for one in found.grid_columns],
        [_row(one, bench) for one in found.grid_rows],
    )
    wide = min((1 - NAMES) / len(titles), FIGURES if len(titles) > 1 else ONLY_FIGURES)
    columns = [Column(bench.say(said.ROW), width=NAMES), *(Column(one, numeric=True, width=wide) for one in titles)]
    citation = found.cells[0].figure.citation
    source = notes.source_words(citation, bench.facts.sources, bench.facts.language)
    return [
        table(caption or bench.say(found.summary.title), columns, rows),
        division(SMALL, [paragraph(*words(f"{bench.say(said.SOURCE)}: {source}"))]),
    ]


def _as_one_column(found: Table, bench: Workbench) -> tuple[list[str], list[list[Inlines]]] | None:
    """Return the one column of a table whose columns differ by period only, each row having a period of its own."""
    labels = {bench.say(one.label) for one in found.grid_columns}
    cells = [[one for one in row.cells if one is not None] for row in found.grid_rows]
    if len(labels) > 1 or any(len(of_row) != 1 for of_row in cells):
        return None
    rows = [
        [words(bench.say(row.label)), _cell(of_row[0], bench)]
        for row, of_row in zip(found.grid_rows, cells, strict=True)
    ]
    return list(labels), rows


def _title(column: GridColumn, bench: Workbench) -> str:
    label = bench.say(column.label)
    said_already = not column.period or column.period[: len("2022")] in label
    return label if said_already else f"{label}, {bench.say(Period.parse(column.period).label)}"


def _row(row: GridRow, bench: Workbench) -> list[Inlines]:
    return [words(bench.say(row.label)), *(_cell(one, bench) for one in row.cells)]


def _cell(cell: TableCell | None, bench: Workbench) -> Inlines:
    if cell is None:
        return words("–")
    value = cell.figure.value
    if isinstance(value, Missing):
        return words(bench.say(value.reason.label))
    return words(format_figure(cell.figure, bench.facts.language))
