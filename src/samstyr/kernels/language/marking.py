"""Which parts of a text were looked for, so that a reader sees why it was found."""

import re
from collections.abc import Callable
from dataclasses import dataclass

_WORDS = re.compile(r"[^\W_]+(?:[.,]\d+)*")
_MARGIN = 60


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text, and whether it is what was looked for."""

    text: str
    hit: bool = False


def marked(text: str, is_hit: Callable[[str], bool]) -> tuple[Piece, ...]:
    """Return the text in pieces; put together again they are the text.

    >>> [piece.text for piece in marked("Netto lånegjeld", lambda word: word == "lånegjeld") if piece.hit]
    ['lånegjeld']
    """
    pieces: list[Piece] = []
    plain_from = 0
    for found in _WORDS.finditer(text):
        if not is_hit(found[0]):
            continue
        if found.start() > plain_from:
            pieces.append(Piece(text[plain_from : found.start()]))
        pieces.append(Piece(found[0], hit=True))
        plain_from = found.end()
    if plain_from < len(text):
        pieces.append(Piece(text[plain_from:]))
    return tuple(pieces)


def excerpt(text: str, is_hit: Callable[[str], bool], *, length: int) -> str:
    """Return the part of a long text around the first hit, cut between words, with dots where something is left out.

    A text that is short enough comes back whole.
    """
    if len(text) <= length:
        return text
    first = next((found.start() for found in _WORDS.finditer(text) if is_hit(found[0])), 0)
    start = max(0, min(first - _MARGIN, len(text) - length))
    start = text.find(" ", start) + 1 if start else 0
    end = start + length
    if end >= len(text):
        return f"… {text[start:]}" if start else text
    end = max(text.rfind(" ", start, end), start + 1)
    return f"{'… ' if start else ''}{text[start:end].rstrip(' ,;')} …"
