"""Cells of tables to test with, made in a line."""

from decimal import Decimal

from samstyr.kernels.texts import Text
from samstyr.kernels.units import Unit
from samstyr.statistics.queries.suppression import shown
from samstyr.statistics.queries.values import TableCell
from tests.kernel_values import PERSONS, figure


def cell(
    row: str, column: str, value: str, *, period: str = "2022", area_in: str = "table", unit: Unit = PERSONS
) -> TableCell:
    """A cell about Asker, with a figure about few persons hidden already."""
    return TableCell(
        id=f"{row}/{column}/{period}/{unit.code}",
        row=Text(row),
        column=Text(column),
        area_name=Text("Asker"),
        area_dimension=area_in,
        period=period,
        figure=shown(figure(period, value, unit=unit), declared=None),
        note=Text(f"Fotnote om {value}."),
    )


def table_of(
    rows: dict[str, dict[str, str]], *, period: str = "2022"
) -> tuple[list[TableCell], dict[str, Decimal | None]]:
    """Cells by row and column, and what they said before any was hidden."""
    written = [
        (cell(row, column, value, period=period), value)
        for row, cells in rows.items()
        for column, value in cells.items()
    ]
    return [made for made, _ in written], {made.id: Decimal(value) for made, value in written}
