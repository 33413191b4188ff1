"""Cells of tables: those that hold figures and labels, and those that only frame a text."""

import re
from typing import Final

_LONG: Final = 80
_FEWEST_WORDS: Final = 5
_SENTENCE: Final = re.compile(r"[A-ZÆØÅ«0-9].*[^\W\d_]{2}[^.!?]*[.!?][»”\")]*\Z", re.DOTALL)


def is_prose(text: str) -> bool:
    """Return whether a cell's text is to be read as prose too: it is long, or a whole sentence.

    >>> is_prose("Netto driftsresultat"), is_prose("Andelen økte til 12 prosent i fjor.")
    (False, True)
    """
    return len(text) > _LONG or (len(text.split()) >= _FEWEST_WORDS and _SENTENCE.match(text) is not None)
