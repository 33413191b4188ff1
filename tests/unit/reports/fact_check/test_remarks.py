"""What was not read is said with the numbers of its pages."""

import pytest

from samstyr.kernels.claims.stating.owner import Owner
from samstyr.kernels.documents.values import Document, Piece, PieceKind, Place, UnreadPage, UnreadReason
from samstyr.kernels.texts import Text
from samstyr.reports.fact_check.remarks import remarks_on, remarks_on_owner, remarks_on_tables

PICTURE, LETTERS = UnreadReason.PICTURE, UnreadReason.LETTERS


@pytest.mark.parametrize(
    ("pages", "said"),
    [
        ([4], "Side 4 er ikke lest: der er det bilder"),
        ([4, 9], "Sidene 4 og 9 er ikke lest: der er det bilder"),
        ([3, 4, 5, 9, 12, 13], "Sidene 3–5, 9 og 12–13 er ikke lest: der er det bilder"),
    ],
)
def test_pages_that_follow_each_other_are_a_span(pages: list[int], said: str) -> None:
    [remark] = remarks_on(Document("a.pdf", (), unread=tuple(UnreadPage(page, PICTURE) for page in pages)))
    assert remark.nb.startswith(said)
    assert remark.nb.endswith("Tall der er ikke kontrollert.")


def test_each_reason_has_its_own_remark_in_both_languages() -> None:
    found = remarks_on(Document("a.pdf", (), unread=(UnreadPage(1, LETTERS), UnreadPage(2, PICTURE))))
    assert [one.en.partition(":")[0] for one in found] == ["Page 2 was not read", "Page 1 was not read"]
    assert remarks_on(Document("a.pdf", ())) == ()


@pytest.mark.parametrize(
    ("cells", "remarks"),
    [
        ((("Skole", "2022"), ("Elever", "412")), 1),
        ((("Hva", "Hvem"), ("Planer", "Rådmannen")), 0),
        ((("Hva", "Hvor mye"), ("Planer", "–")), 0),
    ],
)
def test_figures_in_cells_are_said_to_be_unchecked(cells: tuple[tuple[str, ...], ...], remarks: int) -> None:
    table = Piece(PieceKind.TABLE, "", Place(1), cells=cells)
    found = remarks_on_tables(Document("a.md", (table,)))
    assert [one.nb[:30] for one in found] == ["Bare det som står i setninger,"] * remarks


def test_whose_a_document_is_is_said_where_it_is_not_the_own_one_s() -> None:
    called = Text("Lundby kommune", "Lundby municipality")
    [unknown] = remarks_on_owner(Owner("Lundby", called, "Fjordvik", "Lundby kommune – årsmelding"))
    assert unknown.nb == (
        "Teksten ser ut til å handle om Lundby kommune («Lundby kommune – årsmelding»). "
        "Tall uten sted er derfor ikke holdt mot tallene for Fjordvik."
    )
    [known] = remarks_on_owner(Owner("lundby", called, "Fjordvik", is_known=True))
    assert known.en == (
        "The text is about Lundby municipality, as somebody said. Figures without a place are therefore not held "
        "against those for Fjordvik. They are held against what we have for Lundby municipality."
    )
    assert remarks_on_owner(None) == ()
