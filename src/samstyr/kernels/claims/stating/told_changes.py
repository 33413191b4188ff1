"""The change that a sentence tells of, and whether it tells more of the one that was spoken of before it."""

from collections.abc import Sequence
from typing import Final

from samstyr.kernels.claims.stating.lexicon import grammar
from samstyr.kernels.claims.stating.reading import Reading
from samstyr.kernels.claims.stating.spans import Role, TimeSaid
from samstyr.kernels.claims.stating.values import Basis, StatedFigure, StatedKind
from samstyr.kernels.period import Period

LEVELS: Final = frozenset((StatedKind.LEVEL, StatedKind.SHARE, StatedKind.MEAN))
# A noun of change in the definite, and what says after it that it is another's.
_CHANGE: Final = grammar("growth") | grammar("growth_whole")
_THE_CHANGE: Final = frozenset(one for one in _CHANGE if one.endswith(("en", "et", "a")))
_OF_WHAT: Final = tuple((one,) for one in ("i", "av", "på", "for", "blant", "in", "of", "for", "among"))


def tells_of_change(reading: Reading, times: Sequence[TimeSaid]) -> bool:
    """Return whether a sentence tells more of a change that was spoken of: «Veksten var …», «i samme tidsrom».

    «Veksten i folketallet» says itself what grew.
    """
    lows = reading.lows
    for at, low in enumerate(lows):
        is_leaning = low in _THE_CHANGE or (at > 0 and lows[at - 1] == "the" and low in _CHANGE)
        if is_leaning and lows[at + 1 : at + 2] not in _OF_WHAT:
            return True
    return any(one.role is Role.SAME for one in times)


def change_told(figures: Sequence[StatedFigure]) -> tuple[Period, ...]:
    """Return the two ends of the change that a sentence tells of last, () where it tells of none.

    They are those of a change, or the times of two levels in one unit: «45 prosent i 2022, mot 40 prosent i 2019».
    """
    known = [one for one in figures if one.periods and one.period_basis in (Basis.SAID, Basis.NOW)]
    ends = [one.periods for one in known if len(one.periods) > 1]
    if ends:
        return ends[-1][:1] + ends[-1][-1:]
    levels = [one for one in known if one.value is not None and one.kind in LEVELS]
    times = sorted({one.periods[0] for one in levels})
    is_alike = len({one.unit.code for one in levels}) == 1 and len(levels) == len(times) == len(("first", "last"))
    return tuple(times) if is_alike else ()
