"""Who is first or last in a sentence: «er høyest», «den laveste i fylket», «blant de beste», without a number."""

import re
from functools import lru_cache
from typing import Final

from samstyr.kernels.claims.stating.areas import areas_in
from samstyr.kernels.claims.stating.gapped import is_gapped_extreme
from samstyr.kernels.claims.stating.growths import grows
from samstyr.kernels.claims.stating.lexicon import grammar, phrases_of, ways_of, words_of
from samstyr.kernels.claims.stating.reading import Reading
from samstyr.kernels.claims.stating.tokens import TokenKind
from samstyr.kernels.claims.stating.values import Way
from samstyr.kernels.texts import Language

_LEADING: Final = frozenset((",", "(", ")", ";", "og", "and", "men", "but", "med", "with", "aller", "by", "far"))
_ORDERING: Final = grammar("pointers_ordering")
_FOREMOST: Final = grammar("extremes_foremost")
_AFTER: Final = grammar("extremes_after")
_APPOSED: Final = (
    ("siden",),
    ("sidan",),
    ("på",),
    ("i",),
    ("noensinne",),
    ("since",),
    ("in",),
    ("ever",),
    ("av",),
    ("of",),
    ("blant",),
    ("among",),
)
_OWN_VOICE: Final = grammar("own_voice")
_OUT: Final = (("ut",), ("out",))
_SHORTEST: Final = 4
_SUBJECT_AND_VERB: Final = 2
_CLOSE, _BEHIND, _APPOSITION = 4, 3, 2
# «Growth rate»
_FIGURE_WORDS: Final = 2
# A verb, a place of two words, «den».
_HOLDER: Final = 4
_AND: Final = frozenset(("og", "and"))
_MOST: Final = frozenset(("mest", "minst", "least"))
_AMONG: Final = (("av",), ("blant",), ("of",), ("among",))
_YEAR: Final = re.compile(r"(?:19|20)\d{2}")


def extreme_at(reading: Reading, at: int) -> tuple[Way, int] | None:
    """Return the way of an extreme that begins at a token, and how many words it takes; None where none does."""
    plain = ways_of("superlatives", reading.language).at(reading.lows, at)
    if plain is not None:
        told = _any(reading, "copulas", at, _CLOSE) or _is_ranked(reading, at) or _is_fronted(reading, at)
        told = told or _is_told_shortly(reading, at)
        if told and not _is_no_figure(reading, at):
            return Way(plain[0]), plain[1]
    definite = ways_of("definite_superlatives", reading.language).at(reading.lows, at)
    if definite is None:
        return None
    is_gapped = at > 0 and reading.lows[at - 1] in _FOREMOST and is_gapped_extreme(reading, at - 1)
    is_told = is_gapped or _is_predicate(reading, at, at + definite[1]) or _is_had(reading, at)
    return (Way(definite[0]), definite[1]) if is_told else None


def _is_told_shortly(reading: Reading, at: int) -> bool:
    """Return whether it is told without «er»: «…, Granli færrest», «Sund bygde flest», «Granli kommer dårligst ut»."""
    return is_gapped_extreme(reading, at) or _is_object(reading, at) or _comes_out(reading, at)


def _is_object(reading: Reading, at: int) -> bool:
    """Return whether a place, or «vi», does most or fewest of something: «Sund bygde flest»."""
    is_most = reading.lows[at] in words_of("directions", "most_of_all", reading.language)
    # «Lundby bygger minst av naboene»
    is_among = reading.lows[at] in _MOST and reading.lows[at + 1 : at + 2] in _AMONG
    if not (is_most or is_among) or at < _SUBJECT_AND_VERB:
        return False
    verb, before = reading.tokens[at - 1], at - 1
    is_verb = verb.kind is TokenKind.WORD and verb.text.islower()
    return is_verb and (reading.lows[before - 1] in _OWN_VOICE or any(one.last == before for one in areas_in(reading)))


def _comes_out(reading: Reading, at: int) -> bool:
    """Return whether somebody comes out first or last: «kommer dårligst ut», «came out best»."""
    coming = words_of("directions", "coming_out", reading.language)
    near = reading.lows[max(reading.part_start(at), at - _CLOSE) : at]
    is_out = reading.lows[at + 1 : at + 2] in _OUT or reading.lows[at - 1 : at] in _OUT
    return at > 0 and is_out and not coming.isdisjoint(near)


def _is_fronted(reading: Reading, at: int) -> bool:
    """Return whether it begins its part, with its noun and a verb behind: «lavest turnover fant vi i Sund»."""
    start = reading.part_start(at)
    if any(low not in _LEADING for low in reading.lows[start:at]):
        return False
    return _verb_of(reading, at + 1, min(reading.part_end(at), at + _CLOSE)) > 0


def _is_had(reading: Reading, at: int) -> bool:
    """Return whether it begins its part, and somebody has what it is of: «den laveste andelen finner vi i Granli»."""
    start, lows = reading.part_start(at), reading.lows
    if at == 0 or lows[at - 1] not in _FOREMOST or any(low not in _LEADING for low in lows[start : at - 1]):
        return False
    end = reading.part_end(at)
    if at + 1 >= end or not (grows(lows[at + 1]) or lows[at + 1].endswith(_figures(reading.language))):
        return False
    verb = _verb_of(reading, at + 1, end)
    if not verb or verb + 1 >= end:
        return False
    speakers = words_of("directions", "speakers", reading.language)
    return lows[verb + 1] in speakers or reading.tokens[verb + 1].text[0].isupper()


@lru_cache(maxsize=4)
def _figures(language: Language) -> tuple[str, ...]:
    """Return the nouns that stand for a figure, which compounds end in: «kvinneandelen»."""
    return tuple(word for word in words_of("referring", "nouns", language) if len(word) >= _SHORTEST)


def _verb_of(reading: Reading, start: int, end: int) -> int:
    """Return the place of a verb of having or finding in a stretch, 0 without one."""
    verbs = words_of("directions", "fronted", reading.language)
    return next((place for place in range(start, end) if reading.lows[place] in verbs), 0)


def _is_predicate(reading: Reading, at: int, end: int) -> bool:
    """Return whether a definite superlative is told of somebody: «er den laveste», «og blant de beste i landet»."""
    start, lows = reading.part_start(at), reading.lows
    copulas = words_of("directions", "copulas", reading.language)
    for place in range(max(start, at - _BEHIND), at):
        if lows[place] in copulas and place + 1 < at and lows[place + 1] in _FOREMOST:
            return True
    # «… har Granli den laveste andelen»
    verb = max((place for place in range(max(start, at - _HOLDER), at) if lows[place] in copulas), default=at)
    if verb + 2 < at and lows[at - 1] in _FOREMOST and _names_holder(reading, verb + 1, at - 1):
        return True
    # «…, den høyeste siden 2016», «…, og det laveste nivået i fylket»
    is_apposed = 0 < start < at <= start + _APPOSITION or (at > 1 and lows[at - _APPOSITION] in _AND)
    if is_apposed and lows[at - 1] in _FOREMOST and lows[_past_figure(reading, end) :][:1] in _APPOSED:
        return True
    is_last = end >= len(lows) or reading.tokens[end].kind is TokenKind.MARK or lows[end] in _AFTER
    return is_last and at > start and lows[at - 1] in _FOREMOST and _any(reading, "copulas", at)


def _names_holder(reading: Reading, start: int, end: int) -> bool:
    """Return whether a stretch only names who has something: a place, or «vi»."""
    speakers = words_of("directions", "speakers", reading.language)
    return all(reading.lows[at] in speakers or reading.tokens[at].text[:1].isupper() for at in range(start, end))


def _past_figure(reading: Reading, at: int) -> int:
    """Return the place after the noun that stands for a figure at a place, or the place itself."""
    endings = _figures(reading.language)
    end = min(reading.part_end(at), at + _FIGURE_WORDS) if at < len(reading.lows) else at
    return next((place + 1 for place in range(at, end) if reading.lows[place].endswith(endings)), at)


def _any(reading: Reading, key: str, at: int, reach: int | None = None) -> bool:
    """Return whether one of the words stands before a token in its own part of the sentence, within reach."""
    start = reading.part_start(at) if reach is None else max(reading.part_start(at), at - reach)
    found = phrases_of("directions", key, reading.language)
    return any(found.at(reading.lows, place) for place in range(start, at))


def _is_no_figure(reading: Reading, at: int) -> bool:
    """Return whether it is the end of a scale («hvor 6 er best»), or all that can be done («best mulig»)."""
    number = reading.tokens[at - 2] if at > 1 else None
    after_number = number is not None and number.kind is TokenKind.NUMBER and not _YEAR.fullmatch(number.text)
    return after_number or reading.lows[at + 1 : at + 2] in (("mulig",), ("mogleg",), ("possible",))


def _is_ranked(reading: Reading, at: int) -> bool:
    start, lows = reading.part_start(at), reading.lows
    leads = start < at and all(low in _LEADING for low in lows[start:at])
    is_last = at + 1 >= len(lows)
    return lows[at] in _ORDERING and not is_last and (leads or _any(reading, "auxiliaries", at))
