"""Words that lean on what was spoken of."""

import pytest

from samstyr.kernels.claims.stating.referring import refers_back

NOBODY = frozenset[str]()


@pytest.mark.parametrize(
    "said",
    [
        "andelen",
        "nivået var stabilt",
        "mengden er lavere",
        "det er en klar nedgang",
        "framgangen er størst",
        "antallet har økt kraftig",
        "talet gjekk ned",
        "delen har auka",
        "summen",
        "",
    ],
)
def test_nouns_of_figures_and_words_of_change_say_nothing_themselves(said):
    assert refers_back(said.split(), NOBODY, "nb")


@pytest.mark.parametrize("said", ["the share has fallen", "it is higher", "the figure was lower", "growth slowed"])
def test_nor_do_they_in_english(said):
    assert refers_back(said.split(), NOBODY, "en") is (said != "growth slowed")


@pytest.mark.parametrize(
    "said", ["andelen hjemmeboende", "sykefraværet", "møter", "budsjettet økte", "tallet på elever", "kvinner"]
)
def test_what_is_measured_is_said(said):
    assert not refers_back(said.split(), NOBODY, "nb")


def test_a_place_says_nothing_of_what_is_measured():
    assert refers_back(("i", "granli", "lå", "andelen"), frozenset(("granli",)), "nb")
    assert not refers_back(("i", "granli", "lå", "andelen"), NOBODY, "nb")


def test_who_is_counted_says_nothing_beside_a_noun_that_leans():
    assert refers_back(("for", "kvinner", "var", "tallet"), NOBODY, "nb")
