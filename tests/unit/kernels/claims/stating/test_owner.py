"""Whose a document is: another municipality's only where that is plain."""

import pytest

from samstyr.kernels.claims.stating.owner import areas_of_owner, owner_called, owner_of
from samstyr.kernels.documents.cleaning import pieces_of_text
from samstyr.kernels.documents.values import Document, Piece, PieceKind, Place
from tests.stated_values import AREAS


def owner(text: str, *, title: str = "") -> str:
    """Return the area that a text is of, '' for the own one."""
    found = owner_of(Document("prøve.txt", pieces_of_text(text), title=title), AREAS)
    return found.area if found else ""


BODY = "\n\nSykefraværet var 8,1 prosent i 2022. Kommunen har 12 skoler."


@pytest.mark.parametrize(
    ("title", "area"),
    [
        ("Bodø kommune – årsmelding 2022", "Bodø"),
        ("Årsrapport 2022 Bodø kommune", "Bodø"),
        ("ÅRSRAPPORT BODØ KOMMUNE", "Bodø"),
        ("BODØ KOMMUNE – Årsrapport 2022", "Bodø"),
        ("Narvik 2030", "Narvik"),
        ("Bergheim kommune – budsjett", "bergheim"),
        ("Bergheims vei videre", "bergheim"),
        ("Tertialrapport for Os kommune", "Os"),
        ("Nordre Follo kommune, regnskap", "Nordre Follo"),
        ("Granvåg kommune, økonomiplan", "Granvåg"),
        ("Annual report, Bodø municipality", "Bodø"),
        ("Agder fylkeskommune – årsrapport", "Agder"),
        ("Narvik – byen ved fjorden", "Narvik"),
        ("Vi i Narvik", "Narvik"),
        ("Granvåg kommune\nÅrsrapport 2022", "Granvåg"),
    ],
)
def test_a_title_says_whose_the_text_is(title: str, area: str):
    assert owner(title + BODY) == area
    assert owner("Innledning" + BODY, title=title) == area


@pytest.mark.parametrize(
    "title",
    [
        "Fjordvik kommune – årsmelding 2022",
        "Fjordvik, Bergheim og Lundby",
        "Sammenligning med Bodø",
        "Veien til Narvik kommune",
        "Slik gjør de det i Narvik",
        "Hva kan vi lære av Narvik?",
        "Fra Bodø til Fjordvik",
        "Bergheim og Fjordvik i tall",
        "Universitetet i Bergen",
        "Gamle Sund kommune",
        "Time for endring",
        "Os og våre naboer",
        "Bærekraftig kommune",
        "Trygg kommune for alle",
        "Bodø Havn",
        "Levekår i Agder",
        "Bergheim og Lundby: to naboer",
        "Økonomi",
    ],
)
def test_in_doubt_it_is_the_own_one_s(title: str):
    assert owner(title + BODY) == ""


def test_the_own_one_named_as_much_is_whose_it_is():
    text = (
        "Narvik ligger foran\n\nFjordvik hadde 8,1 prosent, og Fjordvik kommune vil ned. I Fjordvik er det 12 skoler."
    )
    assert owner(text) == ""
    assert owner("Narvik kommune – årsmelding\n\nI Fjordvik var det 8,1 prosent, i Narvik 9,0.") == "Narvik"


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("Bodø kommune har 12 skoler. Bodø kommunes gjeld økte. I Bodø kommune er det 9 hjem.", "Bodø"),
        ("Bodø kommune har 12 skoler. Vi har 14.", ""),
        ("Bodø kommune har 12 skoler. Bodø kommune har 9 hjem. I Bodø kommune er det kaldt. Vi har 14.", ""),
        ("Gjelda er lav mot Bodø kommune. Bodø kommune har mer. Fraværet er lavt mot Bodø kommune.", ""),
        ("Hos oss i Bodø er det 12 skoler. I Bodø kommune er gjelda 81 prosent.", "Bodø"),
        ("Lavest fravær fant vi i Bodø, og Bodø kommune har 12 skoler.", ""),
        ("Bodø kommune har 12 skoler. Bodø kommune har hav. I Bodø kommune er det kaldt. Fjordvik har 8.", ""),
    ],
)
def test_without_a_title_it_takes_more(text: str, area: str):
    assert owner(text) == area


def test_a_place_in_the_title_is_whose_a_text_is_that_goes_on_about_it():
    title = "Stor interesse for å bo i Narvik\n\n"
    assert owner(title + "Folketallet i Narvik økte med 1,2 prosent. Byen har 12 skoler.") == "Narvik"
    assert owner(title + "Folketallet i Fjordvik økte med 1,2 prosent. I Narvik var det 2.") == ""


def test_what_tells_it_is_shown():
    found = owner_of(Document("a", pieces_of_text("Lundby kommune – årsmelding" + BODY)), AREAS)
    assert found is not None
    assert (found.called.nb, found.called.en, found.own) == ("Lundby kommune", "Lundby municipality", "Fjordvik")
    assert (found.said, found.is_known) == ("Lundby kommune – årsmelding", True)


def test_somebody_can_say_whose_it_is():
    assert owner_called("Fjordvik", AREAS) is None
    assert owner_called("fjordvik kommune", AREAS) is None
    known, unknown = owner_called("lundby", AREAS), owner_called("Bodø kommune", AREAS)
    assert known is not None
    assert unknown is not None
    assert (known.area, known.called.nb, known.said) == ("lundby", "Lundby kommune", "")
    assert (unknown.area, unknown.called.nb, unknown.is_known) == ("Bodø", "Bodø kommune", False)


def test_its_areas_are_seen_from_the_other_municipality():
    assert [one.id for one in areas_of_owner(AREAS, "lundby") if one.is_own] == ["lundby"]
    unknown = areas_of_owner(AREAS, "Bodø")
    assert [(one.id, one.names) for one in unknown if one.is_own] == [("Bodø", ("Bodø",))]
    assert "county" not in {one.kind for one in unknown}
    assert "county" in {one.kind for one in areas_of_owner(AREAS, "lundby")}


def test_a_table_says_nothing_of_whose_a_text_is():
    rows = (("Lundby", "12"), ("Bergheim", "14"))
    table = Piece(PieceKind.TABLE, "", Place(1), cells=rows)
    assert owner_of(Document("a", (table, *pieces_of_text("Kommunen har 12 skoler."))), AREAS) is None
