"""What stands in a report's text, each with its place: characters from the start of the file."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import NamedTuple

from samstyr.kernels.findings.catalogue import Fault
from samstyr.kernels.references.expressions import Reference

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Written:
    """A reference as it is written: `{{…}}` without words, or words in brackets with `{fig=…}` after them.

    `words` is None for the short form; `words_start` is where they begin, `body_start` where the expression does.
    References that are `spelled` alike are alike.
    """

    reference: Reference
    spelled: str
    start: int
    end: int
    body_start: int
    words: str | None = None
    words_start: int = 0


@dataclass(frozen=True, slots=True)
class Address:
    """Where a link or a picture leads."""

    address: str
    is_picture: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Include:
    """Another file of the report that is to stand here."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with its words; `section` is the obligatory section that it says it fills, '' for none."""

    level: int
    section: str
    start: int
    end: int
    title: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a text, and where it stands."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """A block of a known kind; `of` are the names that it is to show, in the order that they are given."""

    kind: str
    of: tuple[Named, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ReportText:
    """All that was found in one file. `silent` are the places where digits say nothing of figures."""

    text: str
    references: tuple[Written, ...]
    addresses: tuple[Address, ...]
    includes: tuple[Include, ...]
    headings: tuple[Heading, ...]
    faults: tuple[Fault, ...]
    silent: tuple[Span, ...]
    blocks: tuple[Block, ...] = ()


# A tuple with names, since a report has as many places as references, and it is made in a third of the time.
class Place(NamedTuple):
    """A line and a column, both counted from 1, as editors count."""

    line: int
    column: int


class Places:
    """The lines of a text, so that many places in it are found fast."""

    def __init__(self, text: str) -> None:
        """Find where each line begins."""
        self._starts = [0, *(found.end() for found in re.finditer("\n", text))]

    def of(self, at: int) -> Place:
        """Return the line and column of a character.

        >>> Places("en\\nto").of(4)
        Place(line=2, column=2)
        """
        line = bisect_right(self._starts, at)
        return Place(line, at - self._starts[line - 1] + 1)


def place_in(text: str, at: int) -> Place:
    """Return the line and column of a character."""
    return Places(text).of(at)
