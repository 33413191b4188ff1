"""Lines that fit."""

from hypothesis import given
from hypothesis import strategies as st

from samstyr.look.charts.sizes import text_width, wrapped


@given(st.lists(st.text("abcdeæøå", min_size=1, max_size=12), min_size=1, max_size=12), st.integers(40, 400))
def test_no_word_is_lost_and_only_a_single_long_word_is_too_wide(words, room):
    lines = wrapped(" ".join(words), 14, room)

    assert " ".join(lines).split() == words
    assert all(text_width(line, 14) <= room or " " not in line for line in lines)
