"""The two ends of a change that a sentence gives in numbers: «fra 57 til 68 prosent»."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from samstyr.kernels.claims.stating.lexicon import grammar
from samstyr.kernels.claims.stating.reading import Reading
from samstyr.kernels.claims.stating.spans import Quantity

FROM: Final = frozenset(("fra", "frå", "from"))
TO: Final = frozenset(("til", "to"))
_PAIR_REACH: Final = 9
_TURNING: Final = grammar("reading_cutting_words") | {";"}


def pairs_in(reading: Reading, quantities: Sequence[Quantity]) -> dict[int, bool]:
    """Return which quantities are the two ends of a change, by their place: False for the first, True for the last.

    «fra 57 prosent i 2017 til 68 prosent i 2021».
    """
    ends: dict[int, bool] = {}
    for place, (one, following) in enumerate(pairwise(quantities)):
        is_near = (
            following.first - one.last <= _PAIR_REACH and reading.parts[one.first] == reading.parts[following.first]
        )
        if is_near and _led_by(reading, one.first, FROM) and _led_by(reading, following.first, TO):
            ends |= {place: False, place + 1: True}
    return ends


def came_from(reading: Reading, quantities: Sequence[Quantity]) -> dict[int, int]:
    """Return for each quantity that another came from, told behind it, the place of that other.

    «94 prosent, en økning fra 91 prosent i 2021», «9,3 prosent i 2022, opp fra 8,1».
    """
    found: dict[int, int] = {}
    for place, (last, first) in enumerate(pairwise(quantities)):
        is_alike = last.unit.code == first.unit.code != "" and reading.parts[last.first] != reading.parts[first.first]
        between = reading.lows[last.last : first.first]
        if is_alike and _led_by(reading, first.first, FROM) and not _TURNING.intersection(between):
            found[place + 1] = place
    return found


def _led_by(reading: Reading, at: int, words: frozenset[str]) -> bool:
    """Return whether one of the words stands before a place, hedges passed over."""
    return any(low in words for low in reading.lows[max(0, at - 2) : at])
