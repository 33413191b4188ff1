"""Parts and multiples in words: «to tredjedeler», «én av fire», «dobbelt så mange»."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Final

from samstyr.kernels.claims.concepts import MULTIPLES, Hedge, concepts_by_words
from samstyr.kernels.claims.stating.lexicon import Phrases, grammar, grouped, listed, numbered, words_of
from samstyr.kernels.claims.stating.numerals import numeral_at
from samstyr.kernels.claims.stating.reading import Reading
from samstyr.kernels.claims.stating.spans import Form, Quantity
from samstyr.kernels.claims.stating.tokens import TokenKind
from samstyr.kernels.claims.stating.unit_reading import unit_after
from samstyr.kernels.claims.stating.values import FRACTION, SaidUnit
from samstyr.kernels.claims.stating.word_numbers import ARTICLES
from samstyr.kernels.texts import Language

_HUNDRED: Final = 100
_POSSIBLE: Final = (("mulige",), ("moglege",), ("possible",))
_LEFT: Final = grammar("quantities_left")
_TENTHS: Final = 10
_TIMES: Final = SaidUnit("times")
_LARGEST_WHOLE: Final = 10_000
_FREQUENT: Final = re.compile(
    r"(?:dag|uke|veke|måned|månad|år|time|gang|minutt|døgn|day|week|month|year|hour|time)(?:er|en|a)?\Z"
)
_SO_MUCH: Final = {
    "nb": ("så", "mange mye meget høy høyt høye stor stort store god lang"),
    "en": ("as", "many much high large"),
}
_BEST_MARKS: Final = frozenset(map(Decimal, (4, 5, 6, 7, 10)))
_YEAR: Final = re.compile(r"(?:19|20)[0-9]{2}")
_TWICE: Final = {"dobbelt": 2, "dobbelte": 2, "twice": 2, "double": 2, "thrice": 3}


def _numbers(reading: Reading, key: str) -> Mapping[str, int]:
    return numbered("numbers", reading.language, key)


def part_at(reading: Reading, at: int) -> Quantity | None:
    """Return the part of a whole that begins at a token: halvparten, to tredjedeler, åtte av ti, hver femte."""
    return (
        _slashed(reading, at)
        or _named_part(reading, at)
        or _graded(reading, at)
        or _of_many(reading, at)
        or _every(reading, at)
    )


def _graded(reading: Reading, at: int) -> Quantity | None:
    """Read «4,8 av 6»: a mark with decimals, and the best mark there is."""
    tokens, lows = reading.tokens, reading.lows
    mark, best = tokens[at], at + 2
    opened = lows[at + 1 : at + 2] == ("(",)
    best += opened
    if mark.kind is not TokenKind.NUMBER or mark.value is None or not mark.decimals or best >= len(tokens):
        return None
    best += lows[best - 1 : best + 1] == ("out", "of")
    highest = numeral_at(reading, best) if lows[best - 1] in ("av", "of") and best < len(tokens) else None
    is_scale = highest is not None and highest.value in _BEST_MARKS and highest.upper is None and not highest.decimals
    if highest is None or not is_scale or not 1 <= mark.value <= highest.value:
        return None
    end = highest.last + (lows[highest.last : highest.last + 1] in _POSSIBLE)
    if end == highest.last and unit_after(reading, end)[0].code:
        return None
    end += opened and lows[end : end + 1] == (")",)
    return Quantity(at, end, mark.value, mark.decimals, unit=SaidUnit(f"scale_1_{highest.value:f}"))


def _slashed(reading: Reading, at: int) -> Quantity | None:
    """Read «1/3 av elevene»."""
    tokens = reading.tokens
    if at + 2 >= len(tokens) or tokens[at + 1].low != "/" or tokens[at].end != tokens[at + 1].start:
        return None
    part, whole = tokens[at].value, tokens[at + 2].value
    is_part = part is not None and whole is not None and 0 < part < whole <= _TENTHS and not tokens[at].decimals
    return (
        Quantity(at, at + 3, part, 0, None, whole, SaidUnit(FRACTION), form=Form.FRACTION) if is_part and part else None
    )


def _named_part(reading: Reading, at: int) -> Quantity | None:
    lows = reading.lows
    halves = _half(reading, at)
    if halves:
        unit = SaidUnit(FRACTION)
        return Quantity(at, at + 1, Decimal(1), 0, None, Decimal(halves), unit, form=Form.FRACTION, in_words=True)
    if lows[at].endswith("delen") and at > 0 and lows[at - 1] in _LEFT and lows[at] in _numbers(reading, "parts"):
        # «den siste fjerdedelen»
        whole = Decimal(_numbers(reading, "parts")[lows[at]])
        return Quantity(at, at + 1, Decimal(1), 0, None, whole, SaidUnit(FRACTION), form=Form.FRACTION, in_words=True)
    numeral = numeral_at(reading, at)
    value, end = (numeral.value, numeral.last) if numeral else (Decimal(1), at + 1)
    is_article = lows[at] in (*ARTICLES, "a", "the")
    # «En drøy tredel», «a good third»
    hedge = _hedges(reading.language).get(lows[end]) if is_article and end < len(lows) else None
    end += hedge is not None
    if (numeral or is_article) and end < len(lows) and lows[end] in _numbers(reading, "parts"):
        whole, unit = Decimal(_numbers(reading, "parts")[lows[end]]), SaidUnit(FRACTION)
        return Quantity(at, end + 1, value, 0, None, whole, unit, hedge, Form.FRACTION, in_words=True)
    return None


@lru_cache(maxsize=4)
def _hedges(language: Language) -> Mapping[str, Hedge]:
    """Return the adjectives that widen or narrow a part, between its article and it."""
    ways = grouped("measures", "part_hedges")
    return {word: Hedge(code) for code in ways for word in listed("measures", "part_hedges", code, language)}


def _half(reading: Reading, at: int) -> int:
    """Return 2 where a half begins: «halvparten», «helvta», «halve befolkningen»; 0 elsewhere."""
    low, following = reading.lows[at], reading.lows[at + 1] if at + 1 < len(reading.lows) else ""
    if reading.tokens[at].kind is not TokenKind.WORD:
        return 0
    of_people = low in ("halve", "half") and _numbers(reading, "half_of").get(following, 0)
    return of_people or _numbers(reading, "whole_parts").get(low, 0)


def _of_many(reading: Reading, at: int) -> Quantity | None:
    """Read «én av fire», «to av de tre renseanleggene», «one in five»: both numbers whole, the first the smaller."""
    lows = reading.lows
    part = numeral_at(reading, at)
    if part is None or part.upper is not None or part.decimals or part.last >= len(lows):
        return None
    place = part.last
    joint = place
    while joint < len(lows) and lows[joint] in _numbers(reading, "of"):
        joint += 1
    if joint == place:
        return None
    joint += lows[joint] in ("de", "dei", "the", "totalt", "i") if joint < len(lows) else 0
    whole = numeral_at(reading, joint)
    is_number = whole is not None and reading.tokens[joint].kind is not TokenKind.ORDINAL and not whole.decimals
    is_number = is_number and not (lows[joint - 1] == "in" and _YEAR.fullmatch(reading.tokens[joint].text))
    if not is_number or whole is None or not 0 < part.value < whole.value <= _LARGEST_WHOLE or whole.upper is not None:
        return None
    unit, end = unit_after(reading, whole.last)
    if unit.code not in ("", "count"):
        return None
    is_words = part.in_words or part.value < _LARGEST_WHOLE
    return Quantity(
        at,
        end,
        part.value,
        0,
        None,
        whole.value,
        SaidUnit(FRACTION, "", 0, unit.noun),
        form=Form.FRACTION,
        in_words=is_words,
    )


def _every(reading: Reading, at: int) -> Quantity | None:
    """Read «hver femte ungdom», not «hver tredje uke»."""
    lows = reading.lows
    if lows[at] not in _numbers(reading, "every") or at + 1 >= len(lows):
        return None
    told = _numbers(reading, "every")[lows[at]]
    ordinal = _numbers(reading, "ordinals").get(lows[at + 1]) if told is True else told
    end = at + (2 if told is True else 1)
    if not ordinal or ordinal < _TWICE["dobbelt"] or end >= len(lows) or reading.tokens[end].kind is not TokenKind.WORD:
        return None
    why = "frequency" if _FREQUENT.match(lows[end]) else ""
    return Quantity(
        at, end, Decimal(1), 0, None, Decimal(ordinal), SaidUnit(FRACTION), form=Form.FRACTION, in_words=True, why=why
    )


@lru_cache(maxsize=16)
def _multiples(day: date, language: Language) -> Phrases[Decimal]:
    words = concepts_by_words(day, language)
    return Phrases.of(
        (word, 1 + MULTIPLES[concept] / _HUNDRED) for word, concept in words.items() if concept in MULTIPLES
    )


def special_firsts(language: Language, day: date) -> frozenset[str]:
    """Return the words that a multiple, a rank or a part may begin with, beside number words."""
    return _multiples(day, language).firsts | frozenset(_TWICE) | words_of("directions", "next_to", language)


def ratio_at(reading: Reading, at: int) -> Quantity | None:
    """Return the multiple that begins at a token: doblet, dobbelt så mange, tre ganger så mye, halvert."""
    lows = reading.lows
    joint, much = _SO_MUCH[reading.language]
    if lows[at] in _TWICE and at + 1 < len(lows) and lows[at + 1] in (joint, "av", "the"):
        end = min(at + (3 if lows[at + 1] == joint else 1), len(lows))
        return Quantity(at, end, Decimal(_TWICE[lows[at]]), unit=_TIMES, form=Form.RATIO, in_words=True)
    found = _multiples(reading.context.reference_date, reading.language).at(lows, at)
    numeral = numeral_at(reading, at) if found is None else None
    if numeral and numeral.upper is None:
        place = numeral.last
        if place + 2 < len(lows) and lows[place] in ("ganger", "gonger", "times") and lows[place + 1] == joint:
            end = place + (3 if lows[place + 2] in much.split() else 2)
            return Quantity(
                at, end, numeral.value, numeral.decimals, unit=_TIMES, form=Form.RATIO, in_words=numeral.in_words
            )
        return None
    if found is None or (at > 0 and lows[at - 1] in ("å", "to", "skal")):
        return None
    return Quantity(at, at + found[1], found[0].normalize(), unit=_TIMES, form=Form.RATIO, in_words=True)
