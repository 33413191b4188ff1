"""Whether a sentence says how things are when it is written: «29 prosent av strandsonen er tilgjengelig»."""

import re
from collections.abc import Sequence
from typing import Final

from samstyr.kernels.claims.stating.growths import grows
from samstyr.kernels.claims.stating.lexicon import grammar, words_of
from samstyr.kernels.claims.stating.reading import Reading
from samstyr.kernels.claims.stating.spans import Role, TimeSaid
from samstyr.kernels.claims.stating.tokens import TokenKind

_PRESENT: Final = grammar("present")
_PAST: Final = grammar("past")
# Pasts that end as most do; «lite», «ute» and «rette» are none of them.
_PAST_ENDS: Final = re.compile(r"\w{2,}(?:[^s]te|dde|ered|ned|sed|ked|ted)\Z")
_NO_PAST: Final = grammar("no_past")
_HAVING: Final = frozenset(("har", "has", "have"))
_DONE: Final = re.compile(r"\w{2,}(?:et|ert|gt|kt|lt|nt|pt|rt|st|dd|ed)\Z")
_DONE_REACH: Final = 4


def is_of_now(reading: Reading, times: Sequence[TimeSaid]) -> bool:
    """Return whether a sentence is in the present and says no time of its own but those that it compares with."""
    if any(one.role is not Role.BASE for one in times) or _leans(reading):
        return False
    words = [one.low for one in reading.tokens if one.kind is TokenKind.WORD]
    # «Det er en økning på 3 prosentpoeng» goes on with what was spoken of.
    if any(_is_past(low) or grows(low) for low in words):
        return False
    return not _PRESENT.isdisjoint(words) or _has(words)


def _leans(reading: Reading) -> bool:
    """Return whether a sentence begins with a noun that stands for figures spoken of: «snittet er 115 saker»."""
    return bool(reading.lows) and reading.lows[0] in words_of("referring", "nouns", reading.language)


def _is_past(word: str) -> bool:
    return word in _PAST or (word not in _NO_PAST and _PAST_ENDS.match(word) is not None)


def _has(words: Sequence[str]) -> bool:
    """Return whether something is had, and not has been done: «har 45 elever», not «har behandlet 45 saker»."""
    for at, low in enumerate(words):
        if low in _HAVING and not any(_DONE.match(one) for one in words[at + 1 : at + 1 + _DONE_REACH]):
            return True
    return False
