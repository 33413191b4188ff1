"""Places that no figures are known for: a sentence that names one is of that one."""

import pytest

from samstyr.kernels.claims.stating.areas import areas_in
from samstyr.kernels.claims.stating.elsewhere import is_municipality_elsewhere
from tests.stated_values import reading_of, stated


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("I Narvik er fraværet lavt", ["Narvik"]),
        ("Narvik ligger på 9,2 prosent", ["Narvik"]),
        ("mens Narviks gjeld falt", ["Narvik"]),
        ("I Nordre Follo og Alta bor mange", ["Nordre Follo"]),
        ("fravær i Time", ["Time"]),
        ("Time kommune sparer", ["Time"]),
        ("Granvåg kommune sparer", ["Granvåg"]),
        ("innbyggerne i Ramsli kommune", ["Ramsli"]),
        ("på Østlandet", ["Østlandet"]),
        ("i Agder", ["Agder"]),
        ("snittet for ASSS", ["asss"]),
        ("snittet i kommunegruppe 10", ["kostra_group"]),
        ("storbyene", ["large"]),
        ("resten av landet", ["rest"]),
        ("Blant kommunene i Agder er Fjordvik størst", ["fjordvik"]),
        ("Blant kommunene i Agder er vi størst", []),
        ("Kommunene i Agder vokser", ["Agder"]),
    ],
)
def test_they_are_told(text: str, wanted: list[str]):
    assert [one.id for one in areas_in(reading_of(text))] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Time for nye grep",
        "en ny time",
        "Kari Lund fra Strand skole",
        "Narvik Havn vokser",
        "sammen med Narvik og Bodø",
        "veien til Narvik",
        "Universitetet i Bergen fant",
        "Narvik/Ofoten",
        "Trygg kommune",
        "i narvik",
    ],
)
def test_words_and_parts_of_names_are_none(text: str):
    assert areas_in(reading_of(text)) == ()


def test_the_next_sentence_may_be_about_it():
    found = stated("I Narvik var gjelda 80 prosent i 2022. Den er nå 82 prosent. På Østlandet er den 70 prosent.")
    assert [one.areas for one in found] == [("Narvik",), ("Narvik",), ("Østlandet",)]
    assert [is_municipality_elsewhere(one) for one in ("Narvik", "Østlandet", "lundby")] == [True, False, False]
