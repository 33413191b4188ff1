from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.report_text.values import Place, place_in


def test_lines_and_columns_count_from_one():
    assert place_in("", 0) == Place(1, 1)
    assert place_in("én\nto\n", 3) == Place(2, 1)
    assert place_in("én\nto\n", 6) == Place(3, 1)


@given(st.text(alphabet="a\n", min_size=1, max_size=30), st.data())
def test_a_place_leads_back_to_its_character(text, data):
    at = data.draw(st.integers(0, len(text) - 1))
    place = place_in(text, at)
    lines = text.split("\n")
    assert sum(len(line) + 1 for line in lines[: place.line - 1]) + place.column - 1 == at
