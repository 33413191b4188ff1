"""Bare numbers and ranges in a sentence, in digits and in words, without what they are counted in."""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from samstyr.kernels.claims.stating.growths import grows
from samstyr.kernels.claims.stating.lexicon import grammar, ways_of, words_of
from samstyr.kernels.claims.stating.reading import Reading
from samstyr.kernels.claims.stating.tokens import Token, TokenKind
from samstyr.kernels.claims.stating.word_numbers import ARTICLES, read_words

DASHES: Final = frozenset("-–—−\u2010\u2011")
# «fra 57 til 68», «falt med vel 50 til 1 240»: two figures, no range.
_ENDS: Final = grammar("numerals_ends")
FROM: Final = frozenset(("fra", "frå", "from"))
# «varierer fra 4 til 11 prosent»
_VARYING: Final = tuple(grammar("varying"))
_CHANGED: Final = grammar("times_changed")
_MOVING: Final = grammar("moving")
_CHANGING: Final = ("verbs", "participles", "actives", "nouns", "comparatives")
_LED: Final = 2
_MILLIONS: Final = (("million",), ("milliard",))
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
    is_joined = lows[joint] in ("til", "to")
    is_from = is_joined and at > 0 and lows[at - 1] in FROM and spans_from(reading, at)
    is_to = is_joined and not any(low in _ENDS for low in lows[max(0, at - 2) : at])
    is_either = lows[joint] == "/" and one.in_words
    if lows[joint] in DASHES or is_either or is_between or is_from or is_to:
        return _range(reading, one, joint + 1, at - 1 if is_between or is_from else at) or one
    return one


def spans_from(reading: Reading, at: int) -> bool:
    """Return whether «fra 4 til 11» says how far something spreads, not how it changed: «varierer fra 4 til 11»."""
    start = reading.part_start(at)
    before = reading.lows[start:at]
    if any(low.startswith(_VARYING) for low in before):
        return True
    # «tomter fra 2 til 9 dekar»: a thing of such sizes, in a sentence where nothing changes.
    if at - start < _LED or reading.tokens[at - _LED].kind is not TokenKind.WORD:
        return False
    is_dated = any(token.kind is TokenKind.DATE or _is_year(token) for token in reading.tokens)
    return not is_dated and not any(_changes(reading, place) for place in range(len(reading.lows)))


def _is_year(token: Token) -> bool:
    return token.kind is TokenKind.NUMBER and len(token.text) == len("2022") and token.text[:2] in ("19", "20")


def _changes(reading: Reading, at: int) -> bool:
    low = reading.lows[at]
    in_lists = low in _CHANGED or low in _MOVING or low in words_of("directions", "going", reading.language)
    return in_lists or grows(low) or any(low in ways_of(key, reading.language) for key in _CHANGING)


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
    if low in ARTICLES and following in ("halv", "half") and reading.lows[at + 2 : at + 3] in _MILLIONS:
        # «en halv million besøkende»
        return Numeral(at, at + 2, Decimal("0.5"), 1, None, True, low)
    if low == "et" and following == "par":
        return Numeral(at, at + 2, Decimal(2), 0, None, True, low)
    read = read_words(reading.tokens, at, reading.language)
    return Numeral(at, at + read[1], read[0], 0, None, True, low) if read else None
