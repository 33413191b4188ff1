"""Blocks and tables in Markdown: where they are, and what is wrong with how they are written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from samstyr.kernels.findings.catalogue import Fault, fault
from samstyr.kernels.report_text.attributes import Attributes, read_attributes
from samstyr.kernels.report_text.shape import BLOCKS, BOX, OF_SOMETHING, YEARS, block_faults, table_faults, unmeant
from samstyr.kernels.report_text.shape import year_faults as _year_faults
from samstyr.kernels.report_text.values import Block, Named, Span

_LINE: Final = re.compile(r"^(?P<margin>[ \t>]*):{3,}(?P<about>[^\n]*)$", re.MULTILINE)
_OPENING: Final = re.compile(r"[ \t]*(?:(?P<braced>\{[^{}\n]*\})|(?P<word>[\w-]+))[ \t]*:*[ \t]*")
_NAME: Final = re.compile(r"[^\s,]+")
_MARGIN: Final = re.compile(r"[ ]{0,3}")
# What may stand on the line above a block or a heading, beside nothing at all.
_ABOVE: Final = re.compile(r"(?:#{1,6}[ \t].*|:{3,}.*|\{\{\s*+include\s.*|=+|-+)?")
_DELIMITER: Final = re.compile(
    r"^[ \t>]*+(?:\|?[ \t]*+:?-+:?[ \t]*+(?:[|+][ \t]*+:?-+:?[ \t]*+)++\|?|\|[ \t]*+:?-+:?[ \t]*+\|)[ \t]*$",
    re.MULTILINE,
)
_GRID: Final = re.compile(r"^[ ]{0,3}\+(?:[-:]+\+)+[ \t]*\n(?:[ ]{0,3}[|+][^\n]*(?:\n|\Z))+", re.MULTILINE)
_GRID_HEADS: Final = re.compile(r"^[ ]{0,3}\+(?:[=:]+\+)+[ \t]*$", re.MULTILINE)
_CELLS: Final = re.compile(r"[|+]")
_QUOTED: Final = " \t>"
_BLANKS: Final = f"{_QUOTED}|"


@dataclass(slots=True)
class _Open:
    kind: str
    attributes: Attributes | None
    braced_at: int
    start: int
    end: int
    # Where its own words end: at the next line of colons, whatever that does.
    words_end: int = -1


@dataclass(slots=True)
class Blocks:
    """The blocks of a text without its code, the lines they are opened on, and what is wrong with them."""

    text: str
    found: list[Block] = field(default_factory=list)
    lines: list[Span] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def find(self) -> None:
        """Go through the lines that begin with colons."""
        waiting: list[_Open] = []
        for line in _LINE.finditer(self.text):
            about = line["about"].strip()
            if waiting and waiting[-1].words_end < 0:
                waiting[-1].words_end = line.start()
            if not about and waiting:
                self._close(waiting.pop())
                continue
            opening = _OPENING.fullmatch(line["about"]) if about else None
            place = line.start() + len(line["margin"]), line.end()
            if opening is None or not self._is_alone(line):
                self.faults.append(fault("block-not-read", *place))
            if opening is not None:
                self.lines.append(line.span())
                waiting.append(self._opened(opening, line, place))
        for one in waiting:
            self.faults.append(fault("block-not-closed", one.start, one.end, kind=one.kind))

    def _is_alone(self, line: re.Match[str]) -> bool:
        return _MARGIN.fullmatch(line["margin"]) is not None and stands_alone(self.text, line.start())

    def _opened(self, opening: re.Match[str], line: re.Match[str], place: Span) -> _Open:
        by = line.start("about")
        if opening["word"] is not None:
            start, end = by + opening.start("word"), by + opening.end("word")
            self.faults += block_faults((opening["word"],), start, end)
            return _Open(opening["word"], None, by, *place)
        braced_at = by + opening.start("braced")
        attributes = read_attributes(opening["braced"], 0)
        classes = attributes.classes if attributes is not None else ()
        self.faults += block_faults(classes, braced_at, by + opening.end("braced"))
        kind = classes[0] if len(classes) == 1 else ""
        if attributes is not None and kind in BLOCKS:
            self.faults += unmeant(attributes, (*BLOCKS[kind], f".{kind}"), braced_at)
            for key in YEARS:
                if pair := attributes.get(key):
                    self.faults += _year_faults(key, pair.value, pair.start + braced_at, pair.end + braced_at)
        return _Open(kind, attributes, braced_at, *place)

    def _close(self, one: _Open) -> None:
        if one.kind not in BLOCKS or one.kind == BOX:
            return
        pair = one.attributes.get("of") if one.attributes is not None else None
        if pair is not None and pair.value.strip():
            names = _names(pair.value, one.braced_at + pair.value_start)
        else:
            names = _names(self.text[one.end : one.words_end], one.end)
        if not names and one.kind in OF_SOMETHING:
            self.faults.append(fault("block-of-nothing", one.start, one.end, kind=one.kind))
        self.found.append(Block(one.kind, names, one.start, one.end))


def stands_alone(text: str, at: int) -> bool:
    """Return whether nothing stands on the line above a place, which begins a line, that would take the line in."""
    above = text[text.rfind("\n", 0, max(at - 1, 0)) + 1 : max(at - 1, 0)]
    return _ABOVE.fullmatch(above.strip(_QUOTED)) is not None


def tables(text: str) -> Iterator[Fault]:
    """Give what is wrong with the tables of a text without its code."""
    done = 0
    for line in _DELIMITER.finditer(text):
        if line.start() < done:
            continue
        above = text.rfind("\n", 0, max(line.start() - 1, 0)) + 1
        heads = text[above : line.start()]
        if heads.strip() and "|" not in heads:
            continue
        columns = len(_CELLS.split(line[0].strip(_BLANKS)))
        words = heads.strip().strip(_BLANKS).replace("|", "")
        done = _end_of_rows(text, line.end())
        rows = text.count("\n", line.end() + 1, done) + 1
        yield from table_faults(headings=words, columns=columns, rows=rows, start=above, end=line.end())
    for grid in _GRID.finditer(text):
        if _GRID_HEADS.search(grid[0]) is None:
            yield from table_faults(headings="", columns=1, rows=1, start=grid.start(), end=grid.end())


def _end_of_rows(text: str, at: int) -> int:
    end = text.find("\n\n", at)
    return end if end >= 0 else len(text)


def _names(written: str, by: int) -> tuple[Named, ...]:
    return tuple(Named(one[0], by + one.start(), by + one.end()) for one in _NAME.finditer(written))
