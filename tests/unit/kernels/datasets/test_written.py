import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.datasets.faults import CellsInDoubt
from samstyr.kernels.datasets.written import figures_written

numbers = st.decimals(-(10**12), 10**12, allow_nan=False, places=4).map(lambda one: f"{one:f}")
texts = st.lists(numbers | st.sampled_from(["", ".", "..", "-", ":", "0", "007", "1e3", ".5", " 2 "]), max_size=20)


@given(texts)
def test_each_text_is_a_number_a_symbol_or_nothing(written):
    figures = figures_written(pa.array(written, pa.string()), "x")
    for at, text in enumerate(written):
        plain = text.strip()
        if plain in ("", ".", "..", "-", ":"):
            assert figures.values[at].as_py() is None
            assert figures.statuses[at].as_py() == (plain or None)
            continue
        assert figures.values[at].as_py() == float(plain)
        assert figures.statuses[at].as_py() is None
        expected = None if "e" in plain else len(plain.partition(".")[2])
        assert figures.decimals[at].as_py() == expected


def test_what_a_float_does_not_hold_is_kept_as_it_was_written():
    figures = figures_written(pa.array(["9007199254740993", "0.1234567890123456789", "12345678901234.5"]), "x")
    assert figures.exact == {0: "9007199254740993", 1: "0.1234567890123456789"}


@pytest.mark.parametrize("text", ["1,5", "1.2.3", "--1", "1-", "abc", '"1"', "1 2"])
def test_a_text_that_is_neither_figure_nor_allowed_symbol_is_refused(text):
    with pytest.raises(CellsInDoubt, match="DATA, cell 1"):
        figures_written(pa.array(["1", text]), "DATA", symbols=r"-|\.+")


def test_a_number_too_large_to_hold_is_refused():
    with pytest.raises(CellsInDoubt, match="size that we can hold"):
        figures_written(pa.array(["1e400"]), "x")


def test_null_is_no_figure():
    assert figures_written(pa.array([None, "1"], pa.string()), "x").values.to_pylist() == [None, 1.0]
