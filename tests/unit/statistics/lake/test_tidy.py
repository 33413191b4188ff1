"""Datasets as tidy tables, against an obvious slow way to say the same."""

from pathlib import Path

import orjson
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.datasets.json_stat.reading import read
from samstyr.kernels.datasets.symbols import why_missing
from samstyr.statistics.lake.tidy import NameTaken, parquet_writer, schema_of, tidy, write_parquet

SYMBOLS = ["", ".", "..", "...", ":", "-", "*", "x"]
cells = st.lists(
    st.tuples(st.none() | st.floats(-1e6, 1e6), st.sampled_from(SYMBOLS)), min_size=1, max_size=40
)  # fmt: skip


def dataset(values: list, statuses: list[str], name: str = "Tid"):
    codes = [str(2000 + number) for number in range(len(values))]
    said = {
        "version": "2.0", "class": "dataset", "id": [name], "size": [len(values)],
        "dimension": {name: {"category": {"index": codes}}}, "value": values, "status": statuses,
    }  # fmt: skip
    return read(orjson.dumps(said)).datasets[0]


def explained(value: float | None, symbol: str) -> tuple[float | None, str]:
    if value is not None:
        return value, ""
    why = why_missing(symbol, "ssb")
    return (0.0, "") if why is None else (None, why.reason.value)


@given(cells)
def test_each_cell_has_a_figure_or_says_why_not(cells: list[tuple[float | None, str]]):
    values, statuses = [value for value, _ in cells], [symbol for _, symbol in cells]
    # A list of one status holds for every cell, which is what it is here too.
    table = tidy(dataset(values, statuses), "ssb").to_pylist()
    assert [(row["value"], row["missing"]) for row in table] == [explained(*cell) for cell in cells]
    assert [row["status"] for row in table] == statuses
    assert [row["Tid"] for row in table] == [str(2000 + number) for number in range(len(cells))]


def test_the_file_says_the_same_and_nothing_about_who_wrote_it(tmp_path: Path):
    table = tidy(dataset([1.5, None] * 500, ["", ":"] * 500), "ssb")
    for name in "abcdefgh":
        with parquet_writer(str(tmp_path / name), schema_of(table)) as writer:
            write_parquet(writer, table)
            write_parquet(writer, table)
    assert len({path.read_bytes() for path in tmp_path.iterdir()}) == 1
    assert pq.read_table(tmp_path / "a").to_pylist() == table.to_pylist() * 2
    assert pq.read_schema(tmp_path / "a").field("Tid").type == pa.string()
    assert pq.read_schema(tmp_path / "a").metadata is None


def test_a_dimension_may_be_called_as_some_of_our_columns_and_not_as_others():
    assert tidy(dataset([1], [""], "value"), "ssb").column_names[0] == "value_"
    with pytest.raises(NameTaken, match="a dimension called 'missing'"):
        tidy(dataset([1], [""], "missing"), "ssb")
