"""Documents are read to pieces, whatever they are; a stranger's file is read safely or refused in words."""

import zipfile
from io import BytesIO

import pikepdf
import pytest

from samstyr.kernels.documents.values import Document, PieceKind, Place
from samstyr.reports.documents import opening
from samstyr.reports.documents.limits import MOST_PAGES
from samstyr.reports.documents.sniffing import MOST_MEGABYTES
from samstyr.reports.reading.files import CannotRead
from tests.documents import TEXT, changed, open_document, pdf, word

MARKDOWN = f"# Skole\n\n{TEXT}\n\n- Flere lærere\n    - Færre vikarer\n\n> Et sitat.\n\nTekst[^1].\n\n[^1]: En note.\n"
WEB = (
    "<!doctype html><html lang='nb'><head><title>Årsrapport</title><style>p{color:red}</style></head><body>"
    "<nav><ul><li>Meny 1</li></ul></nav><main><h1>Skole</h1><p>" + TEXT + "</p>"
    "<script>alert('7')</script><ul><li>Flere lærere</li></ul>"
    "<table><caption>Elever</caption><tr><th>År</th><th>2022</th></tr><tr><td>Elever</td><td>1 200</td></tr></table>"
    "</main><footer>Telefon 12 34 56 78</footer></body></html>"
)


def part(package: bytes, name: str) -> bytes:
    with zipfile.ZipFile(BytesIO(package)) as opened:
        return opened.read(name)


def said(document: Document, kind: PieceKind) -> list[str]:
    return [one.text for one in document.pieces if one.kind is kind]


def refused(name: str, content: bytes) -> str:
    with pytest.raises(CannotRead) as met:
        opening.open_document(name, content)
    return met.value.fault.code


def test_a_word_file_is_read_in_order_with_the_numbers_of_its_paragraphs() -> None:
    document = opening.open_document("a.docx", word())
    kinds = [(one.kind, one.text, one.place.paragraph, one.level) for one in document.pieces]
    assert kinds == [
        (PieceKind.HEADING, "Skole", 1, 1),
        (PieceKind.PARAGRAPH, TEXT, 2, 0),
        (PieceKind.ITEM, "Flere lærere", 3, 1),
        (PieceKind.ITEM, "Færre vikarer", 4, 1),
        (PieceKind.TABLE, "", 5, 0),
        (PieceKind.PARAGRAPH, "Slutt.", 9, 0),
    ]
    assert document.pieces[4].cells == (("", "2022"), ("Elever", "1 200"))
    assert document.title == "En årsrapport"


def test_what_was_deleted_in_word_is_not_read() -> None:
    document = opening.open_document("a.docx", word(deleted="Andelen var 99 prosent."))
    assert "99" not in " ".join(one.text for one in document.pieces)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.md", MARKDOWN.encode()),
        ("uten-etternavn", open_document(MARKDOWN)),
        ("a.html", WEB.encode()),
        ("a.html", WEB.encode("utf-16")),
        ("a.txt", WEB.replace("<!doctype html>", '<!doctype html><meta charset="iso-8859-1">').encode("latin-1")),
    ],
)
def test_headings_paragraphs_and_points_are_told_apart(name: str, content: bytes) -> None:
    document = opening.open_document(name, content)
    assert said(document, PieceKind.HEADING) == ["Skole"]
    assert TEXT in said(document, PieceKind.PARAGRAPH)
    assert "Flere lærere" in said(document, PieceKind.ITEM)


def test_notes_and_quotations_of_markdown_are_told_apart() -> None:
    document = opening.open_document("a.md", MARKDOWN.encode())
    assert said(document, PieceKind.QUOTE) == ["Et sitat."]
    assert said(document, PieceKind.NOTE) == ["En note."]


def test_of_a_web_page_only_its_own_part_is_read() -> None:
    document = opening.open_document("a.html", WEB.encode())
    whole = " ".join(one.text for one in document.pieces)
    assert "Meny" not in whole
    assert "Telefon" not in whole
    assert "alert" not in whole
    assert document.language == "nb"
    assert [one.cells for one in document.pieces if one.kind is PieceKind.TABLE] == [
        (("År", "2022"), ("Elever", "1 200"))
    ]


def test_a_pdf_gives_whole_paragraphs_with_their_pages() -> None:
    long = "Andelen innbyggere som er fornøyd med tjenestene økte fra 57 prosent i 2017 til 68 prosent i 2021. " * 3
    source = f'#set text(font: "Inter", size: 10pt, lang: "nb", hyphenate: true)\n#set par(justify: true)\n{long}\n\n'
    source += f"#pagebreak()\nDette er {TEXT.lower().replace('prosent', 'prosent#super[3]')}\n"
    document = opening.open_document("a.pdf", pdf(source))
    paragraphs = [one for one in document.pieces if one.kind is PieceKind.PARAGRAPH]
    assert paragraphs[0].text == long.strip()
    assert paragraphs[-1].text == f"Dette er {TEXT.lower()}"
    assert [paragraphs[0].place.page, paragraphs[-1].place.page] == [1, 2]


def test_plain_text_in_old_letters_is_read_and_wrongly_read_letters_are_mended() -> None:
    assert TEXT in opening.open_document("a.txt", f"Årets tall\n\n{TEXT}\n".encode("cp1252")).pieces[-1].text
    broken = f"{TEXT} Målet er nådd på skolene, ifølge rådmannen.".encode().decode("cp1252").encode()
    assert "Målet er nådd" in opening.open_document("a.txt", broken).pieces[-1].text


def test_the_name_of_a_file_decides_nothing() -> None:
    assert opening.open_document("a.pdf", word()).pieces[0].place == Place(1)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1", "cp1252"]
)
def test_plain_text_is_read_in_whatever_letters_it_is_written(encoding: str) -> None:
    document = opening.open_document("a.txt", f"Årets tall på skole\n\n{TEXT} Også på Hurumlandet.\n".encode(encoding))
    assert [one.text for one in document.pieces] == ["Årets tall på skole", f"{TEXT} Også på Hurumlandet."]


@pytest.mark.parametrize(
    "said", ["ms-word.document.macroEnabled.main+xml", "ms-word.template.macroEnabledTemplate.main+xml"]
)
def test_a_word_file_with_macros_is_read_and_they_are_not(said: str) -> None:
    types = part(word(), "[Content_Types].xml")
    types = types.replace(b"openxmlformats-officedocument.wordprocessingml.document.main+xml", said.encode())
    document = opening.open_document("a.docm", changed(word(), "[Content_Types].xml", types))
    assert document.pieces == opening.open_document("a.docx", word()).pieces


def test_an_open_document_with_a_password_is_locked() -> None:
    said = b"<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    locked = changed(open_document(MARKDOWN), "META-INF/manifest.xml", b"<manifest:manifest>" + said)
    assert refused("a.odt", changed(locked, "content.xml", bytes(range(256)))) == "document-locked"


def test_what_cannot_be_read_is_refused_in_words() -> None:
    assert refused("tom.docx", b" \n") == "document-empty"
    assert refused("tom.md", b"<!-- -->") == "document-empty"
    assert refused("gammel.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)) == "document-old-word"
    locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
    assert refused("låst.docx", locked) == "document-locked"
    assert refused("a.rtf", b"{\\rtf1 hei}") == "document-old-word"
    assert refused("program.txt", bytes(range(1, 256)) * 40) == "document-unknown"
    assert refused("bilde.png", b"\x89PNG\r\n\x1a\n" + bytes(60)) == "document-unknown"
    assert refused("avkuttet.docx", word()[:900]) == "document-broken"
    assert refused("avkuttet.pdf", b"%PDF-1.7\n1 0 obj") == "document-broken"
    assert refused("stor.txt", b"a" * ((MOST_MEGABYTES << 20) + 1)) == "document-too-large"
    assert refused("regneark.xlsx", _zip({"xl/workbook.xml": b"<a/>"})) == "document-unknown"


def test_a_locked_pdf_and_one_without_text_say_what_they_are() -> None:
    made = pdf("Hei")
    with pikepdf.open(BytesIO(made)) as opened:
        kept = BytesIO()
        opened.save(kept, encryption=pikepdf.Encryption(owner="a", user="b"))
    assert refused("låst.pdf", kept.getvalue()) == "document-locked"
    assert refused("skannet.pdf", pdf("#rect(width: 3cm, height: 3cm)")) == "document-scanned"


def test_a_document_longer_than_anybody_waits_for_is_a_clear_no() -> None:
    with pikepdf.open(BytesIO(pdf("Hei"))) as one, pikepdf.new() as many:
        while len(many.pages) <= MOST_PAGES:
            many.pages.extend(one.pages)
        kept = BytesIO()
        many.save(kept)
    with pytest.raises(CannotRead) as met:
        opening.open_document("lang.pdf", kept.getvalue())
    assert met.value.fault.what("nb") == f"lang.pdf har flere enn {MOST_PAGES} sider."
    assert refused("lang.txt", f"{TEXT}\n\n".encode() * 200_000) == "document-too-long"


def test_a_zip_bomb_is_refused_before_it_unpacks() -> None:
    bomb = changed(word(), "word/media/stor.bin", bytes(60 << 20))
    assert refused("bombe.docx", bomb) == "document-explodes"


def test_a_list_without_end_is_refused_before_it_is_read() -> None:
    assert refused("liste.docx", _zip({f"{number:0240}": b"" for number in range(8_000)})) == "document-explodes"


def test_entities_that_grow_are_refused() -> None:
    laughs = b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document/>'
    assert refused("ler.docx", changed(word(), "word/document.xml", laughs)) == "document-entities"


def test_a_part_that_is_no_xml_is_a_broken_file() -> None:
    assert refused("a.docx", changed(word(), "word/document.xml", b"<w:document>")) == "document-broken"


def _zip(parts: dict[str, bytes]) -> bytes:
    kept = BytesIO()
    with zipfile.ZipFile(kept, "w") as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return kept.getvalue()


def test_entities_are_found_behind_a_comment_and_in_other_letters() -> None:
    declared = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document/>'
    behind = f"<?xml version='1.0'?><!--{' ' * 9_000}-->{declared}".encode()
    wide = f"<?xml version='1.0' encoding='UTF-16'?>{declared}".encode("utf-16")
    for content in (behind, wide):
        assert refused("a.docx", changed(word(), "word/document.xml", content)) == "document-entities"
