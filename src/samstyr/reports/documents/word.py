"""Word: the paragraphs of a .docx in the order they are read, with what has been deleted and repeated left out."""

import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any, Final

from docx.opc.part import PartFactory
from docx.oxml.ns import qn
from docx.package import Package
from docx.parts.document import DocumentPart
from lxml import etree

from samstyr.kernels.documents.cells import is_prose, with_one_head
from samstyr.kernels.documents.margins import stating
from samstyr.kernels.documents.values import Document, Piece, PieceKind, Place
from samstyr.reports.documents.word_letters import UNREAD, text_of
from samstyr.reports.documents.word_margins import MARGINS, margin_paragraphs
from samstyr.reports.documents.word_notes import NOTES, NoteParagraph, note_paragraphs

# Files with macros and templates hold documents like any other; a macro is never run.
_ALSO_WORD: Final = (
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
)
PartFactory.part_type_for.update(dict.fromkeys(_ALSO_WORD, DocumentPart))
_PARAGRAPH: Final = qn("w:p")
_TABLE: Final = qn("w:tbl")
_CONTROL: Final = qn("w:sdt")
_GALLERY: Final = f"{qn('w:sdtPr')}/{qn('w:docPartObj')}/{qn('w:docPartGallery')}"
_LEVEL: Final = qn("w:outlineLvl")
_BODY_TEXT: Final = 9
_DEEPEST: Final = 9
_MOST_COLUMNS: Final = 100
_STYLED_HEADING: Final = re.compile(r"(?:heading|overskrift)\s?([1-9])", re.IGNORECASE)
_CAPTIONS: Final = ("caption", "bildetekst", "kildetekst")
_QUOTES: Final = ("quote", "sitat", "intense quote", "sterkt sitat")
_CONTENTS: Final = ("toc", "innholdsfortegnelse", "table of figures")
_LANGUAGES: Final = {"nb": "nb", "no": "nb", "nn": "nn", "en": "en"}


def paragraphs(body: Any) -> list[Any]:
    """Return every paragraph of a document's body in order: what `Place.paragraph` counts, from 1."""
    return [one for one in body.iter(_PARAGRAPH) if not _is_unread(one)]


def read_word(name: str, content: bytes) -> Document:
    """Return a Word file as pieces; its notes come last, and after them what its pages' heads and feet state."""
    opened = Package.open(BytesIO(content)).main_document_part.document
    body = opened.element.body
    numbers = {one: number for number, one in enumerate(paragraphs(body), start=1)}
    reader = _Reader(opened, numbers)
    notes = [one for root in _parts(opened, NOTES) for one in note_paragraphs(root)]
    margins = list(margin_paragraphs(list(_parts(opened, MARGINS))))
    after = len(numbers) + len(notes)
    pieces = [
        *reader.pieces(body),
        *_notes(notes, len(numbers)),
        *(Piece(PieceKind.NOTE, text, Place(after + number)) for number, text in stating(map(text_of, margins))),
    ]
    title = (opened.core_properties.title or "").strip()
    return Document(name, tuple(pieces), title, _language(opened))


class _Reader:
    def __init__(self, opened: Any, numbers: dict[Any, int]) -> None:
        self._styles = {one.style_id: one for one in opened.styles}
        self._numbers = numbers

    def pieces(self, parent: Any) -> Iterator[Piece]:
        for element in parent:
            if element.tag == _PARAGRAPH:
                yield from self._paragraph(element)
            elif element.tag == _TABLE:
                yield from self._table(element)
            elif element.tag not in UNREAD and not _is_contents(element):
                yield from self.pieces(element)

    def _paragraph(self, element: Any) -> Iterator[Piece]:
        text = text_of(element)
        styles = self._styles_of(element)
        names = [str(one.name).lower() for one in styles]
        if text and not any(name.startswith(_CONTENTS) for name in names):
            kind, level = self._kind(element, styles, names)
            yield Piece(kind, text, Place(self._numbers[element]), level)
        for box in element.iter(qn("w:txbxContent")):
            if not _is_unread(box):
                yield from self.pieces(box)

    def _styles_of(self, element: Any) -> list[Any]:
        """Return a paragraph's style and those that it is based on."""
        found: list[Any] = []
        style = self._styles.get(element.style or "")
        while style is not None and style not in found:
            found.append(style)
            style = style.base_style
        return found

    def _kind(self, element: Any, styles: list[Any], names: list[str]) -> tuple[PieceKind, int]:
        level = _outline(element, styles, names)
        if level:
            return PieceKind.HEADING, level
        if any(name in _CAPTIONS for name in names):
            return PieceKind.CAPTION, 0
        if any(name in _QUOTES for name in names):
            return PieceKind.QUOTE, 0
        depth = _depth(element, styles)
        return (PieceKind.ITEM, depth) if depth else (PieceKind.PARAGRAPH, 0)

    def _table(self, element: Any) -> Iterator[Piece]:
        if _is_frame(element):
            yield from (one for cell in element.iter(qn("w:tc")) for one in self.pieces(cell))
            return
        rows = []
        prose: list[Piece] = []
        for row in _inside(element, qn("w:tr")):
            cells: list[str] = []
            for cell in _inside(row, qn("w:tc")):
                inside = list(self.pieces(cell))
                said = " ".join(one.text for one in inside if one.kind is not PieceKind.TABLE)
                cells += [said, *[""] * (_width(cell) - 1)]
                prose += (one for one in inside if is_prose(one.text) or one.kind is PieceKind.TABLE)
            rows.append(tuple(cells))
        first = next((self._numbers[one] for one in element.iter(_PARAGRAPH) if one in self._numbers), 1)
        if any(any(row) for row in rows):
            yield Piece(PieceKind.TABLE, "", Place(first), 0, with_one_head(rows, 1))
        yield from prose


def _is_unread(element: Any) -> bool:
    return any(above.tag in UNREAD for above in element.iterancestors())


def _is_contents(element: Any) -> bool:
    """Return whether a part is the table of contents that Word makes itself."""
    gallery = element.find(_GALLERY) if element.tag == _CONTROL else None
    return gallery is not None and gallery.get(qn("w:val")) == "Table of Contents"


def _is_frame(table: Any) -> bool:
    """Return whether a table is only a frame around a text: one cell."""
    rows = list(_inside(table, qn("w:tr")))
    return len(rows) == 1 and len(list(_inside(rows[0], qn("w:tc")))) == 1


def _inside(element: Any, tag: str) -> Iterator[Any]:
    """Give the rows of a table or the cells of a row, those in content controls too."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag == _CONTROL:
            for held in child.iterchildren(qn("w:sdtContent")):
                yield from _inside(held, tag)


def _outline(element: Any, styles: list[Any], names: list[str]) -> int:
    """Return the level of a heading, 0 for what is none."""
    if names and names[0] in ("title", "tittel"):
        return 1
    for place in (element, *(one.element for one in styles)):
        level = place.find(f"{qn('w:pPr')}/{_LEVEL}")
        if level is not None:
            written = _number(level, _BODY_TEXT)
            return written + 1 if written < _BODY_TEXT else 0
    # A style that the file does not describe still has its name.
    for name in names or [element.style or ""]:
        if found := _STYLED_HEADING.fullmatch(name):
            return int(found[1])
    return 0


def _number(element: Any, without: int) -> int:
    """Return the number that an element says, or another where it says none that can be read."""
    written = str(element.get(qn("w:val"), "")) if element is not None else ""
    return int(written) if written.isascii() and written.isdecimal() and len(written) <= _DEEPEST else without


def _depth(element: Any, styles: list[Any]) -> int:
    """Return how deep a point of a list lies, 0 for what is none."""
    for place in (element, *(one.element for one in styles)):
        numbering = place.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        if numbering is not None:
            number = numbering.find(qn("w:numId"))
            if _number(number, 1) == 0:
                return 0
            return min(_number(numbering.find(qn("w:ilvl")), 0) + 1, _DEEPEST)
    return 0


def _width(cell: Any) -> int:
    return min(_number(cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}"), 1) or 1, _MOST_COLUMNS)


def _parts(opened: Any, kinds: Sequence[str]) -> Iterator[Any]:
    """Give the roots of the parts of some kinds that belong to a document, kind by kind."""
    for kind in kinds:
        for related in opened.part.rels.values():
            if related.reltype == kind and not related.is_external:
                yield etree.fromstring(related.target_part.blob, _parser())


def _notes(notes: Sequence[NoteParagraph], before: int) -> Iterator[Piece]:
    """Give the footnotes and endnotes; they are counted on from the body's last paragraph."""
    for number, one in enumerate(notes, start=before + 1):
        text = text_of(one.element)
        if text:
            yield Piece(PieceKind.NOTE, text, Place(number))


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)


def _language(opened: Any) -> str:
    """Return the language that the file says most of it is written in."""
    for element in opened.styles.element.iter(qn("w:lang")):
        return _LANGUAGES.get(str(element.get(qn("w:val"), "")).lower().partition("-")[0], "")
    return ""
