"""Figures that are so many of a thousand, or so many times: «4,4 saker … per 1000 innbyggere», «møttes 21 ganger»."""

from dataclasses import replace
from decimal import Decimal
from typing import Final

from samstyr.kernels.claims.stating.lexicon import ways_of
from samstyr.kernels.claims.stating.reading import Reading
from samstyr.kernels.claims.stating.spans import Form, Quantity
from samstyr.kernels.claims.stating.tokens import TokenKind
from samstyr.kernels.claims.stating.unit_reading import rate_at
from samstyr.kernels.claims.stating.values import SaidUnit

_WHOLES: Final = {Decimal(10**power): f"per_{10**power}" for power in (3, 4, 5, 6)}
_SO: Final = frozenset(("så", "as", "over", "flere", "fleire", "more", "opp"))
_COMPARING: Final = ("comparatives", "superlatives")


def as_rate(reading: Reading, one: Quantity) -> Quantity:
    """Return a figure with the unit that it has as a rate, or as how often something was done; else as it is."""
    if one.why:
        return one
    return _told_later(reading, one) or _how_often(reading, one) or one


def of_whole(reading: Reading, one: Quantity) -> Quantity:
    """Return so many of a thousand in digits as a rate: «301 av 1000 innbyggere»; anything else as it is."""
    is_part = one.form is Form.FRACTION and one.whole is not None
    code = _WHOLES.get(one.whole) if is_part and one.whole is not None else None
    if code is None or reading.tokens[one.first].kind is not TokenKind.NUMBER:
        return one
    return replace(one, whole=None, form=Form.PLAIN, unit=SaidUnit(code, noun=one.unit.noun), in_words=False)


def _told_later(reading: Reading, one: Quantity) -> Quantity | None:
    """Read «4,4 anmeldelser for vold og mishandling per 1000 innbyggere»."""
    if one.form is not Form.PLAIN or one.unit.code != "count" or one.unit.per:
        return None
    for at in range(one.last, len(reading.lows)):
        if reading.tokens[at].kind is TokenKind.NUMBER or reading.lows[at] in (",", ";", "."):
            return None
        code, end = rate_at(reading, at)
        if code and end > at:
            return replace(one, unit=replace(one.unit, code=code))
    return None


def _how_often(reading: Reading, one: Quantity) -> Quantity | None:
    """Read «møttes 21 ganger», not «21 ganger så mange» or «ganger høyere»."""
    if one.form is not Form.PLAIN or one.unit.code != "times" or one.way is not None or one.decimals:
        return None
    following = reading.lows[one.last] if one.last < len(reading.lows) else ""
    compares = following in _SO or any(following in ways_of(key, reading.language) for key in _COMPARING)
    return None if compares else replace(one, unit=SaidUnit("count", one.unit.per, noun=reading.lows[one.last - 1]))
