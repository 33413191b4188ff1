"""A selection cut into parts: nothing is lost, nothing comes twice, and every part fits."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.statistics.fetching.splitting import Axis, count_cells, split

axes = st.lists(st.integers(1, 12), min_size=1, max_size=4).map(
    lambda sizes: tuple(
        Axis(f"d{number}", tuple(f"{number}-{code}" for code in range(size))) for number, size in enumerate(sizes)
    )
)


def cells_of(selection: tuple[Axis, ...]) -> list[tuple[str, ...]]:
    return list(product(*(axis.codes for axis in selection)))


@given(axes, st.integers(1, 200))
def test_the_parts_together_are_the_selection_and_no_cell_is_in_two(selection: tuple[Axis, ...], most: int):
    parts = list(split(selection, most))
    found = [cell for part in parts for cell in cells_of(part)]
    assert len(found) == len(set(found))
    assert set(found) == set(cells_of(selection))
    assert all(0 < count_cells(part) <= most for part in parts)
    assert all([axis.id for axis in part] == [axis.id for axis in selection] for part in parts)


@given(axes, st.integers(1, 200))
def test_no_more_than_twice_as_many_parts_as_there_must_be_for_each_axis_cut(selection: tuple[Axis, ...], most: int):
    parts = list(split(selection, most))
    cut = sum(len({part[place].codes for part in parts}) > 1 for place in range(len(selection)))
    assert len(parts) <= 2**cut * -(-count_cells(selection) // most)


def test_what_fits_is_asked_for_at_once():
    selection = (Axis("Region", ("0301", "3203")), Axis("Tid", ("2024", "2025"), "agg_X"))
    assert list(split(selection, 4)) == [selection]


def test_regions_are_cut_before_years_and_the_code_list_follows():
    selection = (Axis("Region", tuple("abcde"), "agg_KommSummer"), Axis("Tid", ("1", "2", "3")))
    assert list(split(selection, 7)) == [
        (Axis("Region", ("a", "b"), "agg_KommSummer"), Axis("Tid", ("1", "2", "3"))),
        (Axis("Region", ("c", "d"), "agg_KommSummer"), Axis("Tid", ("1", "2", "3"))),
        (Axis("Region", ("e",), "agg_KommSummer"), Axis("Tid", ("1", "2", "3"))),
    ]


def test_a_limit_that_nothing_fits_in_is_refused():
    with pytest.raises(ValueError, match="0 cells are no limit"):
        list(split((Axis("Tid", ("1",)),), 0))
