import pytest

from samstyr.kernels.language.vocabulary import KnownWord, Vocabulary, bare_stem

NB = [
    ("lånegjeld", "lanegjeld", "nb:lanegjeld", 3),
    ("gjeld", "gjeld", "nb:gjeld", 5),
    ("gjelden", "gjelden", "nb:gjeld", 5),
    ("Økonomi", "okonomi", "nb:okonomi", 9),
    ("oktober", "oktober", "nb:oktober", 1),
]


@pytest.fixture(scope="module")
def vocabulary():
    known = [KnownWord(folded, written, stem, "nb", entries) for written, folded, stem, entries in NB]
    return Vocabulary([*known, KnownWord("debt", "debt", "en:debt", "en", 4)], entries=100)


def folds(words):
    return {word.folded for word in words}


def test_words_that_begin_or_end_alike(vocabulary):
    assert folds(vocabulary.beginning("gjeld")) == {"gjelden"}
    assert folds(vocabulary.ending("gjeld")) == {"lanegjeld"}
    assert folds(vocabulary.beginning("x")) == set()


def test_the_spelling_itself_and_the_stem(vocabulary):
    assert folds(vocabulary.exactly("debt")) == {"debt"}
    assert vocabulary.exactly("gjel") == ()
    found = vocabulary.with_stem("nb:gjeld")
    assert found is not None
    assert found.stem == "nb:gjeld"
    assert vocabulary.with_stem("nb:x") is None


def test_slashed_o_is_not_o_when_it_is_asked_for_as_written(vocabulary):
    assert folds(vocabulary.beginning_as_written("ø")) == {"okonomi"}
    assert folds(vocabulary.beginning_as_written("O")) == {"oktober"}


def test_the_nearest_word_or_what_people_say(vocabulary):
    assert vocabulary.nearest("gjedl") == "gjeld"
    assert vocabulary.nearest("xxxxxx") is None
    assert Vocabulary([], entries=0, said=["sparepenger"]).nearest("sparepengar") == "sparepenger"


def test_a_compound_is_found_by_its_end_whatever_its_own_ending():
    known = [KnownWord("lanegjelden", "lånegjelden", "nb:lanegjeld", "nb", 1)]
    assert folds(Vocabulary(known, entries=1).ending("gjeld")) == {"lanegjelden"}


def test_a_stem_without_its_language():
    assert bare_stem("nb:gjeld") == "gjeld"
