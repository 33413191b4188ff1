"""Inflections, persons and the two forms of Norwegian share a stem."""

import pytest

from samstyr.kernels.claims.linking.stems import stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("sykefraværet", "sykefravær"),
        ("innbyggerne", "innbygger"),
        ("innbyggjarane", "innbyggere"),
        ("skulane", "skolene"),
        ("vaksne", "voksne"),
        ("tilgjengelege", "tilgjengelige"),
        ("barnehagar", "barnehager"),
        ("hushalda", "husholdning"),
        ("lukkast", "lykkes"),
        ("programmet", "program"),
        ("kapasiteten", "kapasitet"),
        ("sykkelveien", "sykkelvei"),
        ("køen", "kø"),
        ("musklene", "muskel"),
        ("mann", "menn"),
        ("syklene", "sykkel"),
        ("dagbøker", "dagbok"),
    ],
)
def test_forms_of_one_word_have_one_stem(one: str, other: str) -> None:
    assert stem(one, "nb") == stem(other, "nb")


def test_a_stem_is_that_of_its_language() -> None:
    assert stem("dwellings", "en") == stem("dwelling", "en")
    assert stem("heim", "en") == "heim"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ledige", "ledelse"),
        ("ganger", "gangvei"),
        ("brukere", "bruk"),
        ("fastlege", "fast"),
        ("allmennlegene", "allmennheten"),
        ("lærere", "lære"),
        ("lokaler", "lokal"),
    ],
)
def test_words_that_only_look_alike_keep_stems_of_their_own(one: str, other: str) -> None:
    assert stem(one, "nb") != stem(other, "nb")


def test_a_stem_of_its_own_is_that_of_a_compound_too() -> None:
    assert stem("barnehagelærerne", "nb") == stem("barnehagelærer", "nb") == "barnehagelarer"
