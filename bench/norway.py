"""All of Norway: stitch, derive, compare with peers and assess, against hand-written Polars and vectorised pandas.

The rivals compute the same numbers, and nothing else: no reasons of what is missing, no conflicts, no rules as data.
A first round, which is not timed, makes sure that all three say the same of every row.
"""

import sys
from collections.abc import Callable, Mapping
from statistics import median
from time import perf_counter

import pandas as pd
import polars as pl

from bench import norway_by_hand, norway_pandas
from bench.norway_cells import AS_OF, REASONS, Rules, make_cells, make_rules
from samstyr.kernels.assessment.columns.engine import assess_columns
from samstyr.kernels.formulas.columns.engine import derive_columns
from samstyr.kernels.municipalities.columns.engine import stitch_columns
from samstyr.kernels.municipalities.columns.inputs import times_frame
from samstyr.kernels.peers.columns.engine import compare_columns

RUNS = 7
TABLES = {
    "figures": (["indicator", "area", "year"], ["value"]),
    "groups": (["indicator", "group", "year"], ["level", "measured"]),
    "areas": (["indicator", "group", "year", "area"], ["distance", "place", "tied", "band"]),
    "assessed": (
        ["indicator", "area"],
        ["year", "direction", "absolute", "percent", "attainment", "outdated", *REASONS],
    ),
}

Tables = Mapping[str, pl.DataFrame]


class TheyDisagree(AssertionError):
    """The rivals do not compute the same numbers, so that their times say nothing."""


def measure() -> list[str]:
    """Return the rows for docs/measurements.md."""
    rules = make_rules()
    cells = make_cells(rules.history)
    codes, groups = _codes(rules, cells.schema["area"]), _groups(rules, cells.schema["area"])
    frames = _as_pandas(cells, codes, groups)
    rivals = {
        "ours": lambda: ours(cells, rules),
        "Polars": lambda: norway_by_hand.run(cells, codes, groups),
        "pandas": lambda: norway_pandas.run(*frames),
    }
    _check_agreement({name: run() for name, run in rivals.items()})
    runs = []
    for number in range(RUNS):
        runs.append({name: _seconds(run) for name, run in rivals.items()})
        said = ", ".join(f"{name} {seconds:.2f} s" for name, seconds in runs[-1].items())
        sys.stderr.write(f"run {number + 1}: {said}\n")
    return _rows(runs, cells.height)


def ours(cells: pl.DataFrame, rules: Rules) -> Tables:
    """The four engines, one after the other."""
    stitched = stitch_columns(cells, history=rules.history, areas=rules.areas, rules=rules.joining)
    figures = pl.concat([stitched, derive_columns(stitched, rules.derivations)])
    compared = compare_columns(figures, groups=rules.groups, rules=rules.peers, as_of=AS_OF)
    assessed = assess_columns(figures, indicators=rules.indicators, targets=rules.targets, as_of=AS_OF)
    return {"figures": figures, "groups": compared.groups, "areas": compared.areas, "assessed": assessed.indicators}


def _rows(runs: list[dict[str, float]], cells: int) -> list[str]:
    command = "`./run bench norway`"
    seconds = median(run["ours"] for run in runs)
    by_hand = median(run["ours"] / run["Polars"] for run in runs)
    faster = median(run["pandas"] / run["ours"] for run in runs)
    what = f"all Norway ({cells:,} cells in): stitch, derive, compare, assess"
    return [
        f"| {what} | {seconds:.1f} s = {by_hand:.2f} × hand-written Polars | ≤ 1.5 × | {command} |",
        f"| the same | {faster:.1f} times as fast as vectorised pandas | ≥ 2 times | {command} |",
    ]


def _seconds(run: Callable[[], object]) -> float:
    start = perf_counter()
    run()
    return perf_counter() - start


def _codes(rules: Rules, kind: pl.DataType) -> pl.DataFrame:
    times = times_frame(rules.history, rules.areas).with_columns(pl.col("area", "to_area").cast(kind))
    years = {"from_year": pl.col("starts").dt.year(), "to_year": pl.col("ends").dt.year()}
    return times.select("area", "to_area", "codes", "is_whole", **years)


def _groups(rules: Rules, kind: pl.DataType) -> pl.DataFrame:
    rows = [(member.area, group.id) for group in rules.groups for member in group.memberships]
    types = {"area": kind, "group": pl.Enum([group.id for group in rules.groups])}
    return pl.DataFrame(rows, schema=types, orient="row")


def _as_pandas(cells: pl.DataFrame, codes: pl.DataFrame, groups: pl.DataFrame) -> tuple[pd.DataFrame, ...]:
    plain = cells.select("indicator", "area", pl.col("last").dt.year().alias("year"), "value")
    return tuple(frame.to_pandas() for frame in (plain, codes, groups))


def _check_agreement(found: Mapping[str, Mapping[str, pl.DataFrame | pd.DataFrame]]) -> None:
    for name, (keys, columns) in TABLES.items():
        tables = {who: _comparable(tables[name], keys, columns) for who, tables in found.items()}
        for who, table in tables.items():
            if not table.equals(tables["ours"]):
                apart = (
                    tables["ours"]
                    .join(table, on=keys, how="full", suffix="_theirs")
                    .filter(
                        pl.any_horizontal(pl.col(column).ne_missing(pl.col(f"{column}_theirs")) for column in columns)
                    )
                )
                raise TheyDisagree(f"{name} of {who}: {tables['ours'].height} and {table.height} rows\n{apart}")


def _comparable(table: pl.DataFrame | pd.DataFrame, keys: list[str], columns: list[str]) -> pl.DataFrame:
    """Return a table with the same types, decimals and order, whoever made it."""
    if isinstance(table, pd.DataFrame):
        table = pl.from_pandas(table[[*keys, *columns]])
    if "year" not in table.columns:
        table = table.with_columns(year=pl.col("last").dt.year())
    if "reasons" in table.columns:
        reasons = [pl.col("reasons").list.contains(reason).alias(name) for name, reason in REASONS.items()]
        table = table.with_columns(reasons)
    chosen = table.select(*keys, *columns)
    types = chosen.schema
    said = [
        pl.col(name).cast(pl.Float64).fill_nan(None).round(6) if kind.is_numeric() else pl.col(name).cast(pl.String)
        for name, kind in types.items()
    ]
    return chosen.select(said).with_columns(pl.col(pl.Float64) + 0.0).drop_nulls(keys).sort(keys)


if __name__ == "__main__":
    sys.stdout.write("\n".join(measure()) + "\n")
