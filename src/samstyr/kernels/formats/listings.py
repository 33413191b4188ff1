"""Rows under named columns: what every file format is written from."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

Cell = str | int | Decimal | bool | date | None


class ColumnKind(StrEnum):
    """What the cells of a column are."""

    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    TRUTH = "truth"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name in files, what its cells are, and a heading for people."""

    name: str
    kind: ColumnKind = ColumnKind.TEXT
    heading: str = ""


class RowOfWrongLength(ValueError):
    """Said of a row that has more or fewer cells than there are columns."""

    def __init__(self, number: int, cells: int, columns: int) -> None:
        """Say which row it is and how long it should have been."""
        super().__init__(f"Row {number} has {cells} cells, but there are {columns} columns. Give one cell a column.")


@dataclass(frozen=True, slots=True)
class Listing:
    """Rows under columns. A cell that is not there is None, never an empty number.

    Raises RowOfWrongLength when a row does not fit its columns.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def __post_init__(self) -> None:
        """Refuse rows that would slip out of their columns."""
        for number, row in enumerate(self.rows, start=1):
            if len(row) != len(self.columns):
                raise RowOfWrongLength(number, len(row), len(self.columns))
