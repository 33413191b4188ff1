"""Every check of a package's tables in one go."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import polars as pl

from samstyr.kernels.packages.canonical import canonical_cells
from samstyr.kernels.packages.cells import cell_problems
from samstyr.kernels.packages.descriptor import Description
from samstyr.kernels.packages.json_text import DESCRIPTOR
from samstyr.kernels.packages.problems import Problem, frame_of, joined
from samstyr.kernels.packages.resources import Resource, Rule
from samstyr.kernels.packages.rows import (
    cycle_problems,
    judge_problems,
    key_problems,
    reference_problems,
    rule_problems,
)
from samstyr.kernels.packages.sheets import Sheet, complete, header_problems, present
from samstyr.kernels.texts import Text


@dataclass(frozen=True, slots=True)
class _Table:
    """A table under check, in canonical text; `resource` has what can be checked with the columns that are there."""

    resource: Resource
    full: Resource
    sheet: Sheet
    frame: pl.DataFrame


def checked(description: Description, sheets: Mapping[str, Sheet]) -> tuple[dict[str, pl.DataFrame], pl.DataFrame]:
    """Return a package's tables in canonical text, and all that is wrong with them.

    Shape: one frame for each table that the description lists and a sheet was read for, with every column of the
    table and ROW; the problems as a frame with the columns of `problems.SCHEMA`. The tables may be used only
    where there are no problems.
    """
    unknown = _municipality_problem(description, sheets)
    municipality = "" if unknown else description.municipality
    tables = [_table(full, sheets[full.name], municipality) for full in description.tables if full.name in sheets]
    whole = {table.full.name: table.frame for table in tables if table.sheet.whole}
    unread = {full.name for full in description.tables} - whole.keys()
    found = [
        frame_of([*unknown, *(problem for table in tables for problem in header_problems(table.sheet, table.full))])
    ]
    found += [_problems_within(table) for table in tables]
    found += [_problems_beside(table, whole, unread) for table in tables]
    return {table.full.name: complete(table.frame, table.full) for table in tables}, joined(found)


def _table(full: Resource, sheet: Sheet, municipality: str) -> _Table:
    frame = present(sheet, full)
    left_out = [
        pl.lit("").alias(column.name) for column in full.columns if column.optional and column.name not in frame.columns
    ]
    frame = frame.with_columns(left_out)
    names = set(frame.columns)
    resource = replace(
        full,
        columns=tuple(column for column in full.columns if column.name in names),
        rules=tuple(rule for rule in full.rules if names.issuperset(_read_by(rule, full))),
        judges=tuple(judge for judge in full.judges if names.issuperset({judge.column, *judge.columns})),
        unique=tuple(columns for columns in full.unique if names.issuperset(columns)),
        key=full.key if names.issuperset(full.key) else (),
    )
    return _Table(resource, full, sheet, canonical_cells(frame, resource, municipality=municipality))


def _read_by(rule: Rule, full: Resource) -> set[str]:
    beside = {rule.beside.column} if rule.beside else set()
    return {name for name in rule.breaks.meta.root_names() if name in full.names} | {rule.column} | beside


def _problems_within(table: _Table) -> pl.DataFrame:
    return joined(
        [
            cell_problems(table.frame, table.resource, file=table.sheet.file),
            key_problems(table.frame, table.resource, file=table.sheet.file),
            cycle_problems(table.frame, table.resource, file=table.sheet.file),
        ]
    )


def _problems_beside(table: _Table, whole: Mapping[str, pl.DataFrame], unread: set[str]) -> pl.DataFrame:
    """Check what refers to other tables, but for those that could not be read: nothing can be said of them."""
    columns = tuple(
        column
        for column in table.resource.columns
        if column.refers_to and _is_there(column.refers_to.resource, [column.refers_to.column], whole, unread)
    )
    rules = tuple(
        rule
        for rule in table.resource.rules
        if not rule.beside or _is_there(rule.beside.resource, ["id", *rule.beside.columns], whole, unread)
    )
    judges = tuple(
        judge
        for judge in table.resource.judges
        if all(_is_there(name, names, whole, unread) for name, names in judge.beside.items())
    )
    checkable = replace(table.resource, columns=columns, rules=rules, judges=judges)
    return joined(
        [
            reference_problems(table.frame, checkable, file=table.sheet.file, others=whole),
            rule_problems(table.frame, checkable, file=table.sheet.file, others=whole),
            judge_problems(table.frame, checkable, file=table.sheet.file, others=whole),
        ]
    )


def _is_there(name: str, columns: Iterable[str], whole: Mapping[str, pl.DataFrame], unread: set[str]) -> bool:
    """Whether a table can be looked things up in. One that the package does not list is there, and empty."""
    return name not in unread and (name not in whole or set(whole[name].columns).issuperset(columns))


def _municipality_problem(description: Description, sheets: Mapping[str, Sheet]) -> list[Problem]:
    listed = {table.name: table for table in description.tables}
    if not description.municipality or ("areas" in listed and "areas" not in sheets):
        return []
    if "areas" in listed:
        areas = present(sheets["areas"], listed["areas"])
        if not sheets["areas"].whole or "id" not in areas or description.municipality in areas["id"]:
            return []
    right = Text("nøkkelen til kommunen i areas.csv", "the id of the municipality in areas.csv")
    return [Problem("descriptor-value", DESCRIPTOR, None, "municipality", description.municipality, right)]
