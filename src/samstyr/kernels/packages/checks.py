"""Every check of a package's tables in one go."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import polars as pl

from samstyr.kernels.packages.canonical import ROW, canonical_cells
from samstyr.kernels.packages.cells import cell_problems
from samstyr.kernels.packages.descriptor import Description
from samstyr.kernels.packages.json_text import DESCRIPTOR
from samstyr.kernels.packages.problems import Problem, frame_of, joined
from samstyr.kernels.packages.resources import Resource
from samstyr.kernels.packages.rows import cycle_problems, key_problems, reference_problems, rule_problems
from samstyr.kernels.packages.sheets import MOST_COLUMNS, Sheet, complete, header_problems, present
from samstyr.kernels.texts import Text


def checked(description: Description, sheets: Mapping[str, Sheet]) -> tuple[dict[str, pl.DataFrame], pl.DataFrame]:
    """Return a package's tables in canonical text, and all that is wrong with them.

    Shape: one frame for each table that the description lists and a sheet was read for, with every column of the
    table and ROW; the problems as a frame with the columns of `problems.SCHEMA`. The tables may be used only
    where there are no problems.
    """
    tables = [_Table.of(table, sheets[table.name], description) for table in description.tables if table.name in sheets]
    found = [table.problems for table in tables]
    whole = {table.resource.name: table.frame for table in tables if table.sheet.whole}
    unread = {table.name for table in description.tables} - whole.keys()
    found += [_problems_beside(table, whole, unread) for table in tables]
    found.append(frame_of(_municipality_problems(description, whole)))
    return {table.resource.name: complete(table.frame, table.full) for table in tables}, joined(found)


class _Table:
    """A table under check: `resource` has only the columns that its file has, `full` all of them."""

    def __init__(self, full: Resource, sheet: Sheet, frame: pl.DataFrame, problems: pl.DataFrame) -> None:
        self.full, self.sheet, self.frame, self.problems = full, sheet, frame, problems
        left_out = {column.name for column in full.columns if column.optional}
        here = tuple(column for column in full.columns if column.name in frame.columns)
        names = {column.name for column in here} | left_out
        self.resource = replace(
            full,
            columns=here,
            rules=tuple(rule for rule in full.rules if _needs(rule.breaks, full) <= names),
            unique=tuple(columns for columns in full.unique if names.issuperset(columns)),
            key=full.key if names.issuperset(full.key) else (),
        )

    @classmethod
    def of(cls, full: Resource, sheet: Sheet, description: Description) -> "_Table":
        problems = frame_of(header_problems(sheet, full))
        if len(sheet.header) > MOST_COLUMNS:
            return cls(full, replace(sheet, whole=False), pl.DataFrame(schema={ROW: pl.Int64}), problems)
        frame = present(sheet, full)
        optional = [pl.lit("").alias(c.name) for c in full.columns if c.optional and c.name not in frame.columns]
        table = cls(full, sheet, frame.with_columns(optional), problems)
        table.frame = canonical_cells(table.frame, table.resource, municipality=description.municipality)
        found = [problems, cell_problems(table.frame, table.resource, file=sheet.file)]
        table.problems = joined([*found, key_problems(table.frame, table.resource, file=sheet.file)])
        return table


def _needs(breaks: pl.Expr, full: Resource) -> set[str]:
    return {name for name in breaks.meta.root_names() if name in full.names}


def _problems_beside(table: _Table, whole: Mapping[str, pl.DataFrame], unread: set[str]) -> pl.DataFrame:
    resource, file = table.resource, table.sheet.file
    checkable = tuple(
        column for column in resource.columns if column.refers_to and column.refers_to.resource not in unread
    )
    rules = tuple(rule for rule in resource.rules if rule.beside is None or rule.beside.resource not in unread)
    narrowed = replace(resource, columns=checkable, rules=rules)
    return joined(
        [
            reference_problems(table.frame, narrowed, file=file, others=whole),
            rule_problems(table.frame, narrowed, file=file, others=whole),
            cycle_problems(table.frame, narrowed, file=file),
        ]
    )


def _municipality_problems(description: Description, whole: Mapping[str, pl.DataFrame]) -> Sequence[Problem]:
    if not description.municipality or (
        "areas" in {table.name for table in description.tables} and "areas" not in whole
    ):
        return ()
    if "areas" in whole and "id" in whole["areas"] and description.municipality in whole["areas"]["id"]:
        return ()
    right = Text("nøkkelen til kommunen i areas.csv", "the id of the municipality in areas.csv")
    return (Problem("descriptor-value", DESCRIPTOR, None, "municipality", description.municipality, right),)
