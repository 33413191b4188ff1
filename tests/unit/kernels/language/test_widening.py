import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.language.folding import fold
from samstyr.kernels.language.vocabulary import KnownWord, Vocabulary
from samstyr.kernels.language.widening import Wanted, widen

NB = {
    "gjeld": 5, "lånegjeld": 3, "utslipp": 6, "klimagassutslipp": 4, "barnehage": 8, "Økonomi": 9, "oktober": 1,
    "innbyggere": 7, "PM25": 1, "PM": 1, "vann": 3,
}  # fmt: skip


@pytest.fixture(scope="module")
def vocabulary():
    known = [KnownWord(fold(word), word, f"nb:{fold(word)}", "nb", entries) for word, entries in NB.items()]
    return Vocabulary([*known, KnownWord("debt", "debt", "en:debt", "en", 4)], entries=100)


def wanted_from(word, stems):
    return Wanted(word, fold(word), stems)


def weights(word, vocabulary, language="nb", stems=()):
    return dict(widen(wanted_from(word, stems), vocabulary, language).weights)


def test_the_word_itself_counts_most_then_compounds(vocabulary):
    found = weights("gjeld", vocabulary)
    assert found["nb:gjeld"] == 1.0
    assert 0 < found["nb:lanegjeld"] < 1
    assert found["nb:lanegjeld"] == 0.8  # also a synonym


def test_a_compound_leads_to_what_it_ends_with_when_it_is_not_there_itself(vocabulary):
    assert "nb:utslipp" in weights("metanutslipp", vocabulary)
    assert "nb:utslipp" not in weights("klimagassutslipp", vocabulary)


def test_what_is_put_together_with_the_word_is_found(vocabulary):
    assert "nb:klimagassutslipp" in weights("utslipp", vocabulary)


def test_a_slip_is_forgiven_and_the_right_spelling_told(vocabulary):
    widened = widen(wanted_from("barnhage", ()), vocabulary, "nb")
    assert dict(widened.weights)["nb:barnehage"] == 0.85
    assert widened.meant == "barnehage"
    assert widen(wanted_from("barnehage", ()), vocabulary, "nb").meant == ""


def test_a_stem_leads_to_a_word_in_another_form(vocabulary):
    assert weights("gjeldens", vocabulary, stems=("nb:gjeld",))["nb:gjeld"] == 1.0


def test_what_people_say_leads_to_what_stands_there(vocabulary):
    assert weights("bor", vocabulary) == {"nb:innbyggere": 0.8}


def test_the_other_language_counts_less(vocabulary):
    assert weights("debt", vocabulary, "nb")["en:debt"] == 0.6
    assert weights("debt", vocabulary, "en")["en:debt"] == 1.0


def test_one_or_two_letters_are_looked_for_as_they_are_written(vocabulary):
    assert weights("ø", vocabulary) == {"nb:okonomi": 0.9}
    assert weights("pm", vocabulary) == {"nb:pm": 1.0, "nb:pm25": 0.9}


def test_a_word_that_leads_nowhere_says_so(vocabulary):
    assert weights("xyzzyxyzzy", vocabulary) == {}


def test_a_rare_word_tells_more_than_a_common_one(vocabulary):
    rare = widen(wanted_from("oktober", ()), vocabulary, "nb").rarity
    assert rare > widen(wanted_from("økonomi", ()), vocabulary, "nb").rarity > 0


@given(st.text("abegjldnøåm ", min_size=1, max_size=12))
def test_no_weight_is_above_one_and_the_best_comes_first(word):
    known = [KnownWord(fold(word), word, f"nb:{fold(word)}", "nb", entries) for word, entries in NB.items()]
    found = [weight for _, weight in widen(wanted_from(word, ()), Vocabulary(known, entries=100), "nb").weights]
    assert all(0 < weight <= 1 for weight in found)
    assert found == sorted(found, reverse=True)
