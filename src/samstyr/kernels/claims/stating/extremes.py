"""Who is first or last in a sentence: «er høyest», «den laveste i fylket», «blant de beste», without a number."""

from typing import Final

from samstyr.kernels.claims.stating.lexicon import grammar, phrases_of, ways_of, words_of
from samstyr.kernels.claims.stating.reading import Reading
from samstyr.kernels.claims.stating.tokens import TokenKind
from samstyr.kernels.claims.stating.values import Way

_LEADING: Final = frozenset((",", "(", "og", "and", "men", "but", "med", "with"))
_ORDERING: Final = grammar("pointers_ordering")
_FOREMOST: Final = grammar("extremes_foremost")
_AFTER: Final = grammar("extremes_after")
_APPOSED: Final = (("siden",), ("sidan",), ("på",), ("i",), ("noensinne",), ("since",), ("in",), ("ever",))
_CLOSE, _BEHIND, _APPOSITION = 4, 3, 2


def extreme_at(reading: Reading, at: int) -> tuple[Way, int] | None:
    """Return the way of an extreme that begins at a token, and how many words it takes; None where none does."""
    plain = ways_of("superlatives", reading.language).at(reading.lows, at)
    if plain is not None:
        is_stated = not _is_no_figure(reading, at) and (_any(reading, "copulas", at, _CLOSE) or _is_ranked(reading, at))
        return (Way(plain[0]), plain[1]) if is_stated else None
    definite = ways_of("definite_superlatives", reading.language).at(reading.lows, at)
    if definite is None or not _is_predicate(reading, at, at + definite[1]):
        return None
    return Way(definite[0]), definite[1]


def _is_predicate(reading: Reading, at: int, end: int) -> bool:
    """Return whether a definite superlative is told of somebody: «er den laveste», «og blant de beste i landet»."""
    start, lows = reading.part_start(at), reading.lows
    copulas = words_of("directions", "copulas", reading.language)
    for place in range(max(start, at - _BEHIND), at):
        if lows[place] in copulas and place + 1 < at and lows[place + 1] in _FOREMOST:
            return True
    # «…, den høyeste siden 2016»
    if 0 < start < at <= start + _APPOSITION and lows[at - 1] in _FOREMOST and lows[end : end + 1] in _APPOSED:
        return True
    is_last = end >= len(lows) or reading.tokens[end].kind is TokenKind.MARK or lows[end] in _AFTER
    return is_last and at > start and lows[at - 1] in _FOREMOST and _any(reading, "copulas", at)


def _any(reading: Reading, key: str, at: int, reach: int | None = None) -> bool:
    """Return whether one of the words stands before a token in its own part of the sentence, within reach."""
    start = reading.part_start(at) if reach is None else max(reading.part_start(at), at - reach)
    found = phrases_of("directions", key, reading.language)
    return any(found.at(reading.lows, place) for place in range(start, at))


def _is_no_figure(reading: Reading, at: int) -> bool:
    """Return whether it is the end of a scale («hvor 6 er best»), or all that can be done («best mulig»)."""
    after_number = at > 1 and reading.tokens[at - 2].kind is TokenKind.NUMBER
    return after_number or reading.lows[at + 1 : at + 2] in (("mulig",), ("mogleg",), ("possible",))


def _is_ranked(reading: Reading, at: int) -> bool:
    start, lows = reading.part_start(at), reading.lows
    leads = start < at and all(low in _LEADING for low in lows[start:at])
    is_last = at + 1 >= len(lows)
    return lows[at] in _ORDERING and not is_last and (leads or _any(reading, "auxiliaries", at))
