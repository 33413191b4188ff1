"""Do the rows of the tables go together? Keys, references, and the rules of each table."""

from collections.abc import Iterable, Iterator, Mapping

import polars as pl

from samstyr.kernels.packages.canonical import ROW
from samstyr.kernels.packages.columns import Reference
from samstyr.kernels.packages.problems import NONE, Problem, frame_of, joined
from samstyr.kernels.packages.resources import Beside, Judge, Resource, Rule
from samstyr.kernels.texts import Text

_TOGETHER = " · "


def key_problems(frame: pl.DataFrame, resource: Resource, *, file: str) -> pl.DataFrame:
    """Return the rows that share their key, or another set of columns that must be one row's own."""
    others = [name for name in resource.names if name not in resource.key]
    sets = [(resource.key, resource.names), *((columns, others) for columns in resource.unique)]
    return joined(_clashes(frame, columns, compared, file) for columns, compared in sets if columns)


def _clashes(frame: pl.DataFrame, columns: Iterable[str], compared: Iterable[str], file: str) -> pl.DataFrame:
    names = list(columns)
    filled = frame.filter(pl.any_horizontal(pl.col(names) != ""))
    clashing = filled.filter(filled.select(names).is_duplicated())
    if clashing.is_empty():
        return NONE
    same = pl.struct(list(compared)).n_unique().over(names) == 1
    first = pl.col(ROW).min().over(names)
    found = clashing.with_columns(_same=same, _first=first).filter(pl.col(ROW) != pl.col("_first"))
    row = pl.col("_first").cast(pl.String)
    return found.select(
        code=pl.when("_same").then(pl.lit("duplicate-row")).otherwise(pl.lit("two-values")),
        file=pl.lit(file),
        row=pl.col(ROW).cast(pl.Int64),
        column=pl.lit(", ".join(names)),
        value=pl.concat_str([pl.col(name) for name in names], separator=_TOGETHER),
        expected_nb=pl.lit("se også rad ") + row,
        expected_en=pl.lit("see also row ") + row,
    )


def reference_problems(
    frame: pl.DataFrame, resource: Resource, *, file: str, others: Mapping[str, pl.DataFrame]
) -> pl.DataFrame:
    """Return the cells that refer to a row that no table of the package has."""
    return joined(
        _dangling(frame, column.name, file, column.refers_to, others)
        for column in resource.columns
        if column.refers_to is not None
    )


def _dangling(
    frame: pl.DataFrame, name: str, file: str, to: Reference, others: Mapping[str, pl.DataFrame]
) -> pl.DataFrame:
    there = others.get(to.resource, pl.DataFrame())
    known = there[to.column] if to.column in there.columns else pl.Series([], dtype=pl.String)
    dangling = frame.filter((pl.col(name) != "") & ~pl.col(name).is_in(known.implode()))
    if dangling.is_empty():
        return NONE
    return dangling.select(
        code=pl.lit("dangling-reference"),
        file=pl.lit(file),
        row=pl.col(ROW).cast(pl.Int64),
        column=pl.lit(name),
        value=pl.col(name).str.slice(0, 100),
        expected_nb=pl.lit(f"{to.resource}.{to.column}"),
        expected_en=pl.lit(""),
    )


def rule_problems(
    frame: pl.DataFrame, resource: Resource, *, file: str, others: Mapping[str, pl.DataFrame]
) -> pl.DataFrame:
    """Return the rows that break a rule of their table."""
    return joined(_broken(frame, rule, file, others) for rule in resource.rules)


def _broken(frame: pl.DataFrame, rule: Rule, file: str, others: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    widened = _put_beside(frame, rule.beside, others) if rule.beside else frame
    broken = widened.filter(rule.breaks)
    if broken.is_empty():
        return NONE
    return broken.select(
        code=pl.lit(rule.problem),
        file=pl.lit(file),
        row=pl.col(ROW).cast(pl.Int64),
        column=pl.lit(rule.column),
        value=pl.col(rule.column).str.slice(0, 100),
        expected_nb=pl.lit(rule.expected.nb),
        expected_en=pl.lit(rule.expected.en),
    )


def judge_problems(
    frame: pl.DataFrame, resource: Resource, *, file: str, others: Mapping[str, pl.DataFrame]
) -> pl.DataFrame:
    """Return what the judges of a table say of its rows."""
    return frame_of(problem for judge in resource.judges for problem in _judged(frame, judge, file, others))


def _judged(frame: pl.DataFrame, judge: Judge, file: str, others: Mapping[str, pl.DataFrame]) -> Iterator[Problem]:
    beside = {
        name: others.get(name, pl.DataFrame(schema=dict.fromkeys(columns, pl.String)))
        for name, columns in judge.beside.items()
    }
    for fault in judge.faults(frame, beside):
        yield Problem(judge.problem, file, fault.row, judge.column, fault.value, fault.expected)


def cycle_problems(frame: pl.DataFrame, resource: Resource, *, file: str) -> pl.DataFrame:
    """Return the rows that lie in themselves, by way of others or at once."""
    within = [
        (column.name, column.refers_to.column)
        for column in resource.columns
        if column.refers_to is not None and column.refers_to.resource == resource.name
    ]
    return frame_of(problem for name, key in within for problem in _cycles(frame, name, key, file))


def _cycles(frame: pl.DataFrame, name: str, key: str, file: str) -> Iterator[Problem]:
    if key not in frame.columns:
        return
    links = {
        below: (above, row) for below, above, row in frame.filter(pl.col(name) != "").select(key, name, ROW).rows()
    }
    right = Text("En rad kan ikke ligge i seg selv.", "A row cannot lie in itself.")
    settled: set[str] = set()
    for start in links:
        path: list[str] = []
        on_path: set[str] = set()
        at = start
        while at in links and at not in settled and at not in on_path:
            path.append(at)
            on_path.add(at)
            at = links[at][0]
        for member in path[path.index(at) :] if at in on_path else []:
            above, row = links[member]
            yield Problem("contradiction", file, row, name, above, right)
        settled |= on_path


def _put_beside(frame: pl.DataFrame, beside: Beside, others: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    names = {name: f"{beside.resource}.{name}" for name in beside.columns}
    if beside.resource not in others:
        return frame.with_columns(pl.lit("").alias(name) for name in names.values())
    other = others[beside.resource].select("id", *names).rename(names).unique("id", keep="first")
    return frame.join(other, left_on=beside.column, right_on="id", how="left").with_columns(
        pl.col(list(names.values())).fill_null("")
    )
