"""A nynorsk word is compared by the root that bokmål has for it."""

import pytest

from samstyr.kernels.language.bokmaal import in_bokmaal


@pytest.mark.parametrize(
    ("nynorsk", "bokmaal"),
    [
        ("vaksne", "voksne"),
        ("auka", "økt"),
        ("heimebuande", "hjemmeboende"),
        ("sjukeheimane", "sykehjemane"),
        ("sjukefråværet", "sykefraværet"),
        ("lærartettleik", "lærertetthet"),
        ("hushaldsavfall", "husholdningsavfall"),
        ("ungdomsskulane", "ungdomsskolane"),
        ("folkevalde", "folkevalgte"),
        ("fylkesvegane", "fylkesveiene"),
        ("leiarar", "ledere"),
        ("innbyggjarane", "innbyggerne"),
        ("valdsbrotsverk", "voldslovbrudd"),
    ],
)
def test_a_nynorsk_word_gets_the_root_of_the_bokmaal_one(nynorsk: str, bokmaal: str) -> None:
    assert in_bokmaal(nynorsk) == bokmaal


@pytest.mark.parametrize(
    "word",
    [
        "auksjon",
        "kollektivaksene",
        "bevegelse",
        "vegetasjon",
        "fastlege",
        "takarealet",
        "kontrast",
        "klausul",
        "beveger",
    ],
)
def test_a_word_of_bokmaal_that_looks_like_nynorsk_stays(word: str) -> None:
    assert in_bokmaal(word) == word


@pytest.mark.parametrize("word", ["framtid", "høyskole", "deltakelse", "veien", "voksne"])
def test_what_is_bokmaal_already_is_not_changed_again(word: str) -> None:
    assert in_bokmaal(in_bokmaal(word)) == word
