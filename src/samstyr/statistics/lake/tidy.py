"""A dataset as a tidy table that every engine reads alike: plain text, numbers, and why a figure is missing."""

from typing import Final

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from samstyr.kernels.datasets.symbols import why_missing
from samstyr.kernels.datasets.values import DECIMALS, STATUS, VALUE, Dataset

MISSING: Final = "missing"
OWN: Final = (VALUE, STATUS, DECIMALS, MISSING)
# DuckDB reads row groups of this size on several cores, and little enough is held of each.
ROWS_A_GROUP: Final = 122_880


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
    cells = dataset.cells
    if MISSING in dataset.column_names:
        raise NameTaken(MISSING)
    status = pc.fill_null(cells[STATUS].cast(pa.string()), "")
    value, missing = _explained(cells[VALUE], status, symbols)
    columns = {name: cells[name].cast(pa.string()) for name in dataset.column_names}
    return pa.table({**columns, VALUE: value, STATUS: status, DECIMALS: cells[DECIMALS], MISSING: missing})


def _explained(value: pa.ChunkedArray, status: pa.ChunkedArray, symbols: str) -> tuple[pa.Array, pa.Array]:
    """Return the figures, with 0 where the publisher's symbol says exactly nothing, and why the others are missing."""
    known = pc.unique(status)
    why = [why_missing(symbol, symbols) for symbol in known.to_pylist()]
    reasons = pa.array(["" if one is None else one.reason.value for one in why], pa.string())
    reason = reasons.take(pc.index_in(status, known))
    has_none = pc.is_null(value)
    is_zero = pc.and_(has_none, pc.equal(reason, ""))
    value = pc.if_else(is_zero, pa.scalar(0.0), value)
    return value, pc.if_else(has_none, reason, "")


def schema_of(table: pa.Table) -> pa.Schema:
    return table.schema.remove_metadata()


def write_parquet(writer: pq.ParquetWriter, table: pa.Table) -> None:
    writer.write_table(table, row_group_size=ROWS_A_GROUP)


def parquet_writer(path: str, schema: pa.Schema) -> pq.ParquetWriter:
    """Open a file whose bytes depend on the table only: no Arrow schema, which engines read each in their way."""
    return pq.ParquetWriter(path, schema, compression="zstd", store_schema=False)
