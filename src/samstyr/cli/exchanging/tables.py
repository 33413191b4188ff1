"""Loads and bad packages as calm tables."""

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

import polars as pl
from rich.console import RenderableType
from rich.table import Table

from samstyr.cli.exchanging import words
from samstyr.exchange.queries.values import Load
from samstyr.exchange.values import Outcome
from samstyr.kernels.packages.problems import Problem, problems_of
from samstyr.kernels.texts import Language, Text

# Of each class of problem in each file.
SHOWN = 5


def outcome_as_table(outcome: Outcome, language: Language) -> RenderableType:
    """Return what happened to the rows of each table, and of all."""
    table = _table(words.COLUMNS, language)
    for one in outcome.tables:
        table.add_row(
            one.title.in_language(language) or one.name, *_numbers(one.added, one.changed, one.removed, one.unchanged)
        )
    table.add_section()
    table.add_row(words.ALL.in_language(language), *_numbers(*outcome.totals.values()), style="bold")
    return table


def loads_as_table(loads: Iterable[Load], language: Language) -> RenderableType:
    """Return the loads, one a line."""
    found = list(loads)
    if not found:
        return words.NO_LOADS.in_language(language)
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold")
    for column in words.LOAD_COLUMNS:
        table.add_column(column.in_language(language), overflow="fold")
    for load in found:
        undoes = words.UNDOES.in_language(language).format(load.undoes) if load.undoes else ""
        counts = _numbers(*(load.counts.get(name, 0) for name in ("added", "changed", "removed")))
        why = " · ".join(part for part in (undoes, load.why) if part)
        who = load.by or words.NAME_REMOVED.in_language(language)
        table.add_row(str(load.number), f"{load.at:%Y-%m-%d %H:%M}", who, *counts, why)
    return table


def problems_as_text(path: Path, problems: pl.DataFrame, language: Language) -> str:
    """Return what is wrong with a package, by file and class: where, what, why and what to do; long lists are cut."""
    heading = words.ONE_PROBLEM if problems.height == 1 else words.PROBLEMS
    lines = [heading.in_language(language).format(path=path, count=problems.height)]
    kinds = problems.unique(["file", "code"], maintain_order=True).select("file", "code").rows()
    for file, found in groupby(kinds, key=lambda kind: kind[0]):
        lines += ["", file] if file else [""]
        for _, code in found:
            of_kind = problems.filter((pl.col("file") == file) & (pl.col("code") == code))
            lines += _class_lines(problems_of(of_kind.head(SHOWN)), of_kind.height, language)
    if any(problems.group_by("file", "code").len()["len"] > SHOWN):
        lines += ["", words.ALL_AS_JSON.in_language(language)]
    return "\n".join(lines)


def _class_lines(shown: list[Problem], count: int, language: Language) -> list[str]:
    lines = [f"  {_place(problem, language)}{problem.what(language)}" for problem in shown]
    if count > len(shown):
        lines.append("  " + words.MORE.in_language(language).format(count - len(shown)))
    remedies = dict.fromkeys(problem.remedy(language) for problem in shown)
    lines.append(f"    {words.WHY.in_language(language)}: {shown[0].problem_class.why.in_language(language)}")
    return lines + [f"    {words.REMEDY.in_language(language)}: {remedy}" for remedy in remedies]


def _place(problem: Problem, language: Language) -> str:
    row = f"{words.ROW.in_language(language)} {problem.row}" if problem.row is not None else ""
    place = ", ".join(part for part in (row, problem.column) if part)
    return f"{place}: " if place else ""


def _table(columns: tuple[Text, ...], language: Language) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold")
    first, *numbers = (column.in_language(language) for column in columns)
    table.add_column(first)
    for number in numbers:
        table.add_column(number, justify="right", no_wrap=True)
    return table


def _numbers(*counts: int) -> list[str]:
    return [f"{count:,}".replace(",", " ") if count else "–" for count in counts]
