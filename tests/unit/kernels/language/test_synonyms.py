from samstyr.kernels.language.folding import fold
from samstyr.kernels.language.synonyms import SYNONYMS, synonyms


def test_what_people_say_leads_to_what_stands_in_the_figures():
    assert "innbyggere" in synonyms("bor")
    assert "lanegjeld" in synonyms(fold("lån"))
    assert "debt" in synonyms("gjeld")
    assert synonyms("xyzzy") == ()


def test_the_list_is_folded_and_no_word_leads_to_itself():
    for word, others in SYNONYMS.items():
        assert fold(word) == word
        assert all(fold(other) == other for other in others)
        assert word not in others
        assert len(set(others)) == len(others)
