"""Small tables for the tests of packages."""

import polars as pl

from samstyr.kernels.packages.canonical import ROW
from samstyr.kernels.packages.columns import Column, Kind, Reference
from samstyr.kernels.packages.problems import problems_of
from samstyr.kernels.packages.resources import Resource
from samstyr.kernels.texts import Text

NOTHING = Text("")


def column(name: str, kind: Kind = Kind.TEXT, **more: object) -> Column:
    return Column(name=name, kind=kind, title=Text(name), **more)


def resource(*columns: Column, key: tuple[str, ...] = ("id",), name: str = "things", **more: object) -> Resource:
    return Resource(name=name, title=Text("Ting", "Things"), key=key, columns=columns, **more)


def frame(**cells: list[str]) -> pl.DataFrame:
    """Return a table whose first row stands in row 2 of its file."""
    return pl.DataFrame(cells, schema=dict.fromkeys(cells, pl.String)).with_row_index(ROW, offset=2)


def said(problems: pl.DataFrame) -> list[tuple[str, int | None, str, str]]:
    """Return class, row, column and value of each problem."""
    return [(problem.code, problem.row, problem.column, problem.value) for problem in problems_of(problems)]


THINGS = resource(
    column("id", Kind.ID, required=True),
    column("part_of", Kind.ID, refers_to=Reference("things", "id")),
    column("size", Kind.NUMBER),
    column("note", optional=True),
)
