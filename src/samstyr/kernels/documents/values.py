"""A document once it is read: its pieces in the order they are read, each with the place it stands in."""

from dataclasses import dataclass
from enum import StrEnum


class PieceKind(StrEnum):
    """What a piece of a document is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    TABLE = "table"
    QUOTE = "quote"
    CAPTION = "caption"
    NOTE = "note"


# What has sentences in running text; the rest is labels, other people's words and figures in columns.
PROSE: frozenset[PieceKind] = frozenset({PieceKind.PARAGRAPH, PieceKind.ITEM, PieceKind.NOTE})


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a piece stands, counted from 1: the paragraph of the document, and the page where it has pages.

    `paragraph` counts what the file itself counts (`w:p` in Word, block elements in HTML, pieces in a PDF or a text),
    so that a mark can be put back there. `line` is the first line of the text the piece was read from.
    """

    paragraph: int
    page: int | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A heading, a paragraph, a point of a list, a table, a quotation, a caption or a note.

    `text` is clean: one line, single spaces, words whole. `level` is that of a heading (1 is the highest) or how deep a
    point of a list lies (1 is the outermost), 0 elsewhere. `cells` are the rows of a table as text, the head first;
    its `text` is what stands above it, or ''.
    """

    kind: PieceKind
    text: str
    place: Place
    level: int = 0
    cells: tuple[tuple[str, ...], ...] = ()


class UnreadReason(StrEnum):
    """Why a page was not read: it is a picture, or its typefaces do not say which letters they draw."""

    PICTURE = "picture"
    LETTERS = "letters"


@dataclass(frozen=True, slots=True, order=True)
class UnreadPage:
    """A page that something is printed on and that was not read, counted from 1."""

    page: int
    why: UnreadReason


@dataclass(frozen=True, slots=True)
class Document:
    """A document that is read: the name of its file, its title where it says one, and its pieces in reading order.

    `language` is what the file says of its language ('nb', 'nn', 'en'), '' where it says nothing. `unread` are the
    pages that nothing is known of.
    """

    name: str
    pieces: tuple[Piece, ...]
    title: str = ""
    language: str = ""
    unread: tuple[UnreadPage, ...] = ()
