"""Names of places, and where a name is a word or a part of a longer one."""

import pytest

from samstyr.kernels.municipalities.known import known_names
from samstyr.kernels.municipalities.names import NameKind, looks_like_name, name_at


def test_every_municipality_is_called_what_people_call_it():
    assert {"Bodø", "Hamarøy", "Nore og Uvdal", "Nordre Follo", "Våler", "Karasjok"} <= known_names() | {
        one.name for one in (name_at(("Hamarøy",), 0), name_at(("Karasjok",), 0)) if one
    }
    assert not [name for name in known_names() if "(" in name or "?" in name]


@pytest.mark.parametrize(
    ("text", "at", "name"),
    [
        ("I Bodø bor", 1, "Bodø"),
        ("Bodøs tall", 0, "Bodø"),
        ("Nore og Uvdal kommune", 0, "Nore og Uvdal"),
        ("Bærum Kommune", 0, "Bærum"),
        ("Bodø Havn vokste", 0, ""),
        ("Nes skole", 0, ""),
        ("Bodø / Glimt", 0, ""),
        ("bodø", 0, ""),
        ("Fjellvåg kommune", 0, ""),
    ],
)
def test_a_name_stands_alone(text: str, at: int, name: str):
    found = name_at(tuple(text.split()), at)
    assert (found.name if found else "") == name


def test_what_a_name_is_of_is_told():
    kinds = [found.kind if (found := name_at((name,), 0)) else None for name in ("Moss", "Agder", "Østlandet")]
    assert kinds == [NameKind.MUNICIPALITY, NameKind.COUNTY, NameKind.REGION]
    found = [name_at((name,), 0) for name in ("Time", "Os", "Lillehammer")]
    assert [one.is_word for one in found if one] == [True, True, False]


@pytest.mark.parametrize(
    ("word", "is_like"),
    [("Fjellvåg", True), ("Storelvdal", True), ("Trygg", False), ("Strand", False), ("fjellvåg", False)],
)
def test_names_that_no_list_has_end_as_names_do(word: str, is_like: bool):
    assert looks_like_name(word) is is_like
