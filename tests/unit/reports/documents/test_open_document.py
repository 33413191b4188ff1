"""OpenDocument: fields, boxes and the heads and feet of pages are read as everything else."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from samstyr.kernels.documents.values import PieceKind
from samstyr.reports.documents import opening
from samstyr.reports.documents.limits import MOST_LETTERS, TooLong
from samstyr.reports.documents.open_document import readable
from tests.documents import changed, open_document

INDEX = "<text:table-of-content><text:index-body><text:p>Skole 12</text:p></text:index-body></text:table-of-content>"
BOX = "<draw:custom-shape><text:p>I boksen er det <text:span>34</text:span> barnehager.</text:p></draw:custom-shape>"
FRAME = "<draw:frame><draw:text-box><text:p>I rammen er det 35.</text:p></draw:text-box></draw:frame>"
FIELD = '<text:table-formula text:formula="x">97 784</text:table-formula><text:s/>'
CONTROL = '<text:span><text:user-field-get text:name="x">6 120</text:user-field-get></text:span>'
FOOT = (
    "<style:footer><text:p>Driftsresultat i 2022:<text:s/>2,1 prosent</text:p>"
    "<text:p>Side 3 av 12</text:p></style:footer>"
)


def part(package: bytes, name: str) -> str:
    with ZipFile(BytesIO(package)) as opened:
        return opened.read(name).decode()


def made() -> bytes:
    package = open_document("Antall STED her.\n\nBOKS\n\nSlutt med ~~9~~ 12 hus.\n")
    content = part(package, "content.xml").replace("STED", FIELD + "og " + CONTROL)
    content = content.replace("BOKS", f"Først.{BOX}{FRAME}").replace("</office:text>", f"{INDEX}</office:text>")
    styles = part(package, "styles.xml").replace("</style:master-page>", f"{FOOT}</style:master-page>")
    if FOOT not in styles:
        styles = styles.replace(
            "</office:master-styles>", f"<style:master-page>{FOOT}</style:master-page></office:master-styles>"
        )
    return changed(changed(package, "content.xml", content.encode()), "styles.xml", styles.encode())


def test_every_word_is_read_once_and_in_order() -> None:
    found = opening.open_document("a.odt", made()).pieces
    assert [one.text for one in found] == [
        "Antall 97 784 og 6 120 her.",
        "Først.",
        "I boksen er det 34 barnehager.",
        "I rammen er det 35.",
        "Slutt med 12 hus.",
        "Driftsresultat i 2022: 2,1 prosent",
    ]
    assert {one.kind for one in found} == {PieceKind.PARAGRAPH}


def test_a_text_longer_than_anybody_waits_for_is_refused_before_it_is_made_ready() -> None:
    package = open_document("TEKST")
    long = part(package, "content.xml").replace("TEKST", "Andelen økte. " * (MOST_LETTERS // 13))
    with pytest.raises(TooLong):
        readable(changed(package, "content.xml", long.encode()))


def test_what_is_not_text_stays_as_it_was() -> None:
    package = made()
    again = readable(package)
    assert part(again, "styles.xml") == part(package, "styles.xml")
    assert part(again, "mimetype") == part(package, "mimetype")


def test_a_table_in_a_cell_is_read_after_the_table_it_lies_in() -> None:
    def table(*cells: str) -> str:
        made = "".join(f"<table:table-cell>{one}</table:table-cell>" for one in cells)
        return f"<table:table><table:table-column/><table:table-row>{made}</table:table-row></table:table>"

    package = open_document("Slutt.")
    inner = table("<text:p>Elever</text:p>", "<text:p>6 120</text:p>")
    outer = table("<text:p>Mål</text:p>", f"<text:p>Her</text:p>{inner}")
    content = part(package, "content.xml").replace("</office:text>", f"{outer}</office:text>")
    found = opening.open_document("a.odt", changed(package, "content.xml", content.encode())).pieces
    assert [one.cells for one in found if one.kind is PieceKind.TABLE] == [(("Mål", "Her"),), (("Elever", "6 120"),)]


def test_what_is_hidden_is_not_said() -> None:
    package = open_document("Vi har SKJULT 12 hus.\n\nSynlig.")
    style = (
        '<style:style style:name="T99" style:family="text"><style:text-properties text:display="none"/></style:style>'
    )
    content = part(package, "content.xml").replace("SKJULT", '<text:span text:style-name="T99">50</text:span>')
    content = content.replace("</office:automatic-styles>", f"{style}</office:automatic-styles>")
    assert style in content
    kept = part(readable(changed(package, "content.xml", content.encode())), "content.xml")
    assert "50" not in kept.partition("<office:text")[2]
    assert all(one in kept for one in ("Vi har ", " 12 hus.", "Synlig."))
