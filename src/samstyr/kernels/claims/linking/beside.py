"""What stands beside a figure in its sentence but is another figure's: «5 561 plasser, og 261 av dem var ledige»."""

import re
from functools import lru_cache
from typing import Final

from samstyr.kernels.claims.linking.leaning import pattern_of_all
from samstyr.kernels.claims.stating.values import StatedFigure
from samstyr.kernels.language.folding import words

# A number that is no year: a figure of its own.
_FIGURE: Final = re.compile(r"(?<![\w,.-])(?!(?:19|20)\d{2}(?!\w|[ \u00a0.,]\d))\d")


def said_beside(stated: StatedFigure) -> frozenset[str]:
    """Return the words that are said only with figures that come later in the sentence.

    A figure that has no words itself may well be of what is said later: «fra 24 i 2020 til 31 saker».
    """
    if stated.value is None or not (stated.subject.own or stated.unit.noun):
        return frozenset()
    return _beside(stated.sentence.text, stated.end)


def said_after(stated: StatedFigure) -> frozenset[str]:
    """Return the words that are said only after the part of the sentence that a figure stands in has ended."""
    text = stated.sentence.text
    found = pattern_of_all("joined").search(text, stated.end)
    return _only_from(text, found.start()) if found else frozenset()


# What is asked again for every measure that a statement may be about.
@lru_cache(maxsize=64)
def _beside(text: str, end: int) -> frozenset[str]:
    later = _FIGURE.search(text, end)
    breaks = [one.start() for one in pattern_of_all("joined").finditer(text, end, later.start())] if later else []
    if not breaks:
        return frozenset()
    return _only_from(text, breaks[-1])


def _only_from(text: str, start: int) -> frozenset[str]:
    return frozenset(words(text[start:].casefold())) - frozenset(words(text[:start].casefold()))
