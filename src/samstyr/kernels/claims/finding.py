"""What a piece of text says of a figure: the claims and the stated numbers in it, each with its place."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Final

from samstyr.kernels.claims.concepts import (
    NEGATION,
    Concept,
    Hedge,
    concepts_by_words,
    hedges_by_words,
    pattern_of,
    words_on,
)
from samstyr.kernels.claims.notations import Beside, Measure, beside
from samstyr.kernels.numbers import read_number
from samstyr.kernels.rounding import decimals_in
from samstyr.kernels.texts import Language
from samstyr.kernels.units import Unit

_BLANK: Final = re.compile(r"\s+")
_SPACE: Final = "[ \u00a0\u2007\u2009\u202f]"
_SIGN: Final = r"(?P<sign>(?<![\w\d])[+\-\u2212\u2010\u2011\u2013])?"
# More digits after a point or a comma that the language does not write so: 97.4 in Norwegian, 1,23 in English.
_ODD: Final = r"(?P<odd>(?:[.,][0-9]+)+)?"
_NUMBERS: Final[dict[Language, re.Pattern[str]]] = {
    "nb": re.compile(
        _SIGN + rf"(?<![\w,.])(?P<plain>[0-9]{{1,3}}(?:{_SPACE}[0-9]{{3}})+(?![0-9])|[0-9]+)(?:,[0-9]+)?" + _ODD
    ),
    "en": re.compile(
        _SIGN + rf"(?<![\w,.])(?P<plain>[0-9]{{1,3}}(?:(?:,|{_SPACE})[0-9]{{3}})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?" + _ODD
    ),
}
# One is left out: in Norwegian it is also the article.
_SMALL: Final[dict[Language, tuple[str, ...]]] = {
    "nb": ("to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv"),
    "en": ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
}
_FIRST_SMALL: Final = 2
_YEAR: Final = re.compile(r"(?:19|20)[0-9]{2}|2100")
_ORDINAL: Final = re.compile(r"\.\s+[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Claim:
    """What a word claims; `words` as they stand, hedge and negation included."""

    concept: Concept
    hedge: Hedge | None
    negated: bool
    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Quantity:
    """A stated number: `number` as written with its decimals, what it is counted in, how it is hedged.

    `is_signed` says that plus or minus is written, `is_odd` that it is not written as numbers are in the language:
    then `number` is only what could be read of it.
    """

    number: Decimal
    measure: Measure
    hedge: Hedge | None
    is_signed: bool
    words: str
    start: int
    end: int
    is_odd: bool = False

    @property
    def decimals(self) -> int:
        """Return the precision that is stated."""
        return decimals_in(self.number)

    @property
    def may_be_year(self) -> bool:
        """Return whether it reads as a calendar year: four digits, nothing counted, no sign."""
        bare = not self.measure.code and self.measure.power is None and self.hedge is None and not self.is_signed
        return bare and _YEAR.fullmatch(self.words) is not None


def find_claims(text: str, language: Language, day: date) -> tuple[Claim, ...]:
    """Return the claims in a text, in order.

    >>> [claim.concept.value for claim in find_claims("økte ikke, men er nesten halvert", "nb", date(2023, 8, 31))]
    ['increased', 'halved']
    """
    known = concepts_by_words(day, language)
    return tuple(_claim(text, found, known, language, day) for found in _concept_pattern(language, day).finditer(text))


def find_quantities(text: str, unit: Unit, language: Language, day: date) -> tuple[Quantity, ...]:
    """Return the stated numbers in a text, in order; small number words only where there are no digits.

    Ordinals («1. tertial») are none, except as places of a ranking. Years are given too (`may_be_year`).
    """
    known = beside(unit, language)
    found = list(_in_digits(text, known, language, day))
    if not found and not any(sign.isdigit() for sign in text):
        found = list(_in_words(text, known, language, day))
    return tuple(found)


def without(text: str, claims: tuple[Claim, ...]) -> str:
    """Return the text with its claims blanked out, every other character in its place."""
    for claim in claims:
        text = text[: claim.start] + " " * (claim.end - claim.start) + text[claim.end :]
    return text


@lru_cache(maxsize=64)
def _concept_pattern(language: Language, day: date) -> re.Pattern[str]:
    return pattern_of(tuple(concepts_by_words(day, language)), between=words_on(NEGATION, day, language))


@lru_cache(maxsize=64)
def _hedge_pattern(language: Language, day: date) -> re.Pattern[str]:
    hedges = pattern_of(tuple(hedges_by_words(day, language)))
    return re.compile(rf"(?P<hedge>{hedges.pattern})\s*$", re.IGNORECASE)


@lru_cache(maxsize=64)
def _negations(language: Language, day: date) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = pattern_of(words_on(NEGATION, day, language)).pattern
    return re.compile(rf"{words}\s*$", re.IGNORECASE), re.compile(rf"\s*{words}", re.IGNORECASE)


# No hedge or negation is longer: only so much before a number or a claim is looked at.
_REACH: Final = 24


def _claim(text: str, found: re.Match[str], known: Mapping[str, Concept], language: Language, day: date) -> Claim:
    start, end = found.span()
    words = _small(found[0])
    within = words not in known
    if within:
        denials = words_on(NEGATION, day, language)
        words = " ".join(word for word in words.split() if word not in denials)
    hedge, start = _hedged(text, start, language, day)
    before, after = _negations(language, day)
    denied = before.search(text[max(0, start - _REACH) : start])
    denied_after = after.match(text, end)
    if denied is not None:
        start -= len(text[max(0, start - _REACH) : start]) - denied.start()
    elif denied_after is not None:
        end = denied_after.end()
    # Denied twice is not denied.
    negated = bool(denied or denied_after) is not within
    return Claim(known[words], hedge, negated, text[start:end], start, end)


def _hedged(text: str, start: int, language: Language, day: date) -> tuple[Hedge | None, int]:
    """Return the hedge that stands directly before a place, and where it begins; else nothing and the place."""
    lead = text[max(0, start - _REACH) : start]
    found = _hedge_pattern(language, day).search(lead)
    if found is None:
        return None, start
    return hedges_by_words(day, language)[_small(found["hedge"])], start - len(lead) + found.start("hedge")


def _in_digits(text: str, known: Beside, language: Language, day: date) -> Iterator[Quantity]:
    done = 0
    for found in _NUMBERS[language].finditer(text):
        # The digits of a unit, such as «per 1000», are no number of their own.
        if found.start() < done:
            continue
        number = read_number(found[0][: len(found[0]) - len(found["odd"] or "")], language)
        measure, start, end = _measured(text, found.start(), found.end(), known)
        if measure is None and _ORDINAL.match(text, found.end()):
            continue
        done = end
        hedge, start = _hedged(text, start, language, day)
        is_signed = found["sign"] is not None
        is_odd = found["odd"] is not None
        yield Quantity(number, measure or Measure(""), hedge, is_signed, text[start:end], start, end, is_odd)


def _in_words(text: str, known: Beside, language: Language, day: date) -> Iterator[Quantity]:
    small = _SMALL[language]
    for found in pattern_of(small).finditer(text):
        number = Decimal(small.index(found[0].casefold()) + _FIRST_SMALL)
        measure, start, end = _measured(text, found.start(), found.end(), known)
        hedge, start = _hedged(text, start, language, day)
        yield Quantity(number, measure or Measure(""), hedge, False, text[start:end], start, end)


def _measured(text: str, start: int, end: int, beside: Beside) -> tuple[Measure | None, int, int]:
    """Return what the words around a number say it is counted in, and where number and words begin and end.

    Words on both sides say more than words after the number alone, so they are tried first.
    """
    for notation in beside.around:
        before = _before(text, start, notation.before)
        after = beside.end_of(notation.after, text, end) if before is not None else None
        if before is not None and after is not None:
            return notation.measure, before, after
    found = beside.pattern.match(text, end)
    if found is None:
        return None, start, end
    return beside.after[_small(found["words"])], start, found.end()


def _before(text: str, at: int, words: str) -> int | None:
    if not words:
        return at
    lead = text[:at].rstrip()
    if not _BLANK.sub(" ", lead).casefold().endswith(words.casefold()):
        return None
    start = len(lead) - len(words)
    return start if start == 0 or not lead[start - 1].isalnum() else None


def _small(words: str) -> str:
    return _BLANK.sub(" ", words).casefold()
