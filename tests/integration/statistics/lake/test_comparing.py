"""Every expression about the lake gives the same on two engines, and what an obvious slow version gives."""

from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

import ibis
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ibis.backends import BaseBackend

from samstyr.statistics.lake.comparing import compared, counted, largest, reasons, selected
from samstyr.statistics.lake.engines import duckdb

DIMENSIONS = ["Region", "Tid"]
ENGINES = {"duckdb": duckdb(Path("/nonexistent")), "polars": ibis.polars.connect()}
Cell = tuple[float | None, str, str]
cells = st.dictionaries(
    st.tuples(st.sampled_from("abc"), st.sampled_from(["2024", "2025"])),
    st.one_of(
        st.tuples(st.sampled_from([0.0, -1.5, 2.0, 1e12]), st.sampled_from(["", "*"]), st.just("")),
        st.sampled_from([(None, ":", "suppressed"), (None, "..", "not_available")]),
    ),
)


def arrow(table: dict[tuple[str, str], Cell]) -> pa.Table:
    rows = [(*codes, *cell) for codes, cell in table.items()]
    columns = list(zip(*rows, strict=True)) or [()] * 5
    kinds = (pa.string(), pa.string(), pa.float64(), pa.string(), pa.string())
    names = [*DIMENSIONS, "value", "status", "missing"]
    return pa.table([pa.array(list(column), kind) for column, kind in zip(columns, kinds, strict=True)], names=names)


def change(before: Cell | None, after: Cell | None) -> str:
    """Return what happened to a cell, worked out one by one."""
    if before is None or after is None:
        return "added" if before is None else "removed"
    if (before[0] is None) != (after[0] is None):
        return "came" if before[0] is None else "went"
    if before[0] != after[0]:
        return "revised"
    return "marked" if before != after else ""


def on(engine: BaseBackend, table: pa.Table, folder: str) -> ibis.Table:
    """Return a table as an engine reads it from the lake."""
    path = Path(folder) / f"{len(list(Path(folder).iterdir()))}.parquet"
    pq.write_table(table, path, store_schema=False)
    return engine.read_parquet(path)


@pytest.mark.parametrize("engine", ENGINES.values(), ids=ENGINES)
@settings(max_examples=25)
@given(cells, cells)
def test_what_happened_to_each_cell(engine: BaseBackend, before: dict, after: dict):
    expected = {codes: change(before.get(codes), after.get(codes)) for codes in before | after}
    expected = {codes: what for codes, what in expected.items() if what}
    with TemporaryDirectory() as folder:
        tables = [on(engine, arrow(version), folder) for version in (before, after)]
        differing = compared(*tables, DIMENSIONS)
        rows = differing.to_pyarrow().to_pylist()
        counts = counted(differing).to_pyarrow().to_pylist()
    assert {(row["Region"], row["Tid"]): row["change"] for row in rows} == expected
    for row in rows:
        codes = (row["Region"], row["Tid"])
        for side, cell in (("before", before.get(codes)), ("after", after.get(codes))):
            assert (row[f"value_{side}"], row[f"status_{side}"], row[f"missing_{side}"]) == (cell or (None, None, None))
    assert {row["change"]: row["cells"] for row in counts} == Counter(expected.values())


def files(folder: Path) -> list[Path]:
    """Return two versions as they lie in the lake."""
    before = {(place, str(year)): (float(year), "", "") for place in "abcdef" for year in range(2000, 2026)}
    after = {codes: (cell[0] + (codes[0] == "b") * 5 + (codes[0] == "c") * 9, "", "") for codes, cell in before.items()}
    after["d", "2025"] = (None, ":", "suppressed")
    del after["e", "2025"]
    paths = [folder / "before.parquet", folder / "after.parquet"]
    for path, table in zip(paths, (before, after), strict=True):
        pq.write_table(arrow(table), path, store_schema=False)
    return paths


def test_both_engines_say_the_same_of_the_same_files(tmp_path: Path):
    paths = files(tmp_path)
    answers = []
    for engine in ENGINES.values():
        before, after = (engine.read_parquet(path) for path in paths)
        differing = compared(before, after, DIMENSIONS)
        expressions = [
            largest(differing, DIMENSIONS, 30),
            counted(differing),
            reasons(after),
            selected(after, {"Region": ["a", "d"], "Tid": ["2024", "2025"]}).order_by(DIMENSIONS),
        ]
        answers.append([expression.to_pyarrow().to_pylist() for expression in expressions])
    assert answers[0] == answers[1]
    most, counts, why, chosen = answers[0]
    assert [(row["Region"], row["size"]) for row in most] == [("c", 9.0)] * 26 + [("b", 5.0)] * 4
    assert [row["Tid"] for row in most[:2]] == ["2000", "2001"]
    assert {row["change"]: row["cells"] for row in counts} == {"revised": 52, "went": 1, "removed": 1}
    assert {row["missing"]: row["cells"] for row in why} == {"": 154, "suppressed": 1}
    assert [(row["Region"], row["value"]) for row in chosen] == [("a", 2024), ("a", 2025), ("d", 2024), ("d", None)]


def test_duckdb_keeps_within_its_memory_and_takes_the_disk_where_it_must(tmp_path: Path):
    engine = duckdb(tmp_path, memory="64MB")
    said = engine.raw_sql("SELECT current_setting('memory_limit'), current_setting('temp_directory')").fetchone()
    assert said == ("61.0 MiB", str(tmp_path / "lake-scratch"))
    engine.disconnect()
