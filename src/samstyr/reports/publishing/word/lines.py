"""The lines of a panel as marks of a few letters each, so that a file that is read back tells where one was changed."""

import hashlib
import re
from base64 import urlsafe_b64encode
from collections.abc import Iterator, Sequence
from typing import Any, Final

from samstyr.reports.publishing.syntax import Element, elements, rewritten, text_of

# Three bytes: four letters.
BYTES: Final = 3
WIDTH: Final = 4
_NUMBERED: Final = re.compile(r"^\s*(?:(?:Tabell|Figur|Table|Figure)[\s\u00a0]*\d*[.:]|:)[\s\u00a0]*")
_MEANT: Final = re.compile(r"[\W_]+")


def lines_of(blocks: Sequence[Element]) -> list[str]:
    """Return the lines of blocks: paragraphs, captions, and each row of a table in one; pictures say nothing."""
    without_pictures = rewritten(list(blocks), lambda one: [] if one["t"] in ("Image", "Note") else None)
    return [line for line in map(str.strip, _lines(without_pictures)) if normal(line)]


def pictures_in(blocks: Sequence[Element]) -> int:
    """Return how many pictures stand in blocks."""
    return sum(one["t"] == "Image" for one in elements(list(blocks)))


def digests(blocks: Sequence[Element]) -> str:
    """Return the mark of each line in order, in one word."""
    return "".join(map(digest, lines_of(blocks)))


def digest(line: str) -> str:
    """Return the mark of a line: the same for the same letters and digits, whatever stands between them."""
    found = hashlib.sha256(normal(line).encode()).digest()[:BYTES]
    return urlsafe_b64encode(found).decode()


def normal(line: str) -> str:
    """Return the letters and digits of a line, without the number that its caption has in Word.

    >>> normal("Tabell 3: Gjelden, 2022")
    'gjelden2022'
    """
    return _MEANT.sub("", without_number(line)).casefold()


def without_number(caption: str) -> str:
    """Return a caption without the number that Word counts for it."""
    return _NUMBERED.sub("", caption, count=1)


def _lines(node: Any) -> Iterator[str]:
    if isinstance(node, list):
        for one in node:
            yield from _lines(one)
        return
    if not isinstance(node, dict):
        return
    if node["t"] in ("Para", "Plain"):
        yield text_of(node["c"])
    elif node["t"] == "Header":
        yield text_of(node["c"][2])
    elif node["t"] == "Table":
        yield from _table_lines(node)
    elif node["t"] in ("Div", "BlockQuote", "BulletList", "OrderedList", "Figure"):
        yield from _lines(node["c"])


def _table_lines(table: Element) -> Iterator[str]:
    _attributes, caption, _columns, head, bodies, foot = table["c"]
    yield text_of(caption)
    rows = [*head[1], *(row for body in bodies for row in (*body[2], *body[3])), *foot[1]]
    for row in rows:
        yield " ".join(text_of(cell[4]) for cell in row[1])
