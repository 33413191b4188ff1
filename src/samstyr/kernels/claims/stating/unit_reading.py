"""The unit after a number: its scale, what it is counted in, what it is spread over."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from samstyr.kernels.claims.stating.lexicon import (
    Phrases,
    grammar,
    grouped,
    listed,
    named,
    numbered,
    phrases_of,
    word_list,
    words_of,
)
from samstyr.kernels.claims.stating.reading import Reading
from samstyr.kernels.claims.stating.tokens import TokenKind
from samstyr.kernels.claims.stating.values import SaidUnit
from samstyr.kernels.claims.stating.word_numbers import small_numbers
from samstyr.kernels.texts import Language

_PER_NOUNS: Final[Mapping[str, str]] = named("measures", "per_nouns")
_SURE_PER: Final = frozenset(listed("measures", "per", "sure"))
_PER_TIME: Final = frozenset(listed("measures", "per_time", "words"))
_RATES: Final = {str(10**power): f"per_{10**power}" for power in range(1, 7)}
_RATE_WORDS: Final = {("tusen",): "per_1000", ("hundre", "tusen"): "per_100000", ("hundred", "thousand"): "per_100000"}
_SCALED: Final = numbered("measures", "scaled")
_MOST_ADJECTIVES: Final = 2
_ADJECTIVE_ENDS: Final = (
    "ig",
    "ige",
    "ske",
    "te",
    "ende",
    "ede",
    "ive",
    "ale",
    "elle",
    "ære",
    "bare",
    "iske",
    "lege",
    "ane",
)

# Passives, and participles that no plural of a noun ends like.
_LAND: Final = tuple(grammar("land"))
_VERB_ENDS: Final = ("es", "ås", "ert", "ast", "ede", "sierende")
_SHORTEST_VERB: Final = 5


@lru_cache(maxsize=1)
def _scales() -> Phrases[int]:
    return Phrases.of(numbered("measures", "scales").items())


@lru_cache(maxsize=1)
def _english_scales() -> Phrases[int]:
    return Phrases.of((*numbered("measures", "scales").items(), *numbered("measures", "scales_en").items()))


@lru_cache(maxsize=1)
def _units() -> Phrases[str]:
    return Phrases.of((form, code) for code in word_list("units") for form in listed("units", code, "forms"))


@lru_cache(maxsize=1)
def currencies_before() -> Mapping[str, str]:
    """Return the words for money that stand before a number, with their codes."""
    return {form: code for code in word_list("units") for form in grouped("units", code).get("before", ())}


@lru_cache(maxsize=1)
def kinds_of_units() -> Mapping[str, str]:
    """Return the kind of each base unit, by its code."""
    return {code: named("units", code)["kind"] for code in word_list("units")}


def unit_after(reading: Reading, at: int) -> tuple[SaidUnit, int]:
    """Return the unit that begins at a token, and where it ends; an empty one where none does."""
    lows, length = reading.lows, len(reading.lows)
    if at < length and lows[at] in _SCALED:
        return SaidUnit("nok", "", _SCALED[lows[at]]), at + 1
    power, place = _scale_at(reading, at)
    if place < length and (found := _units().at(lows, place)):
        code, taken = found
        if not _is_word_instead(reading, code, place, taken):
            per, end = _per(reading, place + taken)
            if not per and place + taken < length and _may_be_noun(reading, place + taken):
                # «398 kg avfall per innbygger»
                per, end = _per(reading, place + taken + 1)
                end = end if per else place + taken
            return SaidUnit(code, per, power), end
    per, end = rate_at(reading, place)
    if per:
        return SaidUnit(per, "", power), end
    noun, end = noun_at(reading, place)
    if noun:
        per, after = _per(reading, end)
        if per.startswith("per_1"):
            return SaidUnit(per, "", power, noun), after
        return SaidUnit("count", per, power, noun), after
    per, end = _per(reading, place)
    return SaidUnit("count" if per else "", per, power), end if per else place


def _scale_at(reading: Reading, at: int) -> tuple[int, int]:
    scales = _scales() if reading.language == "nb" else _english_scales()
    power, place = 0, at
    while place < len(reading.lows) and (found := scales.at(reading.lows, place)):
        power += found[0]
        place += found[1]
    return power, place


def _is_word_instead(reading: Reading, code: str, place: int, taken: int) -> bool:
    """Return whether what looks like a unit is another word: «mål» before «om», «t» or «m» alone in capitals."""
    low = reading.lows[place]
    following = reading.lows[place + taken] if place + taken < len(reading.lows) else ""
    if low == "mål":
        # Goals, unless land is spoken of.
        return not any(one.startswith(_LAND) for one in reading.lows)
    if low in ("time", "hour") and following in ("s",):
        return True
    return low in ("gang", "a") and code == "times" and following in ("i", "per", "hver")


def _per(reading: Reading, at: int) -> tuple[str, int]:
    """Return what a unit is spread over: «per innbygger», «/m2», «i måneden», «per 1000 innbyggere»."""
    lows = reading.lows
    if at + 1 >= len(lows):
        return "", at
    if lows[at] in (*_SURE_PER, "på"):
        per, end = rate_at(reading, at)
        if per:
            return per, end
    is_word = reading.tokens[at + 1].kind is TokenKind.WORD and lows[at + 1] not in small_numbers(reading.language)
    if lows[at] in _SURE_PER and is_word:
        return _PER_NOUNS.get(lows[at + 1], lows[at + 1]), at + 2
    if lows[at] in ("i", "a", "an", "om") and lows[at + 1] in _PER_TIME:
        return _PER_NOUNS[lows[at + 1]], at + 2
    return "", at


def rate_at(reading: Reading, at: int) -> tuple[str, int]:
    """Return the rate that begins at «per 1000 innbyggere», «per hundre tusen», «på hundre tusen innbyggere»."""
    lows = reading.lows
    if at + 1 >= len(lows) or lows[at] not in (*_SURE_PER, "på"):
        return "", at
    token, end, code = reading.tokens[at + 1], at + 2, ""
    if token.kind is TokenKind.NUMBER and token.value is not None:
        code = _RATES.get(f"{token.value:f}", "")
    else:
        for words, named in _RATE_WORDS.items():
            if tuple(lows[at + 1 : at + 1 + len(words)]) == words:
                code, end = named, at + 1 + len(words)
    if not code:
        return "", at
    is_word = end < len(lows) and reading.tokens[end].kind is TokenKind.WORD and lows[end] not in _no_nouns(reading)
    if lows[at] == "på" and not (is_word and lows[end] in words_of("classing", "telling", reading.language)):
        # «en økning på 1000 kroner»
        return "", at
    return code, end + 1 if is_word else end


def _no_nouns(reading: Reading) -> frozenset[str]:
    return words_of("measures", "no_nouns", reading.language)


def noun_at(reading: Reading, at: int) -> tuple[str, int]:
    """Return the noun that a number counts, after at most two adjectives, and where it ends."""
    tokens, lows = reading.tokens, reading.lows
    place = at
    for _ in range(_MOST_ADJECTIVES + 1):
        if place >= len(tokens) or tokens[place].kind is not TokenKind.WORD or lows[place] in _no_nouns(reading):
            return "", at
        low = lows[place]
        is_adjective = low in words_of("measures", "adjectives", reading.language) or low.endswith(_ADJECTIVE_ENDS)
        if not (is_adjective and place + 1 < len(tokens) and _may_be_noun(reading, place + 1)):
            break
        place += 1
    return (lows[place], place + 1) if _may_be_noun(reading, place) else ("", at)


@lru_cache(maxsize=4)
def _differences(language: Language) -> frozenset[str]:
    """Return the words that make a number a difference: «38 flere»."""
    return frozenset(
        low
        for way in grouped("classing", "changes_after")
        for low in listed("classing", "changes_after", way, language)
    )


def _is_verb(reading: Reading, low: str) -> bool:
    """Return whether a word says what is done: «bidrar», «foreslås», «redusert»."""
    ends_as_one = reading.language == "nb" and len(low) >= _SHORTEST_VERB and low.endswith(_VERB_ENDS)
    return ends_as_one or low in words_of("measures", "verbs", reading.language)


def _may_be_noun(reading: Reading, at: int) -> bool:
    token, low = reading.tokens[at], reading.lows[at]
    if token.kind is not TokenKind.WORD or low in _no_nouns(reading) or len(low) <= 1 or _is_verb(reading, low):
        return False
    if (token.text[0].isupper() and at > 0) or low in _differences(reading.language):
        return False
    if low in small_numbers(reading.language):
        return False
    return not any(
        low in phrases_of("directions", key, reading.language) for key in ("copulas", "auxiliaries", "modals")
    )
