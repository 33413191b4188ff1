"""OpenDocument, web pages and Markdown, as pandoc reads them: from its tree to pieces."""

import json
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from samstyr.kernels.documents.cells import is_prose, with_one_head
from samstyr.kernels.documents.hyphens import plain
from samstyr.kernels.documents.raised import RAISED_DIGITS, without_note_marks
from samstyr.kernels.documents.values import Document, Piece, PieceKind, Place
from samstyr.reports.documents.sniffing import DocumentKind
from samstyr.reports.publishing import pandoc
from samstyr.reports.publishing.syntax import Element, elements, rewritten, text_of

# What pandoc is told that a file is. Names for headings take time that grows with their square.
DIALECTS: Final = {
    DocumentKind.OPEN_DOCUMENT: "odt",
    DocumentKind.WEB: "html-native_spans-auto_identifiers",
    DocumentKind.MARKDOWN: (
        "markdown-auto_identifiers-raw_tex-raw_attribute-latex_macros-tex_math_dollars-citations-smart"
    ),
}


def read_markup(name: str, content: bytes, kind: DocumentKind, *, patience: int) -> Document:
    """Return a document as pieces, numbered by the blocks that pandoc finds within so many seconds.

    Raises PandocFailed.
    """
    with tempfile.TemporaryDirectory(prefix="samstyr-document-") as folder:
        options = ["--from", DIALECTS[kind], "--to", "json"]
        tree = json.loads(pandoc.run("read the document", options, content, folder=Path(folder), patience=patience))
    reader = _Reader()
    pieces = [*reader.pieces(tree["blocks"]), *reader.notes()]
    meta = tree.get("meta", {})
    language = text_of(meta.get("lang", {}))[:2].lower()
    return Document(name, tuple(pieces), text_of(meta.get("title", {})).strip(), "nb" if language == "no" else language)


def _said(element: Element) -> list[Element] | None:
    """Return nothing in place of words that are struck out, which are no longer said, and raised digits as such."""
    match element["t"]:
        case "Strikeout":
            return []
        case "Superscript" if (digits := text_of(element["c"]).strip()).isdecimal():
            return [{"t": "Str", "c": digits.translate(RAISED_DIGITS)}]
        case _:
            return None


class _Reader:
    """Counts the blocks, and keeps the footnotes until the end."""

    def __init__(self) -> None:
        self._number = 0
        self._notes: list[Element] = []

    def pieces(self, blocks: Sequence[Element], depth: int = 0, kind: PieceKind | None = None) -> Iterator[Piece]:
        """Give the pieces of some blocks; `kind` is what paragraphs are here where they are not just that."""
        for block in blocks:
            held: Any = block.get("c")
            match block["t"]:
                case "Para" | "Plain":
                    yield from self._piece(kind or (PieceKind.ITEM if depth else PieceKind.PARAGRAPH), held, depth)
                case "Header":
                    yield from self._piece(PieceKind.HEADING, held[2], held[0])
                case "BlockQuote":
                    yield from self.pieces(held, 0, PieceKind.QUOTE)
                case "Div":
                    yield from self.pieces(held[1], depth, kind)
                case "Table":
                    yield from self._table(held)
                case other:
                    yield from self._listed(other, held, depth)

    def _listed(self, block: str, held: Any, depth: int) -> Iterator[Piece]:
        """Give what stands in a list, in lines, or under a picture."""
        match block:
            case "BulletList" | "OrderedList":
                for item in held if block == "BulletList" else held[1]:
                    yield from self.pieces(item, depth + 1)
            case "DefinitionList":
                yield from self._definitions(held, depth)
            case "LineBlock":
                for line in held:
                    yield from self._piece(PieceKind.PARAGRAPH, line, 0)
            case "Figure":
                yield from self.pieces(held[1][1], 0, PieceKind.CAPTION)

    def notes(self) -> Iterator[Piece]:
        """Give the footnotes that were met, in order."""
        for note in self._notes:
            yield from self.pieces(note["c"], 0, PieceKind.NOTE)

    def _piece(self, kind: PieceKind, inlines: Any, level: int) -> Iterator[Piece]:
        self._number += 1
        self._notes += (one for one in elements(inlines) if one["t"] == "Note")
        text = without_note_marks(plain(text_of(rewritten(inlines, _said))))
        if text:
            yield Piece(kind, text, Place(self._number), level)

    def _definitions(self, held: Any, depth: int) -> Iterator[Piece]:
        for term, meanings in held:
            yield from self._piece(PieceKind.ITEM, term, depth + 1)
            for meaning in meanings:
                yield from self.pieces(meaning, depth + 1)

    def _table(self, held: Any) -> Iterator[Piece]:
        """Give a table, with what is prose in its cells after it."""
        _attributes, (_short, caption), _columns, head, bodies, foot = held
        self._number += 1
        place = Place(self._number)
        rows = [*head[1], *(row for body in bodies for part in body[2:4] for row in part), *foot[1]]
        if len(rows) == 1 and len(rows[0][1]) == 1:  # only a frame around a text
            yield from self.pieces(rows[0][1][0][4])
            return
        prose: list[Piece] = []
        cells = []
        hanging: dict[int, int] = {}
        heads = len(head[1])
        for number, row in enumerate(rows):
            written: list[str] = []
            for _cell_attributes, _align, height, width, blocks in row[1]:
                _pass_hanging(written, hanging)
                inside = list(self.pieces(blocks))
                hanging |= {len(written) + at: height - 1 for at in range(width) if height > 1}
                said = " ".join(one.text for one in inside if one.kind is not PieceKind.TABLE)
                # Above several columns a head is that of each.
                written += [said, *[said if number < heads - 1 else ""] * (width - 1)]
                prose += (one for one in inside if is_prose(one.text) or one.kind is PieceKind.TABLE)
            cells.append(tuple(written))
        title = " ".join(text_of(caption).split())
        if any(any(row) for row in cells):
            yield Piece(PieceKind.TABLE, title, place, 0, with_one_head(cells, heads))
        yield from prose


def _pass_hanging(written: list[str], hanging: dict[int, int]) -> None:
    """Leave the places empty that cells of rows above reach down to."""
    while hanging.get(len(written), 0):
        hanging[len(written)] -= 1
        written.append("")
