"""Two versions of the same figures, cell by cell, as expressions that any engine of Ibis's can run."""

from collections.abc import Mapping, Sequence
from typing import Final

import ibis
from ibis import Table
from ibis.expr.types import BooleanColumn

from samstyr.kernels.datasets.values import STATUS, VALUE
from samstyr.statistics.lake.tidy import MISSING
from samstyr.statistics.values import CellChange

BEFORE: Final = "_before"
AFTER: Final = "_after"
CHANGE: Final = "change"
SIZE: Final = "size"
_THERE: Final = "there"
_RIGHT: Final = "_right"


def selected(table: Table, codes: Mapping[str, Sequence[str]]) -> Table:
    """Return the cells with these codes, by dimension; of a dimension that is not named, all."""
    for dimension, wanted in codes.items():
        table = table.filter(table[dimension].isin(list(wanted)))
    return table


def reasons(table: Table) -> Table:
    """Return how many cells there are for each reason that a figure is missing; '' for those that have one."""
    return table.group_by(MISSING).aggregate(cells=table.count()).order_by(MISSING)


def compared(before: Table, after: Table, dimensions: Sequence[str]) -> Table:
    """Return each cell that differs: its codes, figure, status and reason before and after, and what happened.

    `size` is how far a revised figure moved, 0 for any other change.
    """
    joined = _side(before, dimensions, BEFORE).join(
        _side(after, dimensions, AFTER), list(dimensions), how="outer", rname=f"{{name}}{_RIGHT}"
    )
    codes = {name: joined[name].coalesce(joined[f"{name}{_RIGHT}"]) for name in dimensions}
    kept = [f"{name}{side}" for name in (VALUE, STATUS, MISSING, _THERE) for side in (BEFORE, AFTER)]
    cells = joined.select(**codes, **{name: joined[name] for name in kept})
    value_before, value_after = cells[f"{VALUE}{BEFORE}"], cells[f"{VALUE}{AFTER}"]
    found = cells.mutate(
        **{CHANGE: _change(cells), SIZE: (value_after - value_before).abs().fill_null(0.0)},
    )
    return found.filter(found[CHANGE] != "").drop(f"{_THERE}{BEFORE}", f"{_THERE}{AFTER}")


def without_figures(codes: Table) -> Table:
    """Return a list of codes as cells without figures, so that rows which came and went can be told."""
    none = {VALUE: ibis.null("float64"), STATUS: ibis.literal(""), MISSING: ibis.literal("")}
    return codes.mutate(**none)


def counted(differing: Table) -> Table:
    """Return how many cells each thing happened to."""
    return differing.group_by(CHANGE).aggregate(cells=differing.count()).order_by(CHANGE)


def largest(differing: Table, dimensions: Sequence[str], count: int) -> Table:
    """Return the changes that matter most: figures revised furthest first, and in the order of codes where equal."""
    order = [ibis.desc(SIZE), *(ibis.asc(name) for name in dimensions)]
    return differing.order_by(order).limit(count)


def _side(table: Table, dimensions: Sequence[str], ending: str) -> Table:
    columns = {f"{name}{ending}": table[name] for name in (VALUE, STATUS, MISSING)}
    return table.select(*dimensions, **columns, **{f"{_THERE}{ending}": ibis.literal(1)})


def _change(cells: Table) -> ibis.expr.types.StringValue:
    value_before, value_after = cells[f"{VALUE}{BEFORE}"], cells[f"{VALUE}{AFTER}"]
    return ibis.cases(
        (cells[f"{_THERE}{BEFORE}"].isnull(), CellChange.ADDED.value),
        (cells[f"{_THERE}{AFTER}"].isnull(), CellChange.REMOVED.value),
        (value_before.isnull() & value_after.notnull(), CellChange.CAME.value),
        (value_before.notnull() & value_after.isnull(), CellChange.WENT.value),
        (value_before.notnull() & (value_before != value_after), CellChange.REVISED.value),
        (_is_marked_otherwise(cells), CellChange.MARKED.value),
        else_="",
    )


def _is_marked_otherwise(cells: Table) -> BooleanColumn:
    return (cells[f"{STATUS}{BEFORE}"] != cells[f"{STATUS}{AFTER}"]) | (
        cells[f"{MISSING}{BEFORE}"] != cells[f"{MISSING}{AFTER}"]
    )
