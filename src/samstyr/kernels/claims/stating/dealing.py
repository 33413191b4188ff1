"""Several times dealt out in turn to as many figures: «i 2020 og 2021 var det henholdsvis 5 og 7 prosent»."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final, TypeVar

from samstyr.kernels.claims.stating.lexicon import listed
from samstyr.kernels.claims.stating.reading import Reading
from samstyr.kernels.claims.stating.spans import Form, Quantity, Role, TimeSaid

_JOINS: Final = frozenset((",", "og", "and"))
_TURNS: Final = frozenset(listed("times", "dealing", "words"))
_ALIKE: Final = frozenset((Role.AT, Role.NOW, Role.LAST))
_Placed = TypeVar("_Placed", Quantity, TimeSaid)


def dealt_times(reading: Reading, times: Sequence[TimeSaid], quantities: Sequence[Quantity]) -> Mapping[int, TimeSaid]:
    """Return the time of each quantity that one is dealt out to, by its place.

    As many are joined of the one as of the other; either a word says that they go in turn, or both stand in one part.
    """
    single = [one for one in times if len(one.periods) == 1 and one.role in _ALIKE]
    years = _runs(reading, single)
    figures = _runs(reading, [one for one in quantities if one.form is not Form.AGE])
    says_turns = not _TURNS.isdisjoint(reading.lows)
    places = {one.first: place for place, one in enumerate(quantities)}
    for these in years:
        alike = [run for run in figures if len(run) == len(these)]
        near = alike if says_turns else [run for run in alike if _is_one_part(reading, these, run)]
        if len(near) == 1:
            return {places[one.first]: time for one, time in zip(near[0], these, strict=True)}
    return {}


def _runs(reading: Reading, placed: Sequence[_Placed]) -> list[list[_Placed]]:
    """Return those that are joined to one another, two or more."""
    runs: list[list[_Placed]] = [[one] for one in placed[:1]]
    for before, one in pairwise(placed):
        between = reading.lows[before.last : one.first]
        small = _JOINS | {"i", "in"}
        is_joined = not _JOINS.isdisjoint(between) and all(low in small for low in between)
        runs[-1].append(one) if is_joined else runs.append([one])
    return [run for run in runs if len(run) > 1]


def _is_one_part(reading: Reading, times: Sequence[TimeSaid], figures: Sequence[Quantity]) -> bool:
    """Return whether the times stand right before the figures: «i 2020 og 2021 var andelen 5 og 7 prosent»."""
    return times[-1].last <= figures[0].first and reading.parts[times[-1].first] == reading.parts[figures[0].first]
