"""Places that a sentence names and no figures are known for: other municipalities, counties, parts of the country.

What is said of them is never held against the figures of the own municipality. A name that is a word or a surname as
well («Time», «Lund») is a place only after «i» or before «kommune», and none is where it is a part of a longer name. A
municipality that no list has is one before «kommune».
"""

from collections.abc import Sequence
from functools import cache
from typing import Final

from samstyr.kernels.claims.stating.lexicon import listed
from samstyr.kernels.claims.stating.tokens import Token, TokenKind
from samstyr.kernels.municipalities.names import OFFICES, NameKind, PlaceName, looks_like_name, name_at, names_by_first

_IN: Final = frozenset(("i", "in"))
_PLACED: Final = frozenset(listed("owners", "placed", "words"))
# Whom something is done with is not what a figure is of.
_TOGETHER: Final = frozenset(listed("owners", "together", "words"))
_SEATED: Final = frozenset(listed("owners", "seated", "words"))
_JOINS: Final = frozenset((",", "og", "and", "eller", "or"))
_AMONG: Final = frozenset(listed("owners", "among", "words"))
_PARTS: Final = frozenset(("/", "-"))
_OFFICE: Final = frozenset(listed("owners", "office", "words"))
_LONGEST: Final = 5


def elsewhere_at(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """Return the name of the place elsewhere that stands at a token, and how many it takes; None where none does.

    >>> from samstyr.kernels.claims.stating.tokens import tokens_of
    >>> elsewhere_at(tokens_of("I Nordre Follo er det 12", "nb"), 1)
    ('Nordre Follo', 2)
    """
    token = tokens[at]
    if token.kind is not TokenKind.WORD or not token.text[:1].isupper():
        return None
    before = tokens[at - 1].low if at else ""
    if token.text in names_by_first():
        found = name_at([one.text for one in tokens[at : at + _LONGEST]], 0)
        return (found.name, len(found.words)) if found and _is_place(found, tokens, at, before) else None
    is_office = at + 1 < len(tokens) and tokens[at + 1].low in _OFFICE
    is_name = is_office and (looks_like_name(token.text) or before in _PLACED)
    return (token.text, 1) if is_name else None


def is_municipality_elsewhere(area: str) -> bool:
    """Return whether an area is a municipality elsewhere, which the next sentence may be about: it is its own id."""
    return area[:1].isupper() and area not in _wide()


def is_set_of(area: str, tokens: Sequence[Token], at: int) -> bool:
    """Return whether an area elsewhere only says among which municipalities something is: «kommunene i Agder»."""
    return area in _wide() and at > 1 and tokens[at - 2].low in _AMONG


@cache
def _wide() -> frozenset[str]:
    return frozenset(
        one.name for names in names_by_first().values() for one in names if one.kind is not NameKind.MUNICIPALITY
    )


def _is_place(found: PlaceName, tokens: Sequence[Token], at: int, before: str) -> bool:
    end = at + len(found.words)
    if _lead(tokens, at) in _TOGETHER or _is_seat(tokens, at):
        return False
    if end < len(tokens) and tokens[end].low in OFFICES:
        return True
    # «Kari Lund», «Nye Narvik»: a part of a name.
    is_inside = at > 1 and tokens[at - 1].text[:1].isupper()
    return not is_inside and before not in _PARTS and (before in _IN or not found.is_word)


def _lead(tokens: Sequence[Token], at: int) -> str:
    """Return the word before the first of several names that are joined: «med» of «med Bodø, Alta og Narvik»."""
    while at > 1 and tokens[at - 1].low in _JOINS and tokens[at - 2].text[:1].isupper():
        at -= 2
    return tokens[at - 1].low if at else ""


def _is_seat(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a place only says where somebody has their seat: «universitetet i Bergen»."""
    return at > 1 and tokens[at - 1].low in _IN and tokens[at - 2].low in _SEATED
