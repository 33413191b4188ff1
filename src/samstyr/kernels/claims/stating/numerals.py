"""Bare numbers and ranges in a sentence, in digits and in words, without what they are counted in."""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from samstyr.kernels.claims.stating.lexicon import grammar
from samstyr.kernels.claims.stating.reading import Reading
from samstyr.kernels.claims.stating.tokens import TokenKind
from samstyr.kernels.claims.stating.word_numbers import read_words

DASHES: Final = frozenset("-–—−\u2010\u2011")
# «fra 57 til 68», «falt med vel 50 til 1 240»: two figures, no range.
_ENDS: Final = grammar("numerals_ends")
_HALVES: Final = {"halvannen": Decimal("1.5"), "halvannet": Decimal("1.5"), "halvtanna": Decimal("1.5")}


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number or a range over the tokens `first` up to `last`."""

    first: int
    last: int
    value: Decimal
    decimals: int = 0
    upper: Decimal | None = None
    in_words: bool = False
    text: str = ""


def numeral_at(reading: Reading, at: int) -> Numeral | None:
    """Return the number, or the range, that begins at a token."""
    one = _single(reading, at)
    if one is None:
        return None
    lows, joint = reading.lows, one.last
    if joint + 1 >= len(lows):
        return one
    is_between = at > 0 and lows[at - 1] in ("mellom", "between") and lows[joint] in ("og", "and")
    is_to = lows[joint] in ("til", "to") and not any(low in _ENDS for low in lows[max(0, at - 2) : at])
    if lows[joint] in DASHES or is_between or is_to:
        return _range(reading, one, joint + 1, _first_of_range(at, is_between=is_between)) or one
    return one


def _first_of_range(at: int, *, is_between: bool) -> int:
    return at - 1 if is_between else at


def _range(reading: Reading, low: Numeral, at: int, first: int) -> Numeral | None:
    high = _single(reading, at)
    if high is None or reading.tokens[at].kind is TokenKind.ORDINAL or abs(high.value) <= abs(low.value):
        return None
    decimals = max(low.decimals, high.decimals)
    return Numeral(first, high.last, low.value, decimals, abs(high.value), low.in_words or high.in_words, low.text)


def _single(reading: Reading, at: int) -> Numeral | None:
    if at >= len(reading.tokens):
        return None
    token = reading.tokens[at]
    if token.kind is TokenKind.NUMBER and token.value is not None:
        return Numeral(at, at + 1, token.value, token.decimals, None, False, token.text)
    return _in_words(reading, at) if token.kind is TokenKind.WORD else None


def _in_words(reading: Reading, at: int) -> Numeral | None:
    low = reading.lows[at]
    following = reading.lows[at + 1] if at + 1 < len(reading.lows) else ""
    if low == "minus" and following != "minus":
        positive = _single(reading, at + 1)
        return replace(positive, first=at, value=-positive.value) if positive else None
    if low in _HALVES:
        return Numeral(at, at + 1, _HALVES[low], 1, None, True, low)
    if low == "et" and following == "par":
        return Numeral(at, at + 2, Decimal(2), 0, None, True, low)
    read = read_words(reading.tokens, at, reading.language)
    return Numeral(at, at + read[1], read[0], 0, None, True, low) if read else None
