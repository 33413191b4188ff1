"""Text out of a PDF, made into pieces."""

from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.documents.cleaning import pieces_of_pages, pieces_of_text
from samstyr.kernels.documents.values import PieceKind

TEXT = """
Skole og barnehage

Andelen elever som trives, økte fra 57 pro-
sent i 2017 til 68 prosent i 2021, og utviklin-

ANDELEN SOM TRIVES

2017 2021

Sund 57 % 68 %

Kilde: Elevundersøkelsen

gen fortsetter i årene fremover.

«Skolene skal være gode.»

(Planen 2016)

Vi har gjort dette:

→ Bygd sosial-
og helsesenter

→ Åpnet Høn-
Landås skole i 2021
"""


def test_a_page_becomes_what_a_person_reads():
    found = [(one.kind.value, one.text) for one in pieces_of_text(TEXT)]
    assert found == [
        ("heading", "Skole og barnehage"),
        (
            "paragraph",
            "Andelen elever som trives, økte fra 57 prosent i 2017 til 68 prosent i 2021, og utviklingen fortsetter"
            " i årene fremover.",
        ),
        ("heading", "ANDELEN SOM TRIVES"),
        ("table", ""),
        ("caption", "Kilde: Elevundersøkelsen"),
        ("quote", "«Skolene skal være gode.»"),
        ("caption", "(Planen 2016)"),
        ("paragraph", "Vi har gjort dette:"),
        ("item", "Bygd sosial- og helsesenter"),
        ("item", "Åpnet Høn-Landås skole i 2021"),
    ]


def test_a_flattened_table_has_its_rows():
    table = next(one for one in pieces_of_text(TEXT) if one.kind is PieceKind.TABLE)
    assert table.cells == (("", "2017", "2021"), ("Sund", "57 %", "68 %"))


def test_places_count_pieces_pages_and_lines():
    pieces = pieces_of_pages([["En setning står her."], ["", "En til står her."]])
    assert [(one.place.paragraph, one.place.page, one.place.line) for one in pieces] == [(1, 1, 1), (2, 2, 3)]


def test_a_sentence_goes_on_from_page_to_page():
    (only,) = pieces_of_text("Andelen er høy og den\føker fortsatt i kommunen.")
    assert only.text == "Andelen er høy og den øker fortsatt i kommunen."
    assert only.place.page == 1


def test_nothing_gives_nothing():
    assert pieces_of_text("") == ()
    assert pieces_of_pages([]) == ()


@given(
    st.lists(st.sampled_from([*TEXT.splitlines(), "\f", "12", "- punkt", "Side 3", "ord-"]), max_size=40).map("\n".join)
)
def test_any_lines_become_clean_pieces(text: str):
    for piece in pieces_of_text(text):
        assert piece.text == " ".join(piece.text.split())
        assert piece.text or piece.kind is PieceKind.TABLE


def kinds(text: str) -> list[tuple[str, str]]:
    return [(one.kind.value, one.text) for one in pieces_of_text(text)]


def test_a_title_with_its_year_is_a_heading_and_a_row_of_a_table_is_none():
    assert kinds("Regnskap 2022\n\nAndelen var 9 prosent i fjor.")[0] == ("heading", "Regnskap 2022")
    assert kinds("Budsjett 2023–2026\n\nAndelen skal bli 9 prosent i 2026.")[0] == ("heading", "Budsjett 2023–2026")
    assert kinds("Kommune 2022\n\nSund 9\n\nLund 8") == [("table", "")]


def test_words_with_a_figure_that_are_no_row_are_read():
    assert kinds("34 barnehager\n62 prosent av barna\ngår i private") == [
        ("paragraph", "34 barnehager"),
        ("paragraph", "62 prosent av barna går i private"),
    ]


def test_points_end_where_the_next_begins():
    points = "1. Første punkt om 40 boliger i 2022\n2. Andre punkt om 41 boliger i 2022"
    assert kinds(points) == [
        ("item", "Første punkt om 40 boliger i 2022"),
        ("item", "Andre punkt om 41 boliger i 2022"),
    ]
    assert [kind for kind, _text in kinds("- et punkt om 40 boliger\n- enda et om 41 boliger")] == ["item", "item"]


def test_a_title_right_above_its_text_is_no_part_of_its_first_sentence():
    text = "Økonomi\nNetto lånegjeld var 97,4 prosent av driftsinntektene i 2022."
    assert kinds(text) == [("heading", "Økonomi"), ("paragraph", text.partition("\n")[2])]
    wrapped = "Kommunen har i mange år samarbeidet tett med\nFjordvik Boligbyggelag om nye hjem."
    assert len(kinds(wrapped)) == 1


def test_where_lines_are_longer_than_any_page_is_wide_each_is_a_paragraph():
    first = "Andelen økte til 9 prosent i 2022, og " * 8 + "alt gikk bra"
    assert [text for _kind, text in kinds(f"{first}\n{first}\nSlutt på det hele.")] == [
        first,
        first,
        "Slutt på det hele.",
    ]
