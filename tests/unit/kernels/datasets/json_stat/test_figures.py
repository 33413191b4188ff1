import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.datasets.faults import CellsInDoubt
from samstyr.kernels.datasets.json_stat.figures import EXACT_TO, figures_of, spread
from tests.json_stat_forms import NUMBERS_AND_SYMBOLS, is_number


@given(st.lists(NUMBERS_AND_SYMBOLS, max_size=30))
def test_every_figure_is_the_one_that_stood_there(written):
    figures = figures_of(written)
    for at, one in enumerate(written):
        value = figures.values[at].as_py()
        if one is None or (isinstance(one, str) and not is_number(one)):
            assert value is None
            assert figures.exact.get(at) == one
        else:
            assert value == float(one)
        if isinstance(one, int):
            assert figures.decimals[at].as_py() == 0
        if isinstance(one, float):
            assert figures.decimals[at].as_py() is None


@pytest.mark.parametrize("written", [[1, 2], [1.5, None], [1, 2.5], [None, None], [], [1.0, 1e16, 5e-324]])
def test_numbers_alone_need_nothing_more(written):
    assert figures_of(written).exact == {}
    assert figures_of(written).values.to_pylist() == written


def test_whole_numbers_that_a_float_does_not_hold_are_kept():
    large = EXACT_TO + 1
    assert figures_of([large]).exact == {0: str(large)}
    assert figures_of([1.5, 2**63, -large]).exact == {1: str(2**63), 2: str(-large)}


def test_more_figures_than_are_looked_at_at_a_time():
    written = [float(at) if at % 3 else at for at in range(120_000)]
    figures = figures_of([*written, 0.5])
    assert figures.values.to_pylist() == [*map(float, written), 0.5]
    assert [figures.decimals[at].as_py() for at in (0, 1, 49_998, 50_000, 50_001, 119_997, 120_000)] == [
        0, None, 0, None, 0, 0, None,
    ]  # fmt: skip


def test_a_number_in_quotation_marks_is_a_number_with_its_decimals():
    figures = figures_of(["2.50", 1, "1.0000000000000000001"])
    assert figures.values.to_pylist() == [2.5, 1.0, 1.0]
    assert figures.decimals.to_pylist() == [2, 0, 19]
    assert figures.exact == {0: "2.50", 2: "1.0000000000000000001"}
    assert figures_of(["2.5", "7"]).exact == {}


def test_more_decimals_than_anybody_writes_are_as_many_as_the_number_needs():
    figures = figures_of(["0." + "1" * 400])
    assert (figures.values.to_pylist(), figures.decimals.to_pylist(), figures.exact) == ([1 / 9], [None], {})


@pytest.mark.parametrize("one", [True, False, [1], {"a": 1}])
@pytest.mark.parametrize("others", [[], [1], [1.5, 2], ["k"]])
def test_what_can_be_no_figure_is_refused(one, others):
    with pytest.raises(CellsInDoubt, match=f"cell {len(others)}"):
        figures_of([*others, one])


def test_figures_are_spread_to_their_places():
    found = spread(figures_of([1, 2.5, "k"]), np.array([4, 0, 2]), 5)
    assert found.values.to_pylist() == [2.5, None, None, None, 1.0]
    assert found.decimals.to_pylist() == [None, None, None, None, 0]
    assert found.exact == {2: "k"}
