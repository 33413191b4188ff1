from itertools import product

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.datasets.faults import TooManyCells
from samstyr.kernels.datasets.grid import (
    MOST_CELLS,
    code_columns,
    coded,
    count_cells,
    index_type,
    no_statuses,
    statuses_at,
    table_of,
)
from samstyr.kernels.datasets.values import Dimension

sizes = st.lists(st.integers(0, 5), max_size=5)


@given(sizes)
def test_columns_of_codes_are_every_combination_with_the_last_changing_fastest(size):
    dimensions = [Dimension(str(at), tuple(f"{at}.{n}" for n in range(count))) for at, count in enumerate(size)]
    columns = [column.to_pylist() for column in code_columns(dimensions)]
    expected = list(product(*(dimension.codes for dimension in dimensions)))
    assert count_cells(size) == len(expected)
    assert columns == [[row[at] for row in expected] for at in range(len(size))]


def test_more_cells_than_can_be_held_are_refused():
    assert count_cells([MOST_CELLS]) == MOST_CELLS
    with pytest.raises(TooManyCells):
        count_cells([MOST_CELLS, 2])


@pytest.mark.parametrize(("count", "kind"), [(1, np.int8), (127, np.int8), (128, np.int16), (40_000, np.int32)])
def test_numbers_of_codes_take_no_more_room_than_they_need(count, kind):
    assert index_type(count) is kind
    codes = [str(at) for at in range(count)]
    assert coded(np.arange(count, dtype=kind), codes).to_pylist() == codes


@given(st.lists(st.none() | st.sampled_from(["", ".", ":", "k"]), max_size=8), st.integers(0, 5))
def test_statuses_stand_where_something_is_said(symbols, before):
    places = np.arange(len(symbols)) + before
    column = statuses_at(places, pa.array(symbols, pa.string()), len(symbols) + before)
    assert column.to_pylist() == [None] * before + [symbol or None for symbol in symbols]


def test_a_table_has_the_dimensions_and_then_our_columns():
    dimension = Dimension("Tid", ("2024",))
    table = table_of([dimension], code_columns([dimension]), pa.array([1.5]), no_statuses(1), pa.array([1], pa.int8()))
    assert table.to_pylist() == [{"Tid": "2024", "value": 1.5, "status": None, "decimals": 1}]
