"""The words of a subject."""

from samstyr.kernels.claims.stating.subjects import content_words, groups_in
from tests.stated_values import reading_of, stated


def test_only_words_that_tell_are_kept():
    reading = reading_of("Andelen kvinner i ledelsen var 40 prosent")
    assert content_words(reading, 0, 7, frozenset()) == ("andelen", "kvinner", "ledelsen")


def test_groups_are_told_by_code():
    assert groups_in(("menn", "ungdomsskoleelever", "menn")) == ("men", "youth")


def test_the_nearest_words_come_first():
    _, second = (one for one in stated("I skolen er det 40 lærere, mens barnehagen har 12 prosent menn.") if one.value)
    assert "barnehagen" in second.subject.own
    assert "skolen" in second.subject.sentence
