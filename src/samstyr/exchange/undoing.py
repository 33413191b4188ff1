"""Can a load be undone, and what would then be in force?"""

from collections.abc import Mapping

import polars as pl

from samstyr.exchange.packages import DataPackage, table_problems
from samstyr.exchange.rooms import KNOWN
from samstyr.kernels.packages.descriptor import Description, read_description
from samstyr.kernels.packages.differences import Changes, TableChanges, applied
from samstyr.kernels.packages.problems import problems_of

SHOWN = 10


class CannotUndo(ValueError):
    """Later loads have touched what the load did."""

    def __init__(self, number: int, reasons: list[str]) -> None:
        shown = [f"- {reason}" for reason in reasons[:SHOWN]]
        if len(reasons) > SHOWN:
            shown.append(f"… and {len(reasons) - SHOWN} more.")
        super().__init__(
            f"Load {number} cannot be undone, so nothing was changed: later loads have changed the same rows, or build "
            "on them, and their work would be lost.\n" + "\n".join(shown) + "\nUndo the later loads first "
            "(`samstyr loads` lists them), or load a package that says what you want."
        )


def wanted_by_undoing(number: int, changes: Changes, current: DataPackage | None) -> DataPackage | None:
    """Return the state without a load's changes, None where nothing was loaded before it; raises CannotUndo."""
    back = changes.inverse
    tables = current.tables if current else {}
    reasons = [reason for table in back.tables for reason in _conflicts(table, tables)]
    if back.description and back.description[0] != (current.descriptor if current else ""):
        reasons.append("what the package says about itself (datapackage.json) has changed since")
    if reasons:
        raise CannotUndo(number, reasons)
    description = _description(back, current)
    if description is None:
        return None
    by_name = {table.resource: table for table in back.tables}
    wanted = DataPackage(
        description,
        {
            table.name: _rows(table.names, tables.get(table.name), by_name.get(table.name))
            for table in description.tables
        },
    )
    problems = problems_of(table_problems(wanted))
    if problems:
        raise CannotUndo(number, [f"{problem.file} {problem.column}: {problem.what('en')}" for problem in problems])
    return wanted


def _description(back: Changes, current: DataPackage | None) -> Description | None:
    if back.description is None:
        return current.description if current else None
    description, _ = read_description(back.description[1], KNOWN) if back.description[1] else (None, [])
    return description


def _conflicts(back: TableChanges, tables: Mapping[str, pl.DataFrame]) -> list[str]:
    """Name the rows that are no longer as the load left them."""
    left_as = pl.concat([back.removed, back.before])
    columns, names = left_as.columns, list(back.key)
    now = _widened(tables.get(back.resource), columns)
    touched = left_as.join(now, on=columns, how="anti").select(names)
    in_the_way = back.added.join(now, on=names, how="semi").select(names)
    keys = pl.concat([touched, in_the_way])
    return [f"{back.resource}: {' · '.join(key)} has changed since" for key in keys.iter_rows()]


def _rows(names: tuple[str, ...], now: pl.DataFrame | None, back: TableChanges | None) -> pl.DataFrame:
    state = _widened(now, names)
    return applied(state, back).select(names) if back else state


def _widened(frame: pl.DataFrame | None, columns: tuple[str, ...] | list[str]) -> pl.DataFrame:
    if frame is None:
        return pl.DataFrame(schema=dict.fromkeys(columns, pl.String))
    missing = [pl.lit("").alias(name) for name in columns if name not in frame.columns]
    return frame.with_columns(missing).select(columns)
