"""A document's own tables are measures like any others."""

from samstyr.kernels.claims.inside.tables import own_measures
from samstyr.kernels.claims.linking.choosing import choose
from samstyr.kernels.claims.linking.index import Index
from samstyr.kernels.claims.stating.finding import stated_in
from samstyr.kernels.claims.verdicts.judging import judge
from samstyr.kernels.documents.values import Document, Piece, PieceKind, Place
from tests.fjordvik import AREAS, CONTEXT, OWN

CELLS = (("", "2021", "2022"), ("Utlån av e-bøker", "1 200", "1 450"), ("Sund", "400", "500"))


def paper(text: str, cells: tuple[tuple[str, ...], ...] = CELLS, title: str = "Biblioteket") -> Document:
    table = Piece(PieceKind.TABLE, title, Place(2), 0, cells)
    return Document("a.docx", (Piece(PieceKind.PARAGRAPH, text, Place(1)), table))


def test_rows_columns_places_and_times_are_told_apart() -> None:
    found = own_measures(paper(""), CONTEXT, OWN)
    assert [one.label.nb for one in found] == ["Biblioteket · Utlån av e-bøker", "Biblioteket"]
    assert {(area, str(period)): str(held.value) for (area, period), held in found[0].figures.items()} == {
        ("fjordvik", "2021"): "1200",
        ("fjordvik", "2022"): "1450",
    }
    assert {area for area, _period in found[1].figures} == {"sund"}


def test_a_table_without_times_measures_nothing() -> None:
    assert own_measures(paper("", (("", "Antall"), ("Skoler", "9"))), CONTEXT, OWN) == ()


def test_percent_and_money_are_told_by_cells_and_labels() -> None:
    cells = (("", "2022"), ("Andel fornøyde", "71 %"), ("Inntekter, mill. kr", "12,5"), ("Besøk", "9"))
    assert [one.unit.code for one in own_measures(paper("", cells), CONTEXT, OWN)] == [
        "percent",
        "nok_million",
        "count",
    ]


def test_the_text_is_held_against_the_documents_own_table() -> None:
    document = paper("Biblioteket hadde 1 540 utlån av e-bøker i 2022.")
    index = Index(own_measures(document, CONTEXT, OWN), places=[name for one in AREAS for name in one.names])
    marks = [judge(one, CONTEXT, OWN) for one in choose(stated_in(document, CONTEXT), index, OWN)]
    assert [(one.stated.value, one.verdict.value) for one in marks] == [(1540, "contradicts")]
    assert marks[0].links[0].held.source == "document"
