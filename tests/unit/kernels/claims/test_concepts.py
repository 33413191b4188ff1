from collections import Counter
from datetime import date

import pytest

from samstyr.kernels.claims.concepts import (
    MULTIPLES,
    NEGATION,
    WORD_LISTS,
    Concept,
    Hedge,
    concepts_by_words,
    hedges_by_words,
    pattern_of,
    words_on,
)
from tests.kernel_values import AS_OF


def test_every_concept_hedge_and_negation_has_words_with_a_reference():
    assert set(WORD_LISTS) == {one.value for one in (*Concept, *Hedge)} | {NEGATION}
    for lists in WORD_LISTS.values():
        for one in lists:
            assert one.nb
            assert one.en
            assert one.reference.nb
            assert one.reference.en


@pytest.mark.parametrize("language", ["nb", "en"])
def test_a_word_claims_one_thing_only(language):
    claimed = Counter(word for one in Concept for word in words_on(one.value, AS_OF, language))
    hedging = Counter(word for one in Hedge for word in words_on(one.value, AS_OF, language))
    assert max(claimed.values()) == max(hedging.values()) == 1
    assert not set(claimed) & set(hedging)
    assert len(concepts_by_words(AS_OF, language)) == len(claimed)
    assert len(hedges_by_words(AS_OF, language)) == len(hedging)


def test_words_count_from_a_day():
    assert words_on("increased", date(1899, 12, 31), "nb") == ()
    assert "increased" in words_on("increased", AS_OF, "en")


def test_the_longest_phrase_wins_and_only_whole_words_count():
    found = pattern_of(("over", "over målet"))
    assert [one[0] for one in found.finditer("Over  målet, overalt, OVER")] == ["Over  målet", "OVER"]
    assert pattern_of(()).search("anything") is None
    assert pattern_of(("gikk ned",), between=("ikke",)).search("gikk ikke  ned")[0] == "gikk ikke  ned"


def test_a_multiple_names_a_change_in_percent():
    assert {concept.value: int(percent) for concept, percent in MULTIPLES.items()} == {
        "halved": -50,
        "doubled": 100,
        "tripled": 200,
        "quadrupled": 300,
    }
