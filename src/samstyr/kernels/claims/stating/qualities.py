"""Words that judge a figure by itself: «gjelden er høy», «et negativt resultat», «store forskjeller mellom skolene»."""

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from samstyr.kernels.claims.stating.growths import is_growth_noun
from samstyr.kernels.claims.stating.lexicon import listed, phrases_of, ways_in, words_of
from samstyr.kernels.claims.stating.reading import Reading
from samstyr.kernels.claims.stating.spans import Pointer
from samstyr.kernels.claims.stating.tokens import TokenKind
from samstyr.kernels.claims.stating.values import StatedKind, Way
from samstyr.kernels.texts import Language

_KEYS: Final = ("spreads", "trend_ways", "signs", "surpluses", "adjectives", "weighed")
_ADVERBS: Final = 3
_HAVING_REACH: Final = 8
# «Høyt utdannet» says how, not how much.
_PARTICIPLES: Final = ("net", "get", "ert", "ede", "tte", "erte")
_SIGN_REACH: Final = 3
_DESCRIBED: Final = 5
_BETWEEN_REACH: Final = 8
_BETWEEN: Final = frozenset(("mellom", "between"))


def qualities_in(reading: Reading) -> tuple[Pointer, ...]:
    """Return what judges a figure by itself, in order."""
    triggers = _triggers(reading.language)
    places = [at for at, low in enumerate(reading.lows) if low in triggers]
    return tuple(found for at in places if (found := _at(reading, at)) is not None)


@lru_cache(maxsize=4)
def _triggers(language: Language) -> frozenset[str]:
    """Return every word that can begin one."""
    return frozenset(word for key in _KEYS for word in ways_in("qualities", key, language).firsts)


def _at(reading: Reading, at: int) -> Pointer | None:
    if reading.tokens[at].kind is not TokenKind.WORD:
        return None
    return (
        _spread(reading, at)
        or _trend(reading, at)
        or _sign(reading, at)
        or _surplus(reading, at)
        or _adjective(reading, at)
    )


def _spread(reading: Reading, at: int) -> Pointer | None:
    """Read «store forskjeller i … mellom …»."""
    found = ways_in("qualities", "spreads", reading.language).at(reading.lows, at)
    if found is None:
        return None
    end = min(reading.part_end(at), at + found[1] + _BETWEEN_REACH)
    is_between = any(low in _BETWEEN for low in reading.lows[at + found[1] : end])
    return _pointer(reading, at, found[1], StatedKind.SPREAD, found[0]) if is_between else None


def _trend(reading: Reading, at: int) -> Pointer | None:
    """Read «trenden er positiv» and «en positiv utvikling»."""
    ways = ways_in("qualities", "trend_ways", reading.language)
    found = ways.at(reading.lows, at)
    if found is None:
        return None
    nouns = words_of("qualities", "trends", reading.language)
    start = reading.part_start(at)
    place = _past(reading, at)
    is_after = at + 1 < len(reading.lows) and reading.lows[at + 1] in nouns and _is(reading, "has", place)
    is_before = place > start and _is(reading, "is", place) and any(low in nouns for low in reading.lows[start:place])
    return _pointer(reading, at, 1, StatedKind.DIRECTION, found[0]) if is_after or is_before else None


def _sign(reading: Reading, at: int) -> Pointer | None:
    """Read «et negativt netto driftsresultat» and «resultatet var negativt»."""
    found = ways_in("qualities", "signs", reading.language).at(reading.lows, at)
    if found is None:
        return None
    endings = tuple(words_of("qualities", "signed", reading.language))
    after = reading.lows[at + 1 : min(reading.part_end(at), at + 1 + _SIGN_REACH)]
    place = _past(reading, at)
    before = reading.lows[reading.part_start(at) : place] if _is(reading, "is", place) else ()
    made = _pointer(reading, at, 1, StatedKind.SIGN, found[0])
    if any(low.endswith(endings) for low in after):
        return replace(made, described=_described(reading, at + 1))
    return made if any(low.endswith(endings) for low in before) else None


def _surplus(reading: Reading, at: int) -> Pointer | None:
    """Read «gikk med underskudd»; a deficit of so much is told by its number."""
    found = ways_in("qualities", "surpluses", reading.language).at(reading.lows, at)
    is_led = at > 0 and _is(reading, "surplus_leads", at - 1)
    is_counted = any(token.kind is TokenKind.NUMBER for token in reading.tokens[at + 1 : at + 1 + _SIGN_REACH])
    return _pointer(reading, at, 1, StatedKind.SIGN, found[0]) if found and is_led and not is_counted else None


def _adjective(reading: Reading, at: int) -> Pointer | None:
    found = ways_in("qualities", "adjectives", reading.language).at(reading.lows, at)
    weighed = ways_in("qualities", "weighed", reading.language).at(reading.lows, at) or found
    if weighed is not None and Way(weighed[0]) in (Way.BETTER, Way.WORSE) and _is_weighed(reading, at):
        return _pointer(reading, at, 1, StatedKind.QUALITY, weighed[0])
    if found is None or _is_view(reading, at):
        return None
    if _is_predicate(reading, at):
        return _pointer(reading, at, 1, StatedKind.QUALITY, found[0])
    if Way(found[0]) not in (Way.UP, Way.DOWN) or not _is_had(reading, at):
        return None
    return replace(_pointer(reading, at, 1, StatedKind.QUALITY, found[0]), described=_described(reading, at + 1))


def _is_weighed(reading: Reading, at: int) -> bool:
    """Return whether it is judged by rules that are named behind it: «god, målt opp mot handlingsreglene».

    Of several such words, the last is judged for all.
    """
    behind = " ".join(reading.lows[at + 1 :])
    found = [re.search(one, behind) for one in listed("qualities", "weighed_against_rules", reading.language)]
    between = next((behind[: one.start()].split() for one in found if one), None)
    keys = ("adjectives", "weighed")
    return between is not None and not any(
        ways_in("qualities", key, reading.language).at(between, place) for key in keys for place in range(len(between))
    )


def _described(reading: Reading, at: int) -> int:
    """Return the place before which what an adjective describes ends."""
    end = min(reading.part_end(at), at + _DESCRIBED)
    return next((place for place in range(at, end) if _is(reading, "ending", place)), end)


def _is_predicate(reading: Reading, at: int) -> bool:
    """Return whether it ends «… er høy»: nothing follows that it could describe."""
    place = _past(reading, at)
    if place <= reading.part_start(at) or not _is(reading, "is", place):
        return False
    after = at + 1
    is_last = after >= len(reading.lows) or reading.tokens[after].kind is TokenKind.MARK
    # «Godt i gang» is no figure that is good.
    return is_last or (_is(reading, "following", after) and not reading.lows[at].startswith("godt"))


def _is_had(reading: Reading, at: int) -> bool:
    """Return whether it describes what somebody has: «har høy lånegjeld»."""
    after = at + 1
    if after >= len(reading.lows) or reading.tokens[after].kind is not TokenKind.WORD:
        return False
    is_described = is_growth_noun(reading, after) or reading.lows[after].endswith(_PARTICIPLES)
    if is_described or _is(reading, "following", after):
        return False
    start = max(reading.part_start(at), at - _HAVING_REACH)
    return any(_is(reading, "has", place) for place in range(start, at))


def _is_view(reading: Reading, at: int) -> bool:
    """Return whether it is somebody's view, a wish, or a part of a name: «som mener at tilbudet er godt»."""
    start = reading.part_start(at)
    for place in range(start, at):
        if _is(reading, "subordinate", place) and not (place > start and _is(reading, "showing", place - 1)):
            return True
    return any(
        phrases_of("directions", "modals", reading.language).at(reading.lows, place) for place in range(start, at)
    )


def _past(reading: Reading, at: int) -> int:
    """Return the place before the small words that lead to an adjective."""
    place = at - 1
    while place > 0 and at - place <= _ADVERBS and _is(reading, "adverbs", place):
        place -= 1
    return place


def _is(reading: Reading, key: str, at: int) -> bool:
    return 0 <= at < len(reading.lows) and reading.lows[at] in words_of("qualities", key, reading.language)


def _negated(reading: Reading, at: int) -> bool:
    negations = words_of("directions", "negations", reading.language)
    return any(low in negations for low in reading.lows[reading.part_start(at) : at])


def _pointer(reading: Reading, at: int, length: int, kind: StatedKind, way: str) -> Pointer:
    return Pointer(at, at + length, kind, Way(way), _negated(reading, at))
