"""Areas that a sentence names."""

import pytest

from samstyr.kernels.claims.stating.areas import areas_in
from tests.stated_values import reading_of


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Fjordvik kommune vokser", ["fjordvik"]),
        ("gamle Fjordvik kommune", ["former_fjordvik"]),
        ("innbyggere i gamle Sund og Granli kommuner", ["sund", "granli"]),
        ("tidligere Sund", ["sund"]),
        ("Sund", ["sund"]),
        ("høyere enn i Bergheim og Lundby", ["bergheim", "lundby"]),
        ("landet som helhet", ["norge"]),
        ("landsgjennomsnittet", ["norge"]),
        ("For alle kommuner samlet", ["norge"]),
        ("i Vestfylket", ["vestfylket"]),
        ("sammenlignbare kommuner", ["similar"]),
        ("KOSTRA-gruppe 12", ["kostra_group"]),
        ("nabokommunene", ["neighbours"]),
        ("de tre tidligere kommunene", ["former_fjordvik", "sund", "granli"]),
        ("kommunens innbyggere", ["fjordvik"]),
        ("et sund i havet", []),
    ],
)
def test_areas_are_told(text: str, wanted: list[str]):
    assert [one.id for one in areas_in(reading_of(text))] == wanted


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("I nord mangler det 95 plasser.", ["part"]),
        ("Flest bor i sør, færrest i Sund.", ["part", "sund"]),
        ("Kommunene i nord for Bergheim vokser.", []),
        ("Vinden kom fra nord.", []),
    ],
)
def test_a_part_without_a_name_is_no_place_with_figures(text: str, ids: list[str]):
    assert [one.id for one in areas_in(reading_of(text))] == ids


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("Granliungdommene er mer fornøyd enn før.", ("granli",)),
        ("Bergheimfolk går mye på ski.", ("bergheim",)),
        ("Granlitoppen er et fint turmål.", ()),
    ],
)
def test_those_who_live_somewhere_name_the_place(text: str, areas: tuple[str, ...]):
    assert tuple(one.id for one in areas_in(reading_of(text))) == areas
