"""Which stretches of a sentence are other people's words: between quotation marks, and no mere name."""

from collections.abc import Iterator
from typing import Final

_MARKS: Final = {"«": "»", "“": "”", "„": "“"}
_SHORTEST_QUOTATION: Final = 25


def is_quoted(text: str, at: int) -> bool:
    """Return whether a place in a sentence stands in a quotation; a name in quotation marks is none.

    >>> is_quoted("«Vi skal bygge 1000 nye boliger innen 2030», sa hun.", 16)
    True
    >>> is_quoted("Kurset «Mål 13» gikk bra.", 12)
    False
    """
    return any(start <= at < end for start, end in _quotations(text))


def _quotations(text: str) -> Iterator[tuple[int, int]]:
    for opening, closing in _MARKS.items():
        start = text.find(opening)
        while start >= 0:
            end = text.find(closing, start + 1)
            end = len(text) if end < 0 else end
            if end - start > _SHORTEST_QUOTATION:
                yield start, end
            start = text.find(opening, end)
