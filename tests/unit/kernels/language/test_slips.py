import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.language.slips import Neighbours, slips, trigrams

WORDS = st.text("abcde", max_size=6)
KNOWN = ["barnehage", "barnehager", "barnehagelarere", "gjeld", "sykefravar", "svevestov", "skole", "skoler", "vann"]


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [
        ("barnhage", "barnehage", 1),
        ("gjedl", "gjeld", 1),
        ("gjled", "gjeld", 1),
        ("", "abc", 3),
        ("kitten", "sitting", 3),
    ],
)
def test_known_distances(one, other, distance):
    assert slips(one, other) == distance


@given(WORDS, WORDS)
def test_the_same_both_ways_and_nought_only_for_equal(one, other):
    assert slips(one, other) == slips(other, one)
    assert (slips(one, other) == 0) == (one == other)
    assert abs(len(one) - len(other)) <= slips(one, other) <= max(len(one), len(other))


@given(WORDS, st.integers(0, 5), st.sampled_from("abcde"))
def test_one_slip_is_at_most_one(word, at, letter):
    assert slips(word, word[:at] + letter + word[at:]) <= 1
    assert slips(word, word[:at] + word[at + 1 :]) <= 1
    swapped = word[:at] + word[at : at + 2][::-1] + word[at + 2 :]
    assert slips(word, swapped) <= 1


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("barnhage", "barnehage"),
        ("gjedl", "gjeld"),
        ("sykefrafar", "sykefravar"),
        ("svevstov", "svevestov"),
        ("skloe", "skole"),
    ],
)
def test_the_word_that_was_meant_is_found(typed, meant):
    assert Neighbours(KNOWN).nearest(typed) == meant


@pytest.mark.parametrize("typed", ["bil", "van", "xyzzy", "parkering", ""])
def test_nothing_is_guessed_for_short_or_foreign_words(typed):
    assert Neighbours(KNOWN).nearest(typed) is None


@given(st.lists(st.text("abcdefgh", min_size=4, max_size=9), min_size=1, unique=True), st.data())
def test_a_known_word_is_its_own_nearest(known, data):
    word = data.draw(st.sampled_from(known))
    assert Neighbours(known).nearest(word) == word


@given(WORDS)
def test_every_word_has_a_trigram_and_equal_words_have_equal_ones(word):
    assert len(trigrams(word)) >= 1
    assert trigrams(word) == trigrams("" + word)
