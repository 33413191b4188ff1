from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.datasets.number_text import number_texts


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_the_shortest_text_is_the_number_again_and_has_no_power_of_ten(value):
    (text,) = number_texts([value], [None])
    assert float(text) == value
    assert "e" not in text.lower()
    assert "." in text or abs(value) >= 1e15


@given(st.decimals(-(10**9), 10**9, places=3), st.integers(0, 3))
def test_with_decimals_it_has_so_many(value, places):
    rounded = round(value, places)
    (text,) = number_texts([float(rounded)], [places])
    assert Decimal(text) == rounded
    assert len(text.partition(".")[2]) == places


def test_no_figure_is_no_text():
    assert list(number_texts([None, 0.0, -0.0], [0, 0, None])) == ["", "0", "-0.0"]
