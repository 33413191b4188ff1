"""The forms of adjectives and verbs that say a way."""

import pytest

from samstyr.kernels.claims.stating.inflecting import compared, parts_of
from samstyr.kernels.claims.stating.lexicon import grouped, listed, ways_of
from tests.stated_values import stated, value_of


@pytest.mark.parametrize(
    ("stem", "forms"),
    [("tett", ["tettest", "tettast"]), ("hyppig", ["hyppigst", "hyppigast"]), ("skitn", ["skitnest", "skitnast"])],
)
def test_an_adjective_takes_the_endings_of_its_degree(stem: str, forms: list[str]):
    assert list(compared(stem, ["est", "ast"], ["st", "ast"])) == forms


def test_what_follows_a_verb_follows_each_of_its_forms():
    parts = parts_of("stå står sto stått | i ro")
    assert (parts.infinitive, parts.finite, parts.perfect) == ("stå i ro", ("står i ro", "sto i ro"), "stått i ro")


def test_every_verb_of_change_has_four_parts():
    rows = [row for way in grouped("change_verbs") for words in grouped("change_verbs", way).values() for row in words]
    assert len(rows) > 60
    assert [row for row in rows if len(row.partition("|")[0].split()) != 4] == []


def test_no_form_says_two_ways():
    for language in ("nb", "en"):
        stems = [
            (stem, way)
            for way in grouped("adjectives", "stems")
            for stem in listed("adjectives", "stems", way, language)
        ]
        assert len({stem for stem, _way in stems}) == len(stems)


def test_the_forms_are_among_the_words_of_their_kind():
    assert ways_of("comparatives", "nb").at(["tettare"], 0) == ("up", 1)
    assert ways_of("definite_superlatives", "en").at(["dirtiest"], 0) == ("worse", 1)
    assert ways_of("participles", "nb").at(["stått", "på", "stedet", "hvil"], 0) == ("same", 4)


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("Trafikken er tettere enn i 2019.", ["+"]),
        ("Elva er reinare enn i Lundby.", [">"]),
        ("Salget har stått på stedet hvil siden 2020.", ["="]),
        ("Arbeidsløysa har minka sidan 2019.", ["-"]),
        ("Loans dwindled from 2019 to 2022.", ["-"]),
        ("Planen kan komme raskere i gang enn tidligere antatt.", []),
    ],
)
def test_what_they_say_is_stated(text: str, ways: list[str]):
    assert [value_of(one) for one in stated(text) if one.value is None] == ways
