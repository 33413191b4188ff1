"""The quantities in a sentence: numbers with their units, hedges and ranges, parts, multiples and ranks."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Final

from samstyr.kernels.claims.concepts import Hedge, hedges_by_words
from samstyr.kernels.claims.stating.completing import completed, with_label_series, with_shared_units
from samstyr.kernels.claims.stating.differences import as_difference
from samstyr.kernels.claims.stating.ellipses import spelled_after
from samstyr.kernels.claims.stating.growths import grows, verb_end
from samstyr.kernels.claims.stating.lexicon import Phrases, grammar, grouped, listed, numbered
from samstyr.kernels.claims.stating.no_claims import no_claim_reason, scale_of
from samstyr.kernels.claims.stating.numerals import FROM, Numeral, numeral_at, spans_from
from samstyr.kernels.claims.stating.parts import part_at, ratio_at, special_firsts
from samstyr.kernels.claims.stating.ranks import places_in_one_word, rank_at
from samstyr.kernels.claims.stating.rates import as_rate, of_whole
from samstyr.kernels.claims.stating.reading import Reading
from samstyr.kernels.claims.stating.spans import Form, Quantity
from samstyr.kernels.claims.stating.tokens import TokenKind
from samstyr.kernels.claims.stating.unit_reading import currencies_before, unit_after
from samstyr.kernels.claims.stating.values import SaidUnit
from samstyr.kernels.claims.stating.word_numbers import ARTICLES, small_numbers
from samstyr.kernels.texts import Language

# More numbers than anybody puts in a sentence: a table without its lines.
MOST_FIGURES: Final = 40
_LARGEST_SMALL: Final = 12
_ARTICLES: Final = (
    "halve",
    "half",
    "en",
    "ei",
    "ein",
    "et",
    "a",
    "the",
    "halvannen",
    "halvannet",
    "halvtanna",
    "minus",
)
_LEFT: Final = grammar("quantities_left")
# «elleve av lærerne»
_THE_MANY: Final = ("ene", "erne", "ane")
_THE: Final = (("de",), ("dei",), ("the",))
# Between a hedge and its number.
_BETWEEN: Final = frozenset(
    ("en", "ein", "et", "eit", "de", "hele", "heile", "så", "mange", "som", "a", "an", "kr", "nok")
)
_AMOUNTS: Final = (("på",), ("of",))
_BY: Final = (("med",), ("by",))
_THEN: Final = frozenset(("siden", "sidan", "fra", "frå", "i", "det", "since", "from", "in"))
_OF_WHICH: Final = frozenset(("hvorav", "derav", "which"))
_FEWER: Final = grammar("quantities_fewer")
_MORE: Final = grammar("quantities_more")
_THEM: Final = grammar("quantities_of_them")


@lru_cache(maxsize=16)
def _hedges(language: Language, day: date) -> Phrases[Hedge]:
    further = ((word, Hedge(code)) for code, words in grouped("measures", "hedges").items() for word in words)
    return Phrases.of((*hedges_by_words(day, language).items(), *further))


@lru_cache(maxsize=16)
def _triggers(language: Language, day: date) -> frozenset[str]:
    """Return every word that a quantity can begin with."""
    keys = ("units", "hundreds", "ordinals", "parts", "whole_parts", "every")
    spelled = (word for key in keys for word in numbered("numbers", language, key))
    ranks = (*listed("measures", "rank_words", "before"), *places_in_one_word(language))
    further = (
        *special_firsts(language, day),
        *small_numbers(language),
        *currencies_before(),
        *ranks,
        *places_in_one_word(language),
    )
    return frozenset((*spelled, *further, *_ARTICLES))


def hedging_words(reading: Reading) -> frozenset[str]:
    """Return every word of the phrases that hedge a number, and those that may stand between them and it."""
    return _hedging(reading.language, reading.context.reference_date)


@lru_cache(maxsize=16)
def _hedging(language: Language, day: date) -> frozenset[str]:
    further = (word for words in grouped("measures", "hedges").values() for word in words)
    return (
        frozenset(word for phrase in (*hedges_by_words(day, language), *further) for word in phrase.split()) | _BETWEEN
    )


def quantities_in(reading: Reading, taken: frozenset[int]) -> tuple[Quantity, ...]:
    """Return the quantities of a sentence in order; `taken` are the tokens that times have."""
    found: list[Quantity] = []
    scale, scale_tokens = scale_of(reading)
    triggers = _triggers(reading.language, reading.context.reference_date)
    at = 0
    while at < len(reading.tokens):
        token = reading.tokens[at]
        may_begin = token.value is not None or token.low in triggers
        one = _quantity_at(reading, at) if may_begin and at not in taken else None
        if one is None and found and may_begin and at not in taken:
            one = spelled_after(reading, at, found[-1])
        if one is None:
            at += 1
        else:
            found.append(one)
            at = max(one.last, at + 1)
    if len(found) > MOST_FIGURES:
        return tuple(found)
    joined = _without_table_rows(_with_ranges(reading, with_shared_units(reading, found)))
    return tuple(with_label_series(reading, [_finished(reading, one, scale, scale_tokens) for one in joined]))


def _quantity_at(reading: Reading, at: int) -> Quantity | None:
    token = reading.tokens[at]
    if token.kind in (TokenKind.MARK, TokenKind.DATE, TokenKind.INERT) and token.low not in currencies_before():
        return None
    special = rank_at(reading, at) or ratio_at(reading, at) or part_at(reading, at)
    if special is not None:
        return of_whole(reading, special)
    currency = currencies_before().get(token.low, "")
    place = at + 1 if currency else at
    numeral = numeral_at(reading, place)
    return _plain(reading, at, numeral, currency) if numeral else None


def _plain(reading: Reading, at: int, numeral: Numeral, currency: str) -> Quantity | None:
    unit, end = unit_after(reading, numeral.last)
    if currency and unit.code in ("", "count", currency):
        end = end if unit.code == currency or not unit.noun else numeral.last
        unit = SaidUnit(currency, unit.per, unit.power)
    if numeral.in_words and not _counts(reading, numeral, unit):
        return None
    first = min(at, numeral.first)
    return Quantity(first, end, numeral.value, numeral.decimals, numeral.upper, None, unit, in_words=numeral.in_words)


def _counts(reading: Reading, numeral: Numeral, unit: SaidUnit) -> bool:
    """Return whether a number word states a number: not an article, and something counted unless it is large."""
    first = reading.lows[numeral.last - 1] if numeral.last - numeral.first == 1 else ""
    if _is_compared(reading, numeral.last, is_article=first in ARTICLES):
        return True
    if first in ARTICLES:
        return unit.code not in ("", "count") and unit.code not in (
            "years",
            "days",
            "times",
            "hours",
            "weeks",
            "months",
        )
    if unit.code or unit.power:
        return True
    led_by = reading.lows[numeral.first - 1] if numeral.first else ""
    # «de resterende tre»
    is_left = led_by in _LEFT and reading.lows[max(0, numeral.first - 2) : numeral.first - 1] in _THE
    is_large = numeral.value > _LARGEST_SMALL
    return is_large or led_by in _OF_WHICH or is_left or _is_of_change(reading, numeral)


def _is_of_change(reading: Reading, numeral: Numeral) -> bool:
    """Return whether a bare number word says how much something changed: «nedgangen var på elleve», «økte med fire»."""
    lows, start = reading.lows, reading.part_start(numeral.first)
    ends = numeral.last >= len(lows) or reading.tokens[numeral.last].kind is TokenKind.MARK
    if not ends and lows[numeral.last] not in _THEN:
        return False
    led_by, before = lows[numeral.first - 1 : numeral.first], range(start, max(start, numeral.first - 1))
    if led_by in _AMOUNTS:
        return any(grows(lows[place]) for place in before)
    return led_by in _BY and any(verb_end(reading, place) == numeral.first - 1 for place in before)


def _is_compared(reading: Reading, at: int, *, is_article: bool) -> bool:
    """Return whether a bare number word counts all the same: «fire færre», «to mer enn i fjor», «elleve av dem»."""
    low, following = (reading.lows[place] if place < len(reading.lows) else "" for place in (at, at + 1))
    if low in _FEWER:
        return True
    if is_article:
        return False
    is_more = low in _MORE and following in ("enn", "than", "")
    return is_more or (low in ("av", "of") and (following in _THEM or following.endswith(_THE_MANY)))


def _with_ranges(reading: Reading, found: Sequence[Quantity]) -> list[Quantity]:
    """Join the ends of a range that both have their unit: «mellom 41 prosent og 63 prosent»."""
    made: list[Quantity] = []
    for one in found:
        before = made[-1] if made else None
        if before is not None and _spans(reading, before, one):
            upper, decimals = abs(one.value), max(before.decimals, one.decimals)
            made[-1] = replace(
                before, first=before.first - 1, last=one.last, upper=upper, decimals=decimals, unit=one.unit
            )
        else:
            made.append(one)
    return made


def _spans(reading: Reading, one: Quantity, following: Quantity) -> bool:
    """Return whether two figures of one unit, one word apart, are the ends of a range."""
    is_plain = one.form is following.form is Form.PLAIN and one.upper is None and following.upper is None
    is_alike = is_plain and one.unit.code == following.unit.code != "" and abs(one.value) < abs(following.value)
    if not is_alike or following.first - one.last != 1 or not one.first:
        return False
    led_by, joint = reading.lows[one.first - 1], reading.lows[one.last]
    if led_by in ("mellom", "between"):
        return joint in ("og", "and")
    return led_by in FROM and joint in ("til", "to") and spans_from(reading, one.first)


def _without_table_rows(found: Sequence[Quantity]) -> list[Quantity]:
    """Mark figures that stand side by side with nothing between them: a row of a table that ran into the text."""
    made = list(found)
    for place in range(len(made) - 1):
        one, following = made[place], made[place + 1]
        if one.last == following.first and one.unit.code and one.unit.code == following.unit.code and not one.unit.noun:
            made[place], made[place + 1] = replace(one, why="table"), replace(following, why="table")
    return made


def _finished(reading: Reading, one: Quantity, scale: str, scale_tokens: frozenset[int]) -> Quantity:
    hedged = _hedged(reading, one)
    why = no_claim_reason(reading, hedged, scale_tokens)
    if scale and not why and not hedged.unit.code and hedged.form is Form.PLAIN:
        hedged = replace(hedged, unit=SaidUnit(scale))
    form = Form.AGE if why == "age" else hedged.form
    told = replace(hedged, why=why, form=form) if (why, form) != (hedged.why, hedged.form) else hedged
    return as_rate(reading, as_difference(reading, completed(reading, told)))


def _hedged(reading: Reading, one: Quantity) -> Quantity:
    """Return a quantity with the hedge before it, articles and «hele» passed over."""
    place = one.first
    while place > 0 and reading.lows[place - 1] in _BETWEEN:
        place -= 1
    found = _hedges(reading.language, reading.context.reference_date).before(reading.lows, place)
    return replace(one, hedge=found[0]) if found else one
