"""A dataset as a tidy table that every engine reads alike: plain text, numbers, and why a figure is missing."""

from typing import Final

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from samstyr.kernels.datasets.symbols import why_missing
from samstyr.kernels.datasets.values import DECIMALS, STATUS, VALUE, Dataset

MISSING: Final = "missing"
# DuckDB reads row groups of this size on several cores, and little enough is held of each.
ROWS_A_GROUP: Final = 122_880
# Texts are kept as numbers into a list of words as long as they are in memory; in the file they are texts.
_WORDS: Final = pa.dictionary(pa.int32(), pa.string())


class NameTaken(ValueError):
    """A dimension is called as one of our own columns."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"The source has a dimension called {name!r}, which is the name of a column of ours, so the table cannot "
            "be kept. Fetch it without that dimension, or ask for this to be mended."
        )


def tidy(dataset: Dataset, symbols: str) -> pa.Table:
    """Return the cells in their order: a text column for each dimension, then `value`, `status`, `decimals` and
    `missing`: why there is no figure, '' where there is one. `symbols` names the publisher whose symbols they are."""
    if MISSING in dataset.column_names:
        raise NameTaken(MISSING)
    cells = dataset.cells.combine_chunks()
    codes = {name: cells[name].cast(_WORDS) for name in dataset.column_names}
    statuses = _one(cells[STATUS].cast(_WORDS))
    # Each word once: Parquet writes chance bytes for a list that has one twice.
    known = [*statuses.dictionary.to_pylist(), ""]
    words = list(dict.fromkeys(known))
    places = pa.array([words.index(word) for word in known], pa.int32())
    said = places.take(statuses.indices.fill_null(len(known) - 1))
    value, missing = _explained(_one(cells[VALUE]), said, words, symbols)
    status = pa.DictionaryArray.from_arrays(said, pa.array(words, pa.string()))
    return pa.table({**codes, VALUE: value, STATUS: status, DECIMALS: cells[DECIMALS], MISSING: missing})


def _explained(value: pa.Array, said: pa.Array, words: list[str], symbols: str) -> tuple[pa.Array, pa.Array]:
    """Return the figures, with 0 where the publisher's symbol says exactly nothing, and why the others are missing."""
    why = [why_missing(word, symbols) for word in words]
    reasons = ["", *dict.fromkeys(one.reason.value for one in why if one is not None)]
    by_word = pa.array([0 if one is None else reasons.index(one.reason.value) for one in why], pa.int32())
    has_none = pc.is_null(value)
    reason = pc.if_else(has_none, by_word.take(said), pa.scalar(0, pa.int32()))
    if None in why:
        is_nothing = pc.and_(has_none, pc.equal(reason, 0))
        value = pc.if_else(is_nothing, pa.scalar(0.0), value)
    return value, pa.DictionaryArray.from_arrays(reason, pa.array(reasons, pa.string()))


def _one(column: pa.ChunkedArray) -> pa.Array:
    """Return a column as one array; of a table whose chunks are combined there are no more."""
    return column.chunk(0) if column.num_chunks else pa.array([], column.type)


def schema_of(table: pa.Table) -> pa.Schema:
    return table.schema.remove_metadata()


def write_parquet(writer: pq.ParquetWriter, table: pa.Table) -> None:
    writer.write_table(table, row_group_size=ROWS_A_GROUP)


def parquet_writer(path: str, schema: pa.Schema) -> pq.ParquetWriter:
    """Open a file whose bytes depend on the table only: no Arrow schema, which engines read each in their way."""
    repeated = [name for name in schema.names if name != VALUE]
    # What is least and most in a part of the file lets engines leave it out, which they do by codes and not by figures.
    codes = [name for name in repeated if name not in {STATUS, DECIMALS, MISSING}]
    return pq.ParquetWriter(
        path, schema, compression="zstd", store_schema=False, use_dictionary=repeated, write_statistics=codes
    )
