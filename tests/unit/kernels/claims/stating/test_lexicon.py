"""Word lists and phrases."""

import pytest

from samstyr.kernels.claims.stating.lexicon import Phrases, grammar, phrases_of, ways_of, word_list, words_of

PHRASES = Phrases.of([("i dag", "now"), ("i", "in"), ("de siste årene", "vague"), ("i", "lost")])


def test_the_longest_phrase_wins_and_of_two_the_first():
    lows = ["i", "dag", "i", "de", "siste", "årene"]
    assert PHRASES.at(lows, 0) == ("now", 2)
    assert PHRASES.at(lows, 2) == ("in", 1)
    assert PHRASES.at(lows, 1) is None


def test_phrases_are_found_before_and_within():
    lows = ["i", "dag", "er", "i", "dag"]
    assert PHRASES.before(lows, 2) == ("now", 2)
    assert PHRASES.within(lows, 0, 4) == ("now", 0, 2)
    assert PHRASES.within(lows, 1, 3) is None
    assert "i" in PHRASES
    assert "dag" not in PHRASES
    assert PHRASES.firsts == {"i", "de"}


@pytest.mark.parametrize(
    "name", ["numbers", "units", "measures", "times", "directions", "classing", "dates", "grammar"]
)
def test_every_list_is_read_and_in_small_letters(name: str):
    def leaves(node: object) -> list[str]:
        if isinstance(node, dict):
            return [word for key, value in node.items() for word in leaves(value)]
        return [word for word in node if isinstance(word, str)] if isinstance(node, list) else []

    words = leaves(word_list(name))
    assert all(word == word.lower() for word in words)


def test_lists_are_found_by_language():
    assert "høyest" in ways_of("superlatives", "nb")
    assert "highest" in ways_of("superlatives", "en")
    assert "skal" in words_of("directions", "modals", "nb")
    assert phrases_of("classing", "sums", "nb").at(["til", "sammen"], 0) == (True, 2)
    assert "one" in grammar("articles")
