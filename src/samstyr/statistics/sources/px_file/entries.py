"""The entries of a PX file: `KEYWORD[language]("subkey","subkey")=value,value;`, and where one is faulty."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from samstyr.kernels.datasets.faults import NotReadable

_KEY: Final = r'[A-Za-z][A-Za-z0-9._-]*\s*(?:\[[^\]\s"]*\]\s*)?(?:\((?:"[^"]*"|[^"()])*\)\s*)?='
_ENTRY: Final = re.compile(
    r'\s*(?P<keyword>[A-Za-z][A-Za-z0-9._-]*)\s*(?:\[(?P<language>[^\]\s"]*)\]\s*)?'
    r'(?:\((?P<subkeys>(?:"[^"]*"|[^"()])*)\)\s*)?='
)
# Where reading can go on after a faulty entry: an end, and a keyword after it.
_NEXT: Final = re.compile(rf";\s*(?={_KEY})")
_BLANK: Final = re.compile(r"[\s\x00\x1a]*")
_SUBKEY: Final = re.compile(r'"([^"]*)"|([^",\s][^",]*)')
_TEXT: Final = re.compile(r'\s*"([^"]*)"')
_TIMES: Final = re.compile(
    r'\s*(TLIST\(\s*[A-Za-z][0-9]*\s*)(?:,\s*"([^"]*)"(?:\s*-\s*"([^"]*)")?\s*)?\)', re.IGNORECASE
)
_BARE: Final = re.compile(r'\s*([^\s",;:=\[\]()]+)')
_SIGN: Final = re.compile(r"\s*([,:;])")
_SHOWN: Final = 30
LAST_KEYWORD: Final = "DATA"


@dataclass(frozen=True, slots=True)
class Item:
    """One value of an entry. `parts` has two where a colon stands between them, as in hierarchies."""

    parts: tuple[str, ...]
    is_quoted: bool

    @property
    def text(self) -> str:
        """Return the value, or the last part of it."""
        return self.parts[-1]


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry, where it stands, and what is wrong with it ("" when nothing is)."""

    keyword: str
    language: str
    subkeys: tuple[str, ...]
    items: tuple[Item, ...]
    line: int
    fault: str = ""

    @property
    def values(self) -> tuple[str, ...]:
        """Return the values as texts."""
        return tuple(item.text for item in self.items)

    @property
    def where(self) -> str:
        """Return the entry's name and line."""
        language = f"[{self.language}]" if self.language else ""
        subkeys = "(" + ",".join(f'"{one}"' for one in self.subkeys) + ")" if self.subkeys else ""
        return f"line {self.line}, {self.keyword}{language}{subkeys}"


class NotPx(NotReadable):
    """Said of a text that has no keywords, or ends before its figures."""

    def __init__(self, said: str) -> None:
        """Say what is lacking."""
        super().__init__(f"The PX file {said}. Fetch the file again; it may have been cut off.")


class _Faulty(Exception):
    """An entry's value breaks the grammar at a place."""

    def __init__(self, at: int, said: str) -> None:
        super().__init__(said)
        self.at = at
        self.said = said


@dataclass(frozen=True, slots=True)
class Split:
    """A PX file taken apart: its entries in order, and the text of its cells."""

    entries: tuple[Entry, ...]
    figures: str


def split(text: str) -> Split:
    """Return the entries and the text of the cells; raises NotPx where there are no cells."""
    entries: list[Entry] = []
    lines = _Lines(text)
    at = 0
    while True:
        key = _ENTRY.match(text, at)
        if key is None:
            start = _BLANK.match(text, at)
            following = _NEXT.search(text, at) if start and start.end() < len(text) else None
            if start is None or following is None:
                raise NotPx("has no DATA" if entries else "has no keywords that we can read")
            entries.append(_unreadable(text, start.end(), lines))
            at = following.end()
            continue
        keyword = key["keyword"].upper()
        if keyword == LAST_KEYWORD:
            return Split(tuple(entries), text[key.end() :])
        entry, at = _read_entry(text, key, lines)
        entries.append(entry)


class _Lines:
    """Line numbers of places that come in order."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at, self._line = 0, 1

    def number(self, at: int) -> int:
        self._line += self._text.count("\n", self._at, at)
        self._at = at
        return self._line


def _unreadable(text: str, start: int, lines: _Lines) -> Entry:
    shown = text[start : start + _SHOWN].splitlines()[0]
    return Entry("?", "", (), (), lines.number(start), f"no keyword begins with {shown!r}")


def _read_entry(text: str, key: re.Match[str], lines: _Lines) -> tuple[Entry, int]:
    line = lines.number(key.start("keyword"))
    subkeys = tuple(
        (quoted or bare).strip() if bare else quoted for quoted, bare in _SUBKEY.findall(key["subkeys"] or "")
    )
    fault = ""
    try:
        items, at = _read_items(text, key.end())
    except _Faulty as faulty:
        items, fault = (), faulty.said
        following = _NEXT.search(text, faulty.at)
        if following is None:
            raise NotPx(f"has no DATA: line {line}, {key['keyword']}, never ends") from None
        at = following.end()
    return Entry(key["keyword"].upper(), key["language"] or "", subkeys, items, line, fault), at


def _read_items(text: str, at: int) -> tuple[tuple[Item, ...], int]:
    items: list[Item] = []
    parts: list[str] = []
    is_quoted = True
    while True:
        part, is_quoted, at = _read_part(text, at)
        parts.append(part)
        sign = _SIGN.match(text, at)
        if sign is None:
            raise _Faulty(at, "a quotation mark or a comma is missing or one too many")
        at = sign.end()
        if sign[1] == ":":
            continue
        items.append(Item(tuple(parts), is_quoted))
        parts = []
        if sign[1] == ";":
            return tuple(items), at


def _read_part(text: str, at: int) -> tuple[str, bool, int]:
    quoted = _TEXT.match(text, at)
    if quoted:
        return _continued(text, quoted)
    times = _TIMES.match(text, at)
    if times:
        ends = "".join(f'"{end}"' for end in times.groups()[1:] if end)
        return f"{times[1].strip()}){ends}", False, times.end()
    bare = _BARE.match(text, at)
    if bare is None:
        raise _Faulty(at, "a value is missing")
    return bare[1], False, bare.end()


def _continued(text: str, first: re.Match[str]) -> tuple[str, bool, int]:
    """Return a text that may go on in quotation marks on the following lines."""
    pieces, at = [first[1]], first.end()
    for more in _following(text, at):
        pieces.append(more[1])
        at = more.end()
    return "".join(pieces), True, at


def _following(text: str, at: int) -> Iterator[re.Match[str]]:
    while (more := _TEXT.match(text, at)) is not None:
        if "\n" not in text[at : more.start(1)]:
            raise _Faulty(at, "two texts stand beside each other with no comma between them")
        yield more
        at = more.end()
