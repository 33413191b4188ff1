"""Running heads, feet and page numbers: lines that come again from page to page, taken out."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

_DIGITS: Final = re.compile(r"[0-9]+")
_OUTER_DIGITS: Final = re.compile(r"\A[0-9]+|[0-9]+\Z")
_OF_A_REPORT: Final = re.compile(
    r"rapport|melding|kommune|plan|program|budsjett|regnskap|report|municipality", re.IGNORECASE
)
_PAGE_NUMBER: Final = re.compile(
    r"\s*(?:side|page|s\.)?\s*[-–|]?\s*[0-9]{1,4}\s*(?:(?:av|of|/)\s*[0-9]{1,4})?\s*[-–|]?\s*\Z", re.IGNORECASE
)
_NUMBERED_FOOT: Final = re.compile(r"\s*(?:[0-9]{1,4}\s{1,4}[^\W\d_][^.!?%]{2,60}|\w[^.!?%]{2,60}\s[0-9]{1,4})\s*\Z")
# Years beside each other are the columns of a table that goes on from page to page.
_HEAD_OF_TABLE: Final = re.compile(r"\b(?:19|20)[0-9]{2}\s+(?:19|20)[0-9]{2}\b")
_AT_EDGE = 3
_FEWEST_PAGES = 3
_SHARE_OF_PAGES = 0.3
_LONGEST = 90
_FEWEST_TIMES = 4


def without_running_lines(pages: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    """Return the pages without what stands at the edge of many of them; where a line was, an empty one is left.

    Lines keep their numbers. A text without pages loses only short lines that stand alone again and again.
    """
    if len(pages) < _FEWEST_PAGES:
        return tuple(_without_repeated(page) for page in pages)
    edges: Counter[str] = Counter()
    for page in pages:
        edges.update({_shape(page[at]) for edge in _edges(page) for at in edge})
    often = max(_FEWEST_PAGES, _SHARE_OF_PAGES * len(pages))
    return tuple(_cleaned(page, {shape for shape, times in edges.items() if times >= often}) for page in pages)


def _cleaned(page: Sequence[str], shapes: set[str]) -> tuple[str, ...]:
    gone: set[int] = set()
    for edge in _edges(page):
        is_outermost = True
        for at in edge:
            is_running = bool(_PAGE_NUMBER.match(page[at])) or _shape(page[at]) in shapes
            is_running = is_running and not _HEAD_OF_TABLE.search(page[at])
            if is_running and len(page[at]) <= _LONGEST and (is_outermost or _stands_alone(page, at)):
                gone.add(at)
            is_outermost = is_outermost and at in gone
    return tuple("" if at in gone else line for at, line in enumerate(page))


def _edges(page: Sequence[str]) -> tuple[list[int], list[int]]:
    """Return the outermost lines of a page above and below, from the edge inwards."""
    written = [at for at, line in enumerate(page) if line.strip()]
    return written[:_AT_EDGE], written[::-1][:_AT_EDGE]


def _shape(line: str) -> str:
    return _OUTER_DIGITS.sub("#", " ".join(line.casefold().split()))


def _without_repeated(lines: Sequence[str]) -> tuple[str, ...]:
    """Take out what stands alone between empty lines many times, and numbered feet that stand alone."""
    alone = [at for at, line in enumerate(lines) if line.strip() and _stands_alone(lines, at) and len(line) <= _LONGEST]
    counted = Counter(_shape(lines[at]) for at in alone if not _DIGITS.search(lines[at]) and ":" not in lines[at])
    gone = {at for at in alone if counted[_shape(lines[at])] >= _FEWEST_TIMES or _PAGE_NUMBER.match(lines[at])}
    feet = {
        at for at in alone if _NUMBERED_FOOT.match(lines[at]) and _OF_A_REPORT.search(lines[at]) and _is_foot(lines, at)
    }
    return tuple("" if at in gone | feet else line for at, line in enumerate(lines))


def _stands_alone(lines: Sequence[str], at: int) -> bool:
    before = at == 0 or not lines[at - 1].strip()
    after = at + 1 >= len(lines) or not lines[at + 1].strip() or lines[at + 1].startswith(" ")
    return before and after


def _is_foot(lines: Sequence[str], at: int) -> bool:
    """Return whether a page ends after a line: two empty lines, or the end."""
    return all(not line.strip() for line in lines[at + 1 : at + 3])
