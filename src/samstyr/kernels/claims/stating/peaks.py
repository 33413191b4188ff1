"""The year in which something was highest or lowest: «toppåret var 2021», «2022 er det svakeste året siden 2010»."""

from collections.abc import Collection
from typing import Final

from samstyr.kernels.claims.stating.lexicon import phrases_of, ways_of, words_of
from samstyr.kernels.claims.stating.reading import Reading
from samstyr.kernels.claims.stating.values import Way

_REACH: Final = 4
_COMPLEMENT: Final = 9
_WAS: Final = frozenset(("var", "er", "was", "is"))
_WHEN: Final = frozenset(("da", "då", "when"))


def peak_at(reading: Reading, at: int, times: Collection[int]) -> tuple[Way, int] | None:
    """Return the way of the extreme of a year that begins at a token, and how many words it takes.

    `times` are the places where times begin: without a year beside it, no year is told of.
    """
    found = ways_of("peaks", reading.language).at(reading.lows, at) or _superlative_of_year(reading, at)
    found = found or _fronted(reading, at, times)
    if found is None or not _has_year_beside(reading, at, at + found[1], times):
        return None
    return Way(found[0]), found[1]


def _superlative_of_year(reading: Reading, at: int) -> tuple[str, int] | None:
    """Read «det svakeste året» and «på sitt største»."""
    found = ways_of("definite_superlatives", reading.language).at(reading.lows, at)
    if found is None or found[1] != 1:
        return None
    years = words_of("directions", "peak_years", reading.language)
    if at + 1 < len(reading.lows) and reading.lows[at + 1] in years:
        return found[0], 2
    return found if phrases_of("directions", "at_its", reading.language).before(reading.lows, at) else None


def _fronted(reading: Reading, at: int, times: Collection[int]) -> tuple[str, int] | None:
    """Read «verst var 2019»: the year is all that stands behind the verb."""
    found = ways_of("superlatives", reading.language).at(reading.lows, at)
    is_first = at == reading.part_start(at) and at + 2 in times
    return found if found and is_first and reading.lows[at + 1] in _WAS else None


def _has_year_beside(reading: Reading, at: int, end: int, times: Collection[int]) -> bool:
    """Return whether a year is said to be it: small words alone stand between."""
    after = _past_joining(reading, end)
    if after > end and after in times:
        return True
    verb = _complement_end(reading, end)
    if verb > end and _past_joining(reading, verb) in times:
        return True
    joining = words_of("directions", "peak_verbs", reading.language)
    before = at
    while before > max(0, at - _REACH) and reading.lows[before - 1] in joining:
        before -= 1
    if before < at and reading.lows[before] in _WHEN and reading.lows[before - 1 : before] == (",",):
        before -= 1
    return before < at and before - 1 in times


def _past_joining(reading: Reading, at: int) -> int:
    """Return the first place that is no small word between a peak and its year."""
    joining = words_of("directions", "peak_verbs", reading.language)
    after = at
    while after < min(len(reading.lows), at + _REACH) and reading.lows[after] in joining:
        after += 1
    return after


def _complement_end(reading: Reading, at: int) -> int:
    """Return the place of the verb behind what a peak is of («toppåret for gjenvinning var 2020»), or that place."""
    if at >= len(reading.lows) or reading.lows[at] not in words_of("directions", "peak_of", reading.language):
        return at
    copulas = words_of("directions", "copulas", reading.language)
    end = min(reading.part_end(at), at + _COMPLEMENT)
    return next((place for place in range(at, end) if reading.lows[place] in copulas), at)
