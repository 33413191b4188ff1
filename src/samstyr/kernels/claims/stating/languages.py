"""Which of the two languages a piece of text is in, by its small words."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from samstyr.kernels.claims.stating.lexicon import grammar
from samstyr.kernels.documents.values import Piece, PieceKind
from samstyr.kernels.texts import Language

_WORD: Final = re.compile(r"[^\W\d_]+")
# How far a small word tells that a text is Norwegian: not at all where it is of both.
_TELLS: Final = Counter(grammar("norwegian"))
_TELLS.subtract(grammar("english"))
# A name or a title in the other language has a small word or two of its own.
CLEARLY: Final = 2


def language_of(text: str, default: Language, *, margin: int = 1) -> Language:
    """Return the language that most small words of a text belong to; the default unless there are `margin` more of it.

    >>> language_of("The share rose from 4 to 5.", "nb"), language_of("2022", "en"), language_of("Og", "en")
    ('en', 'en', 'nb')
    """
    norwegian = _norwegian_in(text)
    if abs(norwegian) < margin:
        return default
    return "nb" if norwegian > 0 else "en"


def _norwegian_in(text: str) -> int:
    """Return how many more small words of a text are Norwegian than English, negative where fewer are."""
    return sum(_TELLS.get(word, 0) for word in _WORD.findall(text.casefold()))


def languages_of(pieces: Sequence[Piece], default: Language) -> tuple[Language, ...]:
    """Return the language of each piece: by its own words, else as the pieces beside it under the same heading.

    Those before count first. Where no piece under the heading tells, it is the default.
    """
    return tuple(chain.from_iterable(_in_section(one, default) for one in _sections(pieces)))


def _sections(pieces: Sequence[Piece]) -> Iterator[Sequence[Piece]]:
    begun = 0
    for number, piece in enumerate(pieces):
        if piece.kind is PieceKind.HEADING and number > begun:
            yield pieces[begun:number]
            begun = number
    yield pieces[begun:]


def _in_section(pieces: Sequence[Piece], default: Language) -> Iterator[Language]:
    told: list[Language | None] = [_told(one.text) for one in pieces]
    before = next((one for one in told if one), default)
    for one in told:
        before = one or before
        yield before


def _told(text: str) -> Language | None:
    """Return the language of a text, None where its words do not tell."""
    norwegian = _norwegian_in(text)
    return None if norwegian == 0 else "nb" if norwegian > 0 else "en"
