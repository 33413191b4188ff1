"""A dataset as a tidy table: one row a cell, one column a dimension, then the figure and its status."""

from collections.abc import Iterator, Sequence
from typing import Final

import pyarrow as pa
import pyarrow.compute as pc

from samstyr.kernels.datasets.number_text import number_texts
from samstyr.kernels.datasets.values import DECIMALS, STATUS, VALUE, Dataset

_AT_A_TIME: Final = 100_000
_NEEDS_QUOTES: Final = frozenset(',"\r\n')


def tidy_csv(dataset: Dataset) -> Iterator[str]:
    """Return the cells in the file's own order as comma-separated text, piece by piece.

    Dimensions are named by their ids and hold codes; then come `value`, empty where there is no figure, and
    `status`, the source's own symbol. Codes stand as they are, also those that a spreadsheet would run.
    """
    yield csv_line([*(dimension.id for dimension in dataset.dimensions), VALUE, STATUS])
    for start in range(0, dataset.cells.num_rows, _AT_A_TIME):
        columns = [*_code_texts(dataset, start), *_figure_texts(dataset, start)]
        lines = pc.binary_join_element_wise(*columns, ",")
        yield "\n".join(lines.to_pylist()) + "\n"


def tidy_rows(dataset: Dataset, most: int) -> list[list[str]]:
    """Return at most so many rows of the same table, each as a list of texts."""
    part = dataset.cells.slice(0, most)
    codes = [part[name].to_pylist() for name in dataset.column_names]
    statuses = [status or "" for status in part[STATUS].to_pylist()]
    return [list(row) for row in zip(*codes, figure_texts(dataset, 0, most), statuses, strict=True)]


def figure_texts(dataset: Dataset, start: int, count: int) -> list[str]:
    """Return the figures of so many rows as text; a symbol that stood there is no figure."""
    part = dataset.cells.slice(start, count)
    values = part[VALUE].to_pylist()
    texts = list(number_texts(values, part[DECIMALS].to_pylist()))
    for at, text in dataset.exact.items():
        if start <= at < start + len(texts) and values[at - start] is not None:
            texts[at - start] = text
    return texts


def csv_line(cells: Sequence[str]) -> str:
    """Return cells as a line of comma-separated text, quoted where they must be."""
    return ",".join(_in_quotes(cell) if _NEEDS_QUOTES & set(cell) else cell for cell in cells) + "\n"


def _in_quotes(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"'


def _code_texts(dataset: Dataset, start: int) -> list[pa.Array]:
    return [_quoted(dataset.cells[name].slice(start, _AT_A_TIME)) for name in dataset.column_names]


def _figure_texts(dataset: Dataset, start: int) -> list[pa.Array]:
    statuses = _quoted(dataset.cells[STATUS].slice(start, _AT_A_TIME)).fill_null("")
    return [pa.array(figure_texts(dataset, start, _AT_A_TIME), pa.string()), statuses]


def _quoted(column: pa.ChunkedArray) -> pa.StringArray:
    """Return a column of a dictionary as texts, each code quoted once and not once a cell."""
    encoded = column.combine_chunks().unify_dictionaries() if column.num_chunks > 1 else column.chunk(0)
    words = [csv_line([word])[:-1] for word in encoded.dictionary.to_pylist()]
    return pa.array(words, pa.string()).take(encoded.indices)
