"""The year in which something was highest or lowest: «toppåret var 2021», «2022 er det svakeste året siden 2010»."""

from collections.abc import Collection
from typing import Final

from samstyr.kernels.claims.stating.lexicon import ways_of, words_of
from samstyr.kernels.claims.stating.reading import Reading
from samstyr.kernels.claims.stating.values import Way

_REACH: Final = 4


def peak_at(reading: Reading, at: int, times: Collection[int]) -> tuple[Way, int] | None:
    """Return the way of the extreme of a year that begins at a token, and how many words it takes.

    `times` are the places where times begin: without a year beside it, no year is told of.
    """
    found = ways_of("peaks", reading.language).at(reading.lows, at)
    if found is None:
        ways = ways_of("definite_superlatives", reading.language)
        definite = ways.at(reading.lows, at)
        years = words_of("directions", "peak_years", reading.language)
        is_of_year = definite and definite[1] == 1 and reading.lows[at + 1 : at + 2] and reading.lows[at + 1] in years
        found = (definite[0], 2) if definite and is_of_year else None
    if found is None or not _has_year_beside(reading, at, at + found[1], times):
        return None
    return Way(found[0]), found[1]


def _has_year_beside(reading: Reading, at: int, end: int, times: Collection[int]) -> bool:
    """Return whether a year is said to be it: small words alone stand between."""
    joining = words_of("directions", "peak_verbs", reading.language)
    after = end
    while after < min(len(reading.lows), end + _REACH) and reading.lows[after] in joining:
        after += 1
    if after > end and after in times:
        return True
    before = at
    while before > max(0, at - _REACH) and reading.lows[before - 1] in joining:
        before -= 1
    return before < at and before - 1 in times
