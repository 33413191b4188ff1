"""PDF: whole sentences in the order they are read, whatever the page looks like."""

from io import BytesIO

import pikepdf
import pytest

from samstyr.kernels.documents.values import Piece, PieceKind, UnreadPage, UnreadReason
from samstyr.reports.documents.pdf import read_pdf
from tests.documents import pdf

BASE = '#set text(font: "Inter", size: 9pt, lang: "nb", hyphenate: true)\n#set par(justify: true)\n'
PLACES = ("Skolene", "Barnehagene", "Sykehjemmene", "Vannverket", "Kulturskolen")
DEEDS = ("forbedret tilfredshetsmålingene", "gjennomførte handlingsprogrammet", "økte energieffektiviseringen")
# Every one is its own, so that none can stand for another.
SENTENCES = [
    f"{PLACES[at % 5]} {DEEDS[at % 3]} ifølge innbyggerundersøkelsen fra {11 + at} prosent i 2017 til"
    f" {50 + at},{at % 10} prosent i 2022, i sak {at} samme år."
    for at in range(40)
]
PARAGRAPHS = "\n\n".join(" ".join(SENTENCES[at : at + 4]) for at in range(0, len(SENTENCES), 4))
HEADS = "header: [Årsrapport 2022 #h(1fr) Fjordvik kommune], footer: context counter(page).display()"


def pieces(source: str) -> tuple[Piece, ...]:
    return read_pdf("", pdf(BASE + source)).pieces


def said(found: tuple[Piece, ...], kind: PieceKind) -> list[str]:
    return [one.text for one in found if one.kind is kind]


@pytest.mark.parametrize(
    "layout",
    [
        "",
        "#set page(columns: 2)\n",
        f"#set page(height: 12cm, {HEADS})\n",
        f"#set page(height: 12cm, columns: 2, {HEADS})\n",
        "#set par(leading: 1.4em, spacing: 2.4em)\n",
        "#set par(first-line-indent: 1em, spacing: 0.65em)\n",
        "#set par(justify: false)\n#set text(hyphenate: false)\n",
    ],
    ids=["plain", "columns", "heads", "columns and heads", "wide lines", "indented", "ragged"],
)
def test_every_sentence_is_whole_and_in_order(layout: str) -> None:
    found = pieces(f"{layout}= Skole\n{PARAGRAPHS}\n")
    whole = "\n".join(one.text for one in found)
    assert [one for one in SENTENCES if one not in whole] == []
    assert sorted(SENTENCES, key=whole.index) == SENTENCES
    assert said(found, PieceKind.HEADING) == ["Skole"]
    assert "Fjordvik kommune" not in whole


def test_notes_are_told_from_the_text_and_their_marks_are_gone() -> None:
    found = pieces(
        "Andelen økte til 9,5 prosent#footnote[Kilde: SSB.] i 2022#footnote[Se kapittel 3.] og falt så igjen."
    )
    assert said(found, PieceKind.PARAGRAPH) == ["Andelen økte til 9,5 prosent i 2022 og falt så igjen."]
    assert said(found, PieceKind.NOTE) == ["Kilde: SSB.", "Se kapittel 3."]


def test_a_sentence_goes_on_over_the_notes_of_a_page() -> None:
    found = pieces("#set page(height: 5.2cm)\n" + SENTENCES[0].replace(" fra", "#footnote[Kilde: SSB.] fra", 1) * 4)
    whole = " ".join([SENTENCES[0]] * 4).replace(". ", ".")
    assert "".join(said(found, PieceKind.PARAGRAPH)) == whole


def test_numbered_points_are_points() -> None:
    found = pieces(f"+ {SENTENCES[0]}\n+ {SENTENCES[1]}\n\n== 3. Vei og trafikk\n{SENTENCES[2]}")
    assert said(found, PieceKind.ITEM) == SENTENCES[:2]
    assert said(found, PieceKind.PARAGRAPH) == [SENTENCES[2]]


def test_a_table_between_paragraphs_keeps_its_rows_and_a_box_beside_the_text_stays_apart() -> None:
    table = "#table(columns: 3, [Tall],[2021],[2022],[Lånegjeld],[97 %],[98 %],[Elever i alt],[1 200],[1 300])"
    box = "[#rect[Kommunen har 98 000 innbyggere, og den ble slått sammen i 2020.]]"
    found = pieces(f"#grid(columns: (2fr, 1fr), gutter: 1cm, [{SENTENCES[0]}], {box})\n\n{table}\n\n{SENTENCES[1]}")
    assert said(found, PieceKind.PARAGRAPH) == [
        SENTENCES[0],
        "Kommunen har 98 000 innbyggere, og den ble slått sammen i 2020.",
        SENTENCES[1],
    ]
    (rows,) = (one.cells for one in found if one.kind is PieceKind.TABLE)
    assert rows == (("Tall", "2021", "2022"), ("Lånegjeld", "97 %", "98 %"), ("Elever i alt", "1 200", "1 300"))


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_that_is_turned_is_read_as_the_reader_holds_it(turn: int) -> None:
    source = (
        f"{BASE}#set page(width: 20cm, height: 12cm)\nI 2022 økte andelen til 12 prosent#super[2].\n\n{SENTENCES[0]}"
    )
    plain = [one.text for one in read_pdf("", pdf(source)).pieces]
    assert plain == ["I 2022 økte andelen til 12 prosent.", SENTENCES[0]]
    assert [one.text for one in read_pdf("", _turned(pdf(source), turn)).pieces] == plain


def _turned(content: bytes, turn: int) -> bytes:
    """Return a PDF with its page laid on its side and marked as turned: it looks as before."""
    with pikepdf.open(BytesIO(content)) as opened:
        page = opened.pages[0]
        _left, _bottom, width, height = (float(one) for one in page.MediaBox)
        moved = {
            90: (f"0 1 -1 0 {height} 0", [0, 0, height, width]),
            180: (f"-1 0 0 -1 {width} {height}", [0, 0, width, height]),
            270: (f"0 -1 1 0 0 {width}", [0, 0, height, width]),
        }
        matrix, box = moved[turn]
        page.contents_add(pikepdf.Stream(opened, f"{matrix} cm ".encode()), prepend=True)
        page.MediaBox = pikepdf.Array(box)
        page.Rotate = turn
        kept = BytesIO()
        opened.save(kept)
        return kept.getvalue()


def test_letters_joined_by_a_typeface_and_blanks_that_do_not_break_are_plain() -> None:
    found = pieces(
        "Effektiv finansiering av offisielle flater: 57\u00a0prosent, 12\u202f000\u00a0kroner i sam\u00adarbeid."
    )
    assert found[0].text == "Effektiv finansiering av offisielle flater: 57 prosent, 12 000 kroner i samarbeid."


PICTURE = '#image(bytes((0, 90, 70)), format: (encoding: "rgb8", width: 1, height: 1), width: 100%, height: 60%)'


def test_pages_that_are_pictures_are_named_and_blank_ones_are_not() -> None:
    text = "\n\n".join(SENTENCES[:3])
    source = f"#set page({HEADS})\n{text}\n#pagebreak()\n{PICTURE}\n#pagebreak()\n\\ \n#pagebreak()\n{text}\n"
    found = read_pdf("", pdf(BASE + source))
    assert found.unread == (UnreadPage(2, UnreadReason.PICTURE),)
    assert [one.place.page for one in found.pieces if one.kind is PieceKind.PARAGRAPH] == [1, 1, 1, 4, 4, 4]


def test_a_picture_with_words_beside_it_is_read() -> None:
    found = read_pdf("", pdf(f"{BASE}{PICTURE}\n{SENTENCES[0]}\n#pagebreak()\n{SENTENCES[1]}"))
    assert found.unread == ()


def test_a_page_whose_letters_nobody_can_tell_is_named_and_nothing_of_it_is_read() -> None:
    other = "#pagebreak()\n#set text(weight: 700)\n"
    with pikepdf.open(BytesIO(pdf(f"{BASE}{SENTENCES[0]}\n{other}{SENTENCES[1]}"))) as opened:
        [font] = [one for one in opened.pages[1].Resources.Font.values() if "/ToUnicode" in one]
        del font["/ToUnicode"]
        kept = BytesIO()
        opened.save(kept)
    found = read_pdf("", kept.getvalue())
    assert found.unread == (UnreadPage(2, UnreadReason.LETTERS),)
    assert [one.text for one in found.pieces] == [SENTENCES[0]]


BARE = '#show heading: it => block(text(size: 9pt, weight: "regular", it.body))\n'
LONG = "Kommunens arbeid med klima og energi i de fire siste årene, og hva det har ført til for alle som bor her"


def headings(source: str) -> list[tuple[str, int]]:
    return [(one.text, one.level) for one in pieces(source) if one.kind is PieceKind.HEADING]


def test_the_headings_of_a_tagged_file_are_those_it_says_with_their_levels() -> None:
    source = f"{BARE}= Årsrapport\n== {LONG}\n{SENTENCES[0]}\n"
    source += f"=== Vi fikk 9 skoler.\n{SENTENCES[1]}\n== Slutt\n{SENTENCES[2]}"
    assert headings(source) == [("Årsrapport", 1), (LONG, 2), ("Vi fikk 9 skoler.", 3), ("Slutt", 2)]
    assert said(pieces(source), PieceKind.PARAGRAPH) == SENTENCES[:3]


def test_without_tags_headings_are_told_by_how_they_look() -> None:
    kept = BytesIO()
    with pikepdf.open(BytesIO(pdf(f"{BASE}= Skole\n{SENTENCES[0]}\n\n== Klima\n{SENTENCES[1]}"))) as opened:
        del opened.Root.StructTreeRoot
        opened.save(kept)
    found = read_pdf("", kept.getvalue()).pieces
    assert [(one.text, one.level) for one in found if one.kind is PieceKind.HEADING] == [("Skole", 1), ("Klima", 1)]


def test_a_tree_of_tags_that_holds_itself_comes_to_an_end() -> None:
    kept = BytesIO()
    with pikepdf.open(BytesIO(pdf(f"{BASE}= Skole\n{SENTENCES[0]}"))) as opened:
        root = opened.Root.StructTreeRoot
        root.K = pikepdf.Array([root.K[0], root.K[0], root]) if isinstance(root.K, pikepdf.Array) else root
        opened.save(kept)
    assert SENTENCES[0] in [one.text for one in read_pdf("", kept.getvalue()).pieces]


def test_the_columns_of_a_table_are_never_one_number():
    """«234» and «230» beside each other are two figures, though a thousand and a hundred stand nearly as far apart."""
    cells = "[Skole], [234], [230], [SFO], [1 234], [1 300], [Vei], [–], [12,1 %]"
    (found,) = pieces(f"#table(columns: 3, [Tjeneste], [2021], [2022], {cells})")
    assert found.cells == (
        ("Tjeneste", "2021", "2022"),
        ("Skole", "234", "230"),
        ("SFO", "1 234", "1 300"),
        ("Vei", "–", "12,1 %"),
    )


def test_a_table_that_goes_on_for_pages_is_one_with_one_head():
    rows = "..range(120).map(at => ([Bydel #at], [#(100 + at)], [#(300 + at)])).flatten()"
    (found,) = pieces(f"#table(columns: 3, table.header([Sted], [2021], [2022]), {rows})")
    assert found.cells[:2] == (("Sted", "2021", "2022"), ("Bydel 0", "100", "300"))
    assert len(found.cells) == 121


def test_a_box_of_facts_is_read_line_by_line():
    box = "#block(fill: luma(230), inset: 8pt)[*Faktaboks* \\ 34 barnehager \\ 62 prosent av barna\\ går i private]"
    assert said(pieces(box), PieceKind.PARAGRAPH) == ["Faktaboks", "34 barnehager", "62 prosent av barna går i private"]


def test_the_heads_of_columns_are_told_apart_by_the_room_between_them():
    head = "[Tjeneste], [Regnskap 2021], [Budsjett 2022]"
    (found,) = pieces(
        f"#table(columns: (5cm, 4cm, 4cm), {head}, [Skole], [234], [230], [Kultur og idrett], [12], [14])"
    )
    assert found.cells == (
        ("Tjeneste", "Regnskap 2021", "Budsjett 2022"),
        ("Skole", "234", "230"),
        ("Kultur og idrett", "12", "14"),
    )
