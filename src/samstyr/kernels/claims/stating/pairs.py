"""The two ends of a change that a sentence gives in numbers: «fra 57 til 68 prosent»."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from samstyr.kernels.claims.stating.reading import Reading
from samstyr.kernels.claims.stating.spans import Quantity

FROM: Final = frozenset(("fra", "frå", "from"))
_TO: Final = frozenset(("til", "to"))
_PAIR_REACH: Final = 9


def pairs_in(reading: Reading, quantities: Sequence[Quantity]) -> dict[int, bool]:
    """Return which quantities are the two ends of a change, by their place: False for the first, True for the last.

    «fra 57 prosent i 2017 til 68 prosent i 2021».
    """
    ends: dict[int, bool] = {}
    for place, (one, following) in enumerate(pairwise(quantities)):
        is_near = (
            following.first - one.last <= _PAIR_REACH and reading.parts[one.first] == reading.parts[following.first]
        )
        if is_near and _led_by(reading, one.first, FROM) and _led_by(reading, following.first, _TO):
            ends |= {place: False, place + 1: True}
    return ends


def _led_by(reading: Reading, at: int, words: frozenset[str]) -> bool:
    """Return whether one of the words stands before a place, hedges passed over."""
    return any(low in words for low in reading.lows[max(0, at - 2) : at])
