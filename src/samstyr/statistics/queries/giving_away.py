"""A table in which figures are hidden must not give them away: a total less the others would."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from samstyr.kernels.missing import Missing
from samstyr.kernels.suppression import SUPPRESSED, Place, Totals, suppress_table
from samstyr.kernels.texts import Text
from samstyr.statistics.queries.suppression import hidden
from samstyr.statistics.queries.values import TableCell

ROW, COLUMN = 0, 1
FEWEST_PARTS = 2


def without_giving_away(cells: Sequence[TableCell], *, as_read: Mapping[str, Decimal | None]) -> tuple[TableCell, ...]:
    """Return the cells with more of them hidden where a hidden one could be worked out from a sum.

    `as_read` has each cell's value before anything was hidden, by the cell's id: a table does not say which of its
    labels is a total, so one is known by its figures. Only cells of one period and unit can sum up.
    """
    if all(cell.figure.value != SUPPRESSED for cell in cells):
        return tuple(cells)
    blocks: dict[tuple[str, str], list[TableCell]] = {}
    for cell in cells:
        blocks.setdefault((cell.period, cell.figure.unit.code), []).append(cell)
    to_hide = {id for block in blocks.values() for id in _to_hide(block, as_read)}
    return tuple(_hidden(cell) if cell.id in to_hide else cell for cell in cells)


def _to_hide(block: Sequence[TableCell], as_read: Mapping[str, Decimal | None]) -> set[str]:
    """Return the ids of the cells of one period and unit that must be hidden."""
    before = {_place(cell): value for cell in block if (value := as_read[cell.id]) is not None}
    totals = Totals(row=_sum_of_others(before, ROW), column=_sum_of_others(before, COLUMN))
    after = suppress_table({_place(cell): cell.figure.value for cell in block}, totals=totals, min_count=None)
    return {cell.id for cell in block if after[_place(cell)] == SUPPRESSED}


def _place(cell: TableCell) -> Place:
    return f"{cell.row.nb}|{cell.figure.area}", cell.column.nb


def _hidden(cell: TableCell) -> TableCell:
    figure = cell.figure if isinstance(cell.figure.value, Missing) else hidden(cell.figure)
    return replace(cell, figure=figure, note=Text(""))


def _sum_of_others(values: Mapping[Place, Decimal], axis: int) -> str | None:
    """Return the label on an axis that sums up the others somewhere along the other axis, None without one."""
    labels = dict.fromkeys(place[axis] for place in values)
    lines = dict.fromkeys(place[1 - axis] for place in values)
    return next((label for label in labels if any(_sums_up(values, label, line, axis) for line in lines)), None)


def _sums_up(values: Mapping[Place, Decimal], label: str, line: str, axis: int) -> bool:
    along = {place[axis]: value for place, value in values.items() if place[1 - axis] == line}
    total = along.pop(label, None)
    return total is not None and total > 0 and len(along) >= FEWEST_PARTS and sum(along.values()) == total
