"""What a thing is also called, in one word or in several."""

from collections import Counter

import pytest

from samstyr.kernels.claims.linking.stems import stem
from samstyr.kernels.claims.linking.thesaurus import Thesaurus, shipped
from samstyr.kernels.language.folding import fold, words
from samstyr.kernels.language.stop_words import SMALL_WORDS
from samstyr.kernels.texts import Language

LANGUAGES: tuple[Language, ...] = ("nb", "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_group_holds_a_word_twice_or_stands_twice(language: Language) -> None:
    groups = shipped(language)
    assert [group for group in groups if len({word.casefold() for word in group}) != len(group)] == []
    assert [group for group, count in Counter(groups).items() if count > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phrase_has_two_words_that_tell_something(language: Language) -> None:
    phrases = [entry for group in shipped(language) for entry in group if len(words(entry)) > 1]
    telling = {entry: {word for word in words(entry) if fold(word) not in SMALL_WORDS} for entry in phrases}
    assert [entry for entry, left in telling.items() if len(left) < 2] == []


def test_a_small_word_counts_where_it_stands_alone() -> None:
    assert Thesaurus("nb").groups_of("it") == Thesaurus("nb").groups_of("ikt") != ()


def test_words_of_one_group_share_its_name() -> None:
    thesaurus = Thesaurus("nb", [("rådhus", "kommunehus")])
    assert thesaurus.groups_of(stem("rådhuset", "nb")) == thesaurus.groups_of(stem("kommunehuset", "nb")) != ()
    assert thesaurus.groups_of(stem("blomsterbed", "nb")) == ()


def test_a_phrase_is_of_its_group_wherever_its_words_stand() -> None:
    thesaurus = Thesaurus("nb", [("turlag", "gå på tur")])
    (group,) = thesaurus.groups_of(stem("turlag", "nb"))
    assert list(thesaurus.phrases_in(["tur", "ofte", "gå"])) == [(group, ("tur", "gå"))]
    assert list(thesaurus.phrases_in(["tur", "ofte"])) == []
