"""What a sentence takes up from the one before it leans on; who is spoken of, and how many, it does not."""

import pytest

from samstyr.kernels.claims.stating.repeating import COUNTING, taken_up
from tests.stated_values import stated


@pytest.mark.parametrize(
    ("word", "before", "expected"),
    [
        ("tilliten", "tillit", True),
        ("bygde", "bygd", True),
        ("vannet", "vannverk", False),
        ("elevene", "elever", False),
        ("sal", "salen", False),
    ],
)
def test_forms_of_one_word_are_the_same(word: str, before: str, expected: bool):
    assert (taken_up((word,), (before,)) == {word}) is expected


@pytest.mark.parametrize(
    ("text", "leans"),
    [
        ("Åtte av ti har tillit til rektor. I Sund er tilliten svekket siden 2019.", True),
        ("I snitt ble det bygd 90 hytter i Sund. Lundby bygde flere enn Bergheim.", True),
        ("I Sund får 30 hytter vann fra verket. Hyttene er blitt flere siden 2019.", False),
        ("Åtte av ti har tillit til rektor. Kildesorteringen har økt siden 2019.", False),
    ],
)
def test_what_takes_up_a_word_leans_on_the_sentence_before(text: str, leans: bool):
    last = stated(text)[-1]
    assert last.value is None
    assert last.subject.sentence_refers_back is leans


def test_the_rest_of_the_sentence_is_nearer_than_the_one_before():
    lead = "Åtte av ti har tillit til rektor. "
    last = stated(f"{lead}Kildesorteringen er uendret siden 2019, men tilliten har økt siden 2020.")[-1]
    assert not last.subject.refers_back


def test_words_that_count_are_those_of_number():
    assert {"flere", "færre", "fewer"} <= COUNTING
    assert "større" not in COUNTING
