import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.datasets.faults import CellsInDoubt
from samstyr.kernels.datasets.json_stat.symbols import statuses_of, with_symbols
from tests.json_stat_forms import slow_status, statuses


@given(st.integers(1, 6).flatmap(lambda count: st.tuples(st.just(count), statuses(count))))
def test_every_form_says_the_same_as_cell_by_cell(drawn):
    count, written = drawn
    column = statuses_of(written, count).column.to_pylist()
    assert [said or "" for said in column] == [slow_status(written, at, count) for at in range(count)]


def test_one_status_holds_for_every_cell():
    assert statuses_of("a", 3).column.to_pylist() == ["a", "a", "a"]
    assert statuses_of(["a"], 3).column.to_pylist() == ["a", "a", "a"]
    assert statuses_of(["a"], 1).column.to_pylist() == ["a"]


def test_a_number_is_a_status_too():
    assert statuses_of([1, None, "x"], 3).column.to_pylist() == ["1", None, "x"]
    assert statuses_of({"1": 2}, 2).column.to_pylist() == [None, "2"]


@pytest.mark.parametrize("written", [True, [True, "a"], {"0": ["a"]}])
def test_what_is_no_status_is_refused(written):
    with pytest.raises(CellsInDoubt, match="status"):
        statuses_of(written, 2)


def test_a_symbol_in_place_of_a_figure_is_the_status_unless_one_is_given():
    column = statuses_of(["a", None, None], 3).column
    assert with_symbols(column, {0: "k", 1: "k"}).to_pylist() == ["a", "k", None]
    assert with_symbols(column, {}) is column
