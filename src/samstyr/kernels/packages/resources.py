"""A table of a package: its columns, its key, and what its rows must satisfy."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

import polars as pl

from samstyr.kernels.packages.columns import Column
from samstyr.kernels.texts import NO_TEXT, Text

# Also the name of a sheet, which may have 31 characters.
RESOURCE_NAME: Final = r"[a-z][a-z0-9_]{0,30}"


@dataclass(frozen=True, slots=True)
class Beside:
    """Columns of another table, put beside each row: those of the row that `column` refers to.

    In a rule's expression they are called `resource.column`.
    """

    column: str
    resource: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """What the cells of a row must satisfy together.

    `breaks` is true for a row that breaks the rule; it sees text, '' for an empty cell, and it must be false or null
    where a cell is no good on its own. The row's `column` is named as the place, `expected` says what is right.
    """

    problem: str
    column: str
    expected: Text
    breaks: pl.Expr = field(compare=False, hash=False)
    beside: Beside | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """What a judge says of a row: its number in the file, the cell, and what would be right there."""

    row: int
    value: str
    expected: Text


@dataclass(frozen=True, slots=True)
class Judge:
    """What the cells of a column must satisfy that no expression can say, each with words of its own.

    It reads these columns of the table and those of the tables `beside`; `faults` is given the table, with ROW, and the
    others by name, empty where the package lists none. It is not asked where a table or a column is not there.
    """

    problem: str
    column: str
    columns: tuple[str, ...]
    beside: Mapping[str, tuple[str, ...]]
    faults: Callable[[pl.DataFrame, Mapping[str, pl.DataFrame]], Iterable[Fault]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """A table with the columns in the format's order.

    `key` are the columns that name a row; `order` are columns that rows stand in the order of, before the key;
    `unique` are further sets of columns that no two rows share. `known`: the format has it, not only this package.
    `further`: JSON of what the package says about it beyond what is read here.
    """

    name: str
    title: Text
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    description: Text = NO_TEXT
    order: tuple[str, ...] = ()
    unique: tuple[tuple[str, ...], ...] = ()
    rules: tuple[Rule, ...] = ()
    judges: tuple[Judge, ...] = ()
    known: bool = True
    further: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of the columns, in the format's order."""
        return tuple(column.name for column in self.columns)

    @property
    def declared(self) -> tuple[Column, ...]:
        """Return the columns that the package added to the format."""
        return tuple(column for column in self.columns if column.declared)

    def column(self, name: str) -> Column:
        """Return the column of a name; raises KeyError."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(name)

    def with_declared(self, columns: Iterable[Column]) -> "Resource":
        """Return the table with further columns, after the format's; those it has already are not repeated."""
        added = tuple(column for column in columns if column.name not in self.names)
        return replace(self, columns=self.columns + added)
