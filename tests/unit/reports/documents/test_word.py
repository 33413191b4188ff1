"""Word: what a reader sees is read, once and in order; what nobody sees is not."""

from io import BytesIO

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from samstyr.kernels.documents.values import Piece, PieceKind
from samstyr.reports.documents.word import read_word

BOX = "<w:txbxContent><w:p><w:r><w:t>I boksen 5 prosent.</w:t></w:r></w:p></w:txbxContent>"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def word_of(*parts: str) -> tuple[Piece, ...]:
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "Topptekst 44"
    body = made.element.body
    for part in parts:
        body.insert(len(body) - 1, parse_xml(part.replace(">", f" {nsdecls('w')}>", 1)))
    kept = BytesIO()
    made.save(kept)
    return read_word("", kept.getvalue()).pieces


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def cell(*content: str) -> str:
    return f"<w:tc>{''.join(content)}</w:tc>"


def table(*rows: tuple[str, ...]) -> str:
    made = "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{made}</w:tbl>"


@pytest.mark.parametrize(
    ("part", "text"),
    [
        (paragraph(run("Synlig"), run(" 99", "<w:vanish/>"), run(" tekst", '<w:vanish w:val="0"/>')), "Synlig tekst"),
        (paragraph(run("12 prosent"), run("1", '<w:vertAlign w:val="superscript"/>'), run(".")), "12 prosent."),
        (paragraph(run("i 2022"), run("14", '<w:vertAlign w:val="superscript"/>'), run(" og")), "i 2022 og"),
        (paragraph(run("40 m"), run("2", '<w:vertAlign w:val="superscript"/>')), "40 m2"),
        (paragraph('<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>', run(" 5 prosent")), "≥ 5 prosent"),
        (paragraph('<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>', run("Mer")), "Mer"),
        (paragraph("<w:r><w:t>sam</w:t><w:softHyphen/><w:t>arbeid, 1</w:t><w:noBreakHyphen/><w:t>2</w:t></w:r>"),
         "samarbeid, 1-2"),
        (paragraph(f'<w:ins w:id="1" w:author="k">{run("Ny 14")}</w:ins><w:del w:id="2" w:author="k"><w:r>'
                   "<w:delText>Borte 15</w:delText></w:r></w:del>"), "Ny 14"),
        (paragraph(run("Kapittel "), '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>REF _7</w:instrText>'
                   '<w:fldChar w:fldCharType="separate"/></w:r>', run("3")), "Kapittel 3"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph(run('Fylt ut: 12'))}</w:sdtContent></w:sdt>", "Fylt ut: 12"),
    ],
)  # fmt: skip
def test_what_a_reader_sees_is_read(part: str, text: str) -> None:
    assert [one.text for one in word_of(part)] == [text]


def test_a_table_of_contents_is_not_read() -> None:
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    contents = f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>{paragraph(run('Vei 7'))}</w:sdtContent></w:sdt>"
    assert [one.text for one in word_of(contents, paragraph(run("Tekst.")))] == ["Tekst."]


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    choice = f'<mc:AlternateContent xmlns:mc="{MC}"><mc:Choice Requires="wps">{BOX}</mc:Choice>'
    floating = f"<w:r>{choice}<mc:Fallback><w:pict>{BOX}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    assert [one.text for one in word_of(paragraph(run("Ved siden"), floating))] == ["Ved siden", "I boksen 5 prosent."]


def test_a_frame_of_one_cell_is_text_and_sentences_in_a_layout_are_read() -> None:
    frame = table((cell(paragraph(run("Fakta")), paragraph(run("Vi er 98 000."))),))
    inner = table((cell(paragraph(run("Elever"))), cell(paragraph(run("7")))))
    layout = table((cell(paragraph(run("Andelen økte til 12 prosent.")), inner), cell(paragraph(run("Skole")))))
    found = word_of(frame, layout)
    assert [one.text for one in found if one.kind is PieceKind.PARAGRAPH] == [
        "Fakta", "Vi er 98 000.", "Andelen økte til 12 prosent.",
    ]  # fmt: skip
    assert [one.cells for one in found if one.kind is PieceKind.TABLE] == [
        (("Andelen økte til 12 prosent.", "Skole"),),
        (("Elever", "7"),),
    ]


def test_a_heading_of_a_style_that_is_not_described_is_one_and_strange_numbers_are_none() -> None:
    strange = '<w:outlineLvl w:val="x"/><w:numPr><w:ilvl w:val="99999999999"/><w:numId w:val="-"/></w:numPr>'
    found = word_of(
        paragraph(run("Skole"), properties='<w:pStyle w:val="Overskrift2"/>'),
        paragraph(run("Rart"), properties=strange),
    )
    assert [(one.kind, one.level) for one in found] == [(PieceKind.HEADING, 2), (PieceKind.ITEM, 1)]


def test_words_that_are_struck_out_are_not_said_and_odd_letters_are_plain() -> None:
    struck = run("Vi har 11 skoler. ", "<w:strike/>")
    (found,) = word_of(paragraph(struck, run("97,4 pro\u00adsent av e\u0301n av ﬁre", '<w:strike w:val="0"/>')))
    assert found.text == "97,4 prosent av én av fire"


def test_the_head_and_foot_of_pages_are_read_once_where_they_state_something() -> None:
    made = docx.Document()
    made.add_paragraph("Brødtekst.")
    for section in (made.sections[0], made.add_section()):
        section.header.is_linked_to_previous = section.footer.is_linked_to_previous = False
        section.header.paragraphs[0].text = "Netto driftsresultat i 2022: 2,1 prosent"
        section.footer.paragraphs[0].text = "Side 3 av 12"
    made.sections[1].footer.add_paragraph("Vei 25, 1383 Fjordvik")
    kept = BytesIO()
    made.save(kept)
    found = read_word("", kept.getvalue()).pieces
    assert [(one.kind, one.text, one.place.paragraph) for one in found] == [
        (PieceKind.PARAGRAPH, "Brødtekst.", 1),
        (PieceKind.NOTE, "Netto driftsresultat i 2022: 2,1 prosent", 3),
    ]
