"""Markdown as a reader sees it: without its marks, each reference replaced by what it shows, every letter in place."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Final

from samstyr.kernels.report_text.attributes import read_attributes

Span = tuple[int, int]

_CODE: Final = re.compile(r"(?<!`)(?P<ticks>`+)(?!`)(?P<code>.+?)(?<!`)(?P=ticks)(?!`)", re.DOTALL)
_ESCAPE: Final = re.compile(r"\\(?P<sign>[^\w\s])")
_AUTOMATIC: Final = re.compile(r"<(?P<address>[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*)>")
_STARS: Final = re.compile(r"\*+")
_LINES: Final = re.compile(r"(?<![^\W_])_+(?=\S)|(?<=\S)_+(?![^\W_])")
_SMALL: Final = re.compile(r"(?P<sign>~~|~|\^)(?=[^\s~^])(?P<inside>[^~^\[\]]*?[^\s~^])(?P=sign)")
_ENTITY: Final = re.compile(r"&(?:[A-Za-z]{2,30}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});")
_DESTINATION: Final = re.compile(r"\((?:<[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+[\"'][^\n]*?[\"'])?\s*\)")
_REFERENCED: Final = re.compile(r"\[[^\[\]]*\]")
_BLANKS: Final = " \t\n"


@dataclass(frozen=True, slots=True)
class Shown:
    """A reference in a text: its place, and what stands there; None where its own words, from `words`, stand."""

    start: int
    end: int
    text: str | None
    words: Span = (0, 0)


@dataclass(frozen=True, slots=True)
class Visible:
    """What a reader sees: each character's place in the file, and where what is shown for each reference stands.

    `shown` has a place for each reference that stands in the text, by its own place in the file.
    """

    text: str
    places: tuple[int, ...]
    shown: Mapping[int, Span]


def visible(text: str, pieces: Sequence[Span], references: Sequence[Shown] = ()) -> Visible:
    """Return what a reader sees of stretches of a Markdown file that make up one block."""
    first, last = (pieces[0][0], pieces[-1][1]) if pieces else (0, 0)
    here = [one for one in references if first <= one.start and one.end <= last]
    letters = list(_letters(text, pieces, [one for one in here if one.text is not None]))
    plain = "".join(letter for letter, _ in letters)
    cut = _Marks(plain).found()
    inside = [one for one in here if one.text is None]
    seen = _assembled(letters, cut, {one.start: one.text for one in here if one.text is not None})
    return _with_shown(seen, here, inside)


def _letters(text: str, pieces: Sequence[Span], short: Sequence[Shown]) -> Iterator[tuple[str, int]]:
    """Give each character with its place; one stands for a short reference, a blank between two lines."""
    ends = {one.start: one.end for one in short}
    for number, (start, end) in enumerate(pieces):
        if number:
            yield " ", start - 1
        at = start
        while at < end:
            yield (_STAND_IN if at in ends else text[at]), at
            at = ends.get(at, at + 1)


# Counts as a word, so that marks beside it are read as beside a word.
_STAND_IN: Final = "\ufffc"


class _Marks:
    """Finds the characters that a reader does not see, and those that stand for others."""

    def __init__(self, plain: str) -> None:
        self._plain = plain
        self._read = plain
        self._cut: dict[int, str] = {}

    def found(self) -> Mapping[int, str]:
        """Return what stands in the place of characters: '' for those that are marks only."""
        for code in _CODE.finditer(self._read):
            self._drop(code.start(), code.start("code"))
            self._drop(code.end("code"), code.end())
            self._hide(*code.span())
        for escape in _ESCAPE.finditer(self._read):
            self._drop(escape.start(), escape.start("sign"))
            self._hide(*escape.span())
        for address in _AUTOMATIC.finditer(self._read):
            self._drop(address.start(), address.start("address"))
            self._drop(address.end("address"), address.end())
            self._hide(*address.span())
        self._brackets()
        self._emphasis()
        self._entities()
        return self._cut

    def _drop(self, start: int, end: int) -> None:
        self._cut.update(dict.fromkeys(range(start, end), ""))

    def _hide(self, start: int, end: int) -> None:
        """Have nothing in a stretch read as a mark."""
        self._read = self._read[:start] + "x" * (end - start) + self._read[end:]

    def _brackets(self) -> None:
        waiting: list[int] = []
        for sign in re.finditer(r"[\[\]]", self._read):
            if sign[0] == "[":
                waiting.append(sign.start())
            elif waiting:
                self._pair(waiting.pop(), sign.start())

    def _pair(self, opening: int, closing: int) -> None:
        if self._read.startswith("^", opening + 1):
            self._drop(opening, closing + 1)
            return
        end = self._after(closing + 1)
        if end > closing + 1:
            picture = opening > 0 and self._read[opening - 1] == "!"
            self._drop(opening - picture, opening + 1)
            self._drop(closing, end)
            self._hide(closing, end)

    def _after(self, at: int) -> int:
        """Return where an address or attributes end that begin at a place; the place itself where none do."""
        for pattern in (_DESTINATION, _REFERENCED):
            if found := pattern.match(self._read, at):
                at = found.end()
                break
        attributes = read_attributes(self._read, at) if self._read.startswith("{", at) else None
        return attributes.end if attributes is not None else at

    def _emphasis(self) -> None:
        for stars in _STARS.finditer(self._read):
            before, after = self._read[: stars.start()][-1:], self._read[stars.end() :][:1]
            if before.strip() or after.strip():
                self._drop(*stars.span())
        for pattern in (_LINES, _SMALL):
            for found in pattern.finditer(self._read):
                if pattern is _LINES:
                    self._drop(*found.span())
                else:
                    self._drop(found.start(), found.start("inside"))
                    self._drop(found.end("inside"), found.end())

    def _entities(self) -> None:
        for entity in _ENTITY.finditer(self._read):
            if (said := unescape(entity[0])) != entity[0]:
                self._drop(*entity.span())
                self._cut[entity.start()] = said


def _assembled(
    letters: Sequence[tuple[str, int]], cut: Mapping[int, str], short: Mapping[int, str]
) -> tuple[str, tuple[int, ...]]:
    """Return the text with the place of each character; blanks beside each other are one, those at the ends none."""
    said: list[str] = []
    places: list[int] = []
    for number, (letter, place) in enumerate(letters):
        for one in short[place] if letter == _STAND_IN and place in short else cut.get(number, letter):
            blank = one in _BLANKS
            if blank and (not said or said[-1] == " "):
                continue
            said.append(" " if blank else one)
            places.append(place)
    while said and said[-1] == " ":
        said.pop()
        places.pop()
    return "".join(said), tuple(places)


def _with_shown(seen: tuple[str, tuple[int, ...]], here: Sequence[Shown], inside: Sequence[Shown]) -> Visible:
    text, places = seen
    stretches = {one.start: one.words if one in inside else (one.start, one.start + 1) for one in here}
    shown = {}
    for start, (first, last) in stretches.items():
        own = [number for number, place in enumerate(places) if first <= place < last]
        if own:
            shown[start] = own[0], own[-1] + 1
    return Visible(text, places, shown)
