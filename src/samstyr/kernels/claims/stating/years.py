"""Four digits that are a calendar year, and four that are a number of something."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from samstyr.kernels.claims.stating.lexicon import grammar, listed, words_of
from samstyr.kernels.claims.stating.tokens import Token, TokenKind

YEAR: Final = re.compile(r"(?:19|20)[0-9]{2}|2100")
_DASHES: Final = frozenset("-–—−\u2010\u2011/")
_FOUR_DIGITS: Final = 1000
_LEADING: Final = grammar("times_leading")
# Before a number that counts what comes after it: «nærmere 2000 lyspunkter», «har 1950 abonnenter».
_COUNTED_AFTER: Final = grammar("years_counted_after")
_PLURAL: Final = ("er", "ar", "ene", "ane", "rne", "ble", "re", "s")


def is_year(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a number is a calendar year: four digits, and nothing that it counts."""
    token = tokens[at]
    if token.kind is not TokenKind.NUMBER or not YEAR.fullmatch(token.text):
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None or not (following.low in _counted() or _is_led_to_count(tokens, at)):
        return not _counts_range(tokens, at) and not is_dated_itself(tokens, at)
    return False


@lru_cache(maxsize=1)
def _counted() -> frozenset[str]:
    return frozenset(listed("times", "counted", "words"))


@lru_cache(maxsize=1)
def _uncounted() -> frozenset[str]:
    lists = (words_of("measures", key, language) for key in ("no_nouns", "verbs") for language in ("nb", "en"))
    return frozenset().union(*lists)


def _is_led_to_count(tokens: Sequence[Token], at: int) -> bool:
    """Return whether the words around four digits count with them: a hedge or a verb before, a plural noun after."""
    following = tokens[at + 1]
    is_plural = following.kind is TokenKind.WORD and following.low.endswith(_PLURAL) and following.text[0].islower()
    return is_plural and at > 0 and tokens[at - 1].low in _COUNTED_AFTER and following.low not in _uncounted()


def is_dated_itself(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a year of its own stands right after: «fra 1988 i 2020 til 2041 i 2023» counts something."""
    if not 0 < at < len(tokens) - 2 or tokens[at - 1].low not in _LEADING:
        return False
    return tokens[at + 1].low in ("i", "in") and YEAR.fullmatch(tokens[at + 2].text) is not None


def _counts_range(tokens: Sequence[Token], at: int) -> bool:
    """Return whether it is one end of «1900-2100 kroner» or «1999–4000 besøkende»."""
    is_range = at + 2 < len(tokens) and tokens[at + 1].low in _DASHES and tokens[at + 2].kind is TokenKind.NUMBER
    if is_range and (tokens[at + 2].value or 0) >= _FOUR_DIGITS:
        return at + 3 < len(tokens) and tokens[at + 3].low in _counted()
    return False
