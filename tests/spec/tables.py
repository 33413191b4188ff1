"""The specification's tables: text that people read, cases that run, and pages that are made from both."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from samstyr.kernels.texts import Text

Row = dict[str, str]


@dataclass(frozen=True)
class Table:
    """One rule: what it says in both languages, and the rows that show it.

    `given` holds for every row: the same words as in the columns, so that a table shows only what varies.
    """

    says: Text
    text: str
    given: Row = field(default_factory=dict)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows as written, by column; the first line has the names of the columns."""
        head, *body = (line for line in self.text.strip().splitlines() if line.strip())
        names = _cells(head)
        return tuple(dict(zip(names, _cells(line), strict=True)) for line in body)

    @property
    def columns(self) -> tuple[str, ...]:
        return tuple(self.rows[0])


@dataclass(frozen=True)
class Section:
    """What a module of the specification is about, for the pages."""

    title: Text
    says: Text


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().split("|")]


def specified(table: Table, *engines: str) -> Callable[[Any], Any]:
    """Run a test once for each row of a table, and each engine if there are several."""
    cases = list(_named_cases(table, engines))
    return pytest.mark.parametrize("case", [case for _, case in cases], ids=[name for name, _ in cases])


def _named_cases(table: Table, engines: tuple[str, ...]) -> Iterator[tuple[str, tuple[Row, str]]]:
    for row in table.rows:
        for engine in engines or ("",):
            name = ", ".join(cell for cell in row.values() if cell)
            yield f"{name} [{engine}]" if engine else name, (table.given | row, engine)
