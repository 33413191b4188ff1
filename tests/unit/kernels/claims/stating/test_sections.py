"""What stands under a heading with the name of another municipality is of that one."""

import pytest

from samstyr.kernels.claims.stating.finding import stated_in
from samstyr.kernels.claims.stating.sections import area_of_heading, contexts_of
from samstyr.kernels.documents.values import Document, Piece, PieceKind, Place
from tests.stated_values import AREAS, CONTEXT


@pytest.mark.parametrize(
    ("heading", "area"),
    [
        ("Bergheim", "bergheim"),
        ("3.2 Bergheim kommune", "bergheim"),
        ("Narvik: færre elever", "Narvik"),
        ("Lundby 2022", "lundby"),
        ("Sykefraværet i Lundby", "lundby"),
        ("Time kommune", "Time"),
        ("Fjordvik", "fjordvik"),
        ("Time", ""),
        ("Samarbeid med Lundby", ""),
        ("Bergheim og Lundby", ""),
        ("Lundby vokser og vi følger etter", ""),
        ("Veien fra Lundby går videre", ""),
        ("Skole", ""),
    ],
)
def test_a_heading_names_one_municipality(heading: str, area: str):
    assert area_of_heading(heading, AREAS) == area


def pieces(*lines: tuple[int, str]) -> tuple[Piece, ...]:
    """Return headings by their level, and paragraphs where that is 0."""
    return tuple(
        Piece(PieceKind.HEADING if level else PieceKind.PARAGRAPH, text, Place(number), level)
        for number, (level, text) in enumerate(lines, start=1)
    )


SAID = "Fraværet var 8,1 prosent i 2022."


def test_it_lasts_until_the_next_heading_that_is_no_lower():
    document = pieces(
        (1, "Årsmelding"), (0, SAID), (2, "Lundby"), (0, SAID), (3, "Skole"), (0, SAID), (2, "Gjeld"), (0, SAID)
    )
    found = [area for piece, (_, area) in zip(document, contexts_of(document, CONTEXT), strict=True) if not piece.level]
    assert found == ["", "lundby", "lundby", ""]


def test_the_first_heading_is_the_title():
    assert [area for _, area in contexts_of(pieces((1, "Lundby"), (0, SAID)), CONTEXT)] == ["", ""]


def areas_under(heading: str, text: str) -> list[tuple[str, ...]]:
    """Return the areas of what a paragraph under a heading states."""
    document = Document("prøve.txt", pieces((1, "Årsmelding"), (2, heading), (0, text)))
    return [one.areas for one in stated_in(document, CONTEXT)]


def test_what_names_no_place_is_of_the_section():
    assert areas_under("Lundby", SAID) == [("lundby",)]
    assert areas_under("Narvik", "I kommunen var fraværet 8,1 prosent i 2022.") == [("Narvik",)]
    assert areas_under("Lundby", "I Fjordvik var fraværet 8,1 prosent i 2022.") == [("fjordvik",)]
    assert areas_under("Lundby", "Vi hadde et fravær på 8,1 prosent i 2022.") == [()]
    assert areas_under("Gjeld", SAID) == [()]
