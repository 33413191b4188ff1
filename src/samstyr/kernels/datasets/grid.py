"""Cells of a full grid: every combination of codes once, the last dimension changing fastest."""

from collections.abc import Iterable, Sequence
from math import prod
from typing import Final

import numpy as np
import pyarrow as pa

from samstyr.kernels.datasets.faults import TooManyCells
from samstyr.kernels.datasets.values import DECIMALS, STATUS, VALUE, Dimension, column_names

# PxWeb sends 0.8 million cells at most. This much is held in about a gigabyte.
MOST_CELLS: Final = 25_000_000


def count_cells(size: Iterable[int]) -> int:
    """Return how many cells a grid has; raises TooManyCells."""
    cells = prod(size)
    if cells > MOST_CELLS:
        raise TooManyCells(cells, MOST_CELLS)
    return cells


def code_columns(dimensions: Sequence[Dimension]) -> list[pa.DictionaryArray]:
    """Return a column of codes for each dimension of a full grid, made by repetition and not cell by cell."""
    cells = count_cells(len(dimension.codes) for dimension in dimensions)
    columns, before = [], 1
    for dimension in dimensions:
        count = len(dimension.codes)
        after = cells // (before * count) if cells else 0
        places = np.tile(np.repeat(np.arange(count, dtype=index_type(count)), after), before)
        columns.append(coded(places, dimension.codes))
        before *= count
    return columns


def coded(places: np.typing.NDArray[np.integer], codes: Sequence[str]) -> pa.DictionaryArray:
    """Return a column that says at each place the code with that number."""
    return pa.DictionaryArray.from_arrays(pa.array(places), pa.array(codes, pa.string()))


def index_type(count: int) -> type[np.signedinteger]:
    """Return the smallest whole-number type that can number so many codes."""
    for kind in (np.int8, np.int16):
        if count <= np.iinfo(kind).max:
            return kind
    return np.int32


def table_of(
    dimensions: Sequence[Dimension],
    columns: Sequence[pa.DictionaryArray],
    values: pa.DoubleArray,
    statuses: pa.DictionaryArray,
    decimals: pa.Int8Array,
) -> pa.Table:
    """Return the cells of a dataset under their column names."""
    names = [*column_names(dimension.id for dimension in dimensions), VALUE, STATUS, DECIMALS]
    return pa.Table.from_arrays([*columns, values, statuses, decimals], names=names)


def no_statuses(count: int) -> pa.DictionaryArray:
    """Return a column of statuses where nothing is said about any cell."""
    return pa.DictionaryArray.from_arrays(pa.nulls(count, pa.int8()), pa.array([], pa.string()))


def statuses_at(places: np.typing.NDArray[np.integer], symbols: pa.Array, count: int) -> pa.DictionaryArray:
    """Return a column of statuses from the cells that have one. Empty and null symbols say nothing."""
    encoded = symbols.dictionary_encode()
    said = encoded.indices.fill_null(-1).to_numpy(zero_copy_only=False)
    words = encoded.dictionary
    empty = words.index("").as_py() if len(words) else -1
    numbers = np.full(count, -1, dtype=index_type(len(words)))
    numbers[places] = np.where(said == empty, -1, said) if empty >= 0 else said
    return pa.DictionaryArray.from_arrays(pa.array(numbers, mask=numbers < 0), words)
