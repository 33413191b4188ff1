"""Markdown in blocks: headings, paragraphs, points of lists, cells of tables, blocks with attributes, each in place.

As pandoc reads what a report may use; code is left out, for nobody reads it as text.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from samstyr.kernels.report_text.attributes import read_attributes
from samstyr.kernels.report_text.code import code_spans

Span = tuple[int, int]

_FENCE: Final = re.compile(r"[ ]{0,3}:{3,}[ \t]*(?P<about>\{.*\}|[\w-]+)?[ \t]*:*[ \t]*$")
_HEADING: Final = re.compile(r"(?P<level>#{1,6})[ \t]+(?P<title>.*?)(?:[ \t]+#+)?[ \t]*$")
_UNDERLINE: Final = re.compile(r"[ ]{0,3}(?:=+|-+)[ \t]*$")
_QUOTE: Final = re.compile(r"[ ]{0,3}>[ ]?")
_ITEM: Final = re.compile(r"[ \t]*(?:[-*+]|(?:[0-9]{1,4}|[A-Za-z]|#)[.)]|\([0-9A-Za-z]{1,4}\))[ \t]+(?=\S)")
_NOTE: Final = re.compile(r"[ ]{0,3}\[\^[^\]\s]+\]:[ \t]*")
_TERM: Final = re.compile(r"[ ]{0,3}[:~][ \t]+(?=\S)")
_ADDRESS: Final = re.compile(r"[ ]{0,3}\[(?!\^)[^\]\n]+\]:[ \t]*\S")
_RULE: Final = re.compile(r"[ ]{0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
# The lines between the rows of a table.
_RULING: Final = re.compile(r"[ \t]*(?=[^|+\n]*[|+])[-=:|+ \t]*[-=][-=:|+ \t]*$")
_CELL: Final = re.compile(r"(?:\\.|`[^`]*`|[^|\\`])*`?(?=\||$)")
_INCLUDE: Final = re.compile(r"[ \t]*\{\{\s*include\s+(?P<name>\S.*?)\s*\}\}[ \t]*$")


class BlockKind(StrEnum):
    """What a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    DIVISION = "division"
    INCLUDE = "include"


@dataclass(frozen=True, slots=True)
class Block:
    """A block of a text. `pieces` are the places of its words, line by line, without what marks the block.

    `level` is that of a heading; `name` the first class of a division or the file that is included; `attributes` those
    of a division, whose `pieces` are all that stands in it.
    """

    kind: BlockKind
    start: int
    pieces: tuple[Span, ...]
    level: int = 0
    name: str = ""
    attributes: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


def blocks(text: str, whole: Sequence[str] = ()) -> tuple[Block, ...]:
    """Return the blocks of a text in order. A division of a class in `whole` is one; others are what stands in them."""
    reader = _Reader(text, frozenset(whole))
    return tuple(reader.read())


@dataclass(slots=True)
class _Division:
    start: int
    name: str
    attributes: Mapping[str, str]
    pieces: list[Span] = field(default_factory=list)


class _Reader:
    """Reads line by line; what has been begun is given when it ends."""

    def __init__(self, text: str, whole: frozenset[str]) -> None:
        self._text = text
        self._whole = whole
        self._code = [span for span in code_spans(text) if "\n" in text[slice(*span)]]
        self._kind = BlockKind.PARAGRAPH
        self._pieces: list[Span] = []
        self._division: _Division | None = None
        self._open = 0
        self._table: _Table | None = None

    def read(self) -> Iterator[Block]:
        at = 0
        for line in self._text.split("\n"):
            start, end = at, at + len(line)
            at = end + 1
            if any(first <= start < last for first, last in self._code):
                yield from self._ended()
            elif self._division is not None:
                yield from self._in_division(start, end)
            else:
                yield from self._line(start, end)
        yield from self._ended()
        yield from self._closed()

    def _ended(self) -> Iterator[Block]:
        """Give the paragraph or point that has been read."""
        if self._table is not None:
            yield from self._table.row()
        if self._pieces:
            yield Block(self._kind, self._pieces[0][0], tuple(self._pieces))
        self._pieces, self._kind, self._table = [], BlockKind.PARAGRAPH, None

    def _ruled(self, line: str) -> Iterator[Block]:
        """Take the line between rows: what stood above it was a row, also without bars at its ends."""
        if self._table is None:
            self._table = _Table(has_tall_rows=line.lstrip().startswith("+"))
            for start, end in self._pieces:
                self._table.add(self._text[start:end], start)
            self._pieces = []
        yield from self._table.row()

    def _closed(self) -> Iterator[Block]:
        if self._division is not None:
            one, self._division = self._division, None
            yield Block(BlockKind.DIVISION, one.start, tuple(one.pieces), 0, one.name, one.attributes)

    def _in_division(self, start: int, end: int) -> Iterator[Block]:
        fence = _FENCE.match(self._text, start, end)
        if fence is not None and fence["about"] is None:
            self._open -= 1
            if not self._open:
                yield from self._closed()
        elif fence is not None:
            self._open += 1
        elif self._division is not None and self._text[start:end].strip():
            self._division.pieces.append((start, end))

    def _line(self, start: int, end: int) -> Iterator[Block]:
        line = self._text[start:end]
        if not line.strip():
            yield from self._ended()
        elif _RULING.match(line):
            yield from self._ruled(line)
        elif self._table is not None and "|" in line:
            self._table.add(line, start)
            if not self._table.has_tall_rows:
                yield from self._table.row()
        elif _UNDERLINE.match(line) and self._pieces and self._kind is BlockKind.PARAGRAPH:
            yield Block(BlockKind.HEADING, self._pieces[0][0], tuple(self._pieces), 1 if "=" in line else 2)
            self._pieces = []
        elif _RULE.match(line) or _ADDRESS.match(line):
            yield from self._ended()
        elif fence := _FENCE.match(line):
            yield from self._ended()
            self._fence(start, fence)
        else:
            yield from self._words(start, end)

    def _fence(self, start: int, fence: re.Match[str]) -> None:
        name, attributes = _about(fence["about"] or "")
        if name in self._whole:
            self._division, self._open = _Division(start, name, attributes), 1

    def _words(self, start: int, end: int) -> Iterator[Block]:
        """Take a line of words: one that begins something ends what came before it."""
        line = self._text[start:end]
        skipped = _prefix(_QUOTE, line, 0)
        heading = _HEADING.match(line, skipped) if not self._pieces else None
        if heading is not None:
            title = start + heading.start("title"), start + _title_end(line, heading)
            yield Block(BlockKind.HEADING, start, (title,), len(heading["level"]))
        elif include := _INCLUDE.match(line):
            yield from self._ended()
            yield Block(BlockKind.INCLUDE, start, (), 0, include["name"])
        else:
            begun, kind = self._begin(line, skipped)
            if begun > skipped:
                yield from self._ended()
                self._kind = kind
            self._pieces.append((start + begun, end))

    def _begin(self, line: str, at: int) -> tuple[int, BlockKind]:
        """Return where the words of a line begin, and what the marks before them begin; in a paragraph, no list."""
        for pattern in (_NOTE, _TERM):
            if found := pattern.match(line, at):
                return found.end(), BlockKind.PARAGRAPH
        in_paragraph = self._pieces and self._kind is BlockKind.PARAGRAPH
        return (at if in_paragraph else _prefix(_ITEM, line, at)), BlockKind.ITEM


def _prefix(pattern: re.Pattern[str], line: str, at: int) -> int:
    while found := pattern.match(line, at):
        at = found.end()
    return at


def _title_end(line: str, heading: re.Match[str]) -> int:
    """Return where the words of a heading end, before its attributes."""
    brace = line.rfind("{", heading.start("title"))
    attributes = read_attributes(line, brace) if brace >= 0 else None
    if attributes is None or line[attributes.end :].strip():
        return heading.end("title")
    return len(line[:brace].rstrip())


class _Table:
    """A table that is being read; tall rows go on over several lines, until the next line between rows."""

    def __init__(self, *, has_tall_rows: bool) -> None:
        self.has_tall_rows = has_tall_rows
        self._columns: dict[int, list[Span]] = {}

    def add(self, line: str, start: int) -> None:
        """Take a line of a row."""
        blank = len(line) - len(line.lstrip())
        begun = blank + line.startswith("|", blank)
        for number, cell in enumerate(_CELL.finditer(line, begun)):
            if cell[0].strip():
                self._columns.setdefault(number, []).append((start + cell.start(), start + cell.end()))

    def row(self) -> Iterator[Block]:
        """Give the cells of the row that has been read."""
        for number in sorted(self._columns):
            pieces = self._columns[number]
            yield Block(BlockKind.CELL, pieces[0][0], tuple(pieces))
        self._columns = {}


def _about(written: str) -> tuple[str, Mapping[str, str]]:
    """Return the first class of a division and its other attributes."""
    found = read_attributes(written, 0) if written.startswith("{") else None
    if found is None:
        return written, MappingProxyType({})
    pairs = {pair.key: pair.value for pair in found.pairs}
    return (found.classes[0] if found.classes else ""), MappingProxyType(pairs)
