"""Cells that come as rows, each with its own codes, and need not fill a grid."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from samstyr.kernels.datasets.grid import coded, index_type, table_of
from samstyr.kernels.datasets.values import Dataset, Dimension, Doubt


@dataclass(frozen=True, slots=True)
class Rows:
    """A column of codes for each dimension, and a figure, a status and decimals for each row."""

    codes: Sequence[pa.Array]
    values: pa.DoubleArray
    statuses: pa.DictionaryArray
    decimals: pa.Int8Array
    exact: Mapping[int, str] = field(default_factory=dict)


def dataset_of_rows(dimensions: Sequence[Dimension], rows: Rows) -> Dataset:
    """Return rows as a dataset. Dimensions get their codes from the rows, in the order in which they first come."""
    filled, columns = [], []
    for dimension, codes in zip(dimensions, rows.codes, strict=True):
        encoded = codes.dictionary_encode()
        own = tuple(encoded.dictionary.to_pylist())
        places = encoded.indices.to_numpy(zero_copy_only=False).astype(index_type(len(own)))
        labels = {code: dimension.labels[code] for code in own if code in dimension.labels}
        filled.append(replace(dimension, codes=own, labels=labels))
        columns.append(coded(places, own))
    cells = table_of(filled, columns, rows.values, rows.statuses, rows.decimals)
    return Dataset(tuple(filled), cells, exact=rows.exact, is_grid=False)


def said_twice(dataset: Dataset, lines: Sequence[int]) -> Iterator[Doubt]:
    """Return a doubt for each row whose codes an earlier row has already; `lines` says where each row stands."""
    places = np.zeros(dataset.cells.num_rows, np.int64)
    for name, count in zip(dataset.column_names, dataset.size, strict=True):
        places = places * count + dataset.cells[name].chunk(0).indices.to_numpy(zero_copy_only=False)
    first: dict[int, int] = {}
    counts = pc.value_counts(pa.array(places))
    often = {one["values"].as_py() for one in counts if one["counts"].as_py() > 1}
    for at, place in enumerate(places.tolist()):
        if place in often and first.setdefault(place, at) != at:
            yield Doubt(f"line {lines[at]}", f"it is about the same as line {lines[first[place]]}")
