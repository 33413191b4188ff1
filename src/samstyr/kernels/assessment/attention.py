"""What is worth a look, in order of weight (DESIGN §5.6)."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Final

from samstyr.kernels.assessment.comparability import comparable_run
from samstyr.kernels.assessment.outcomes import Attainment, Change, Direction, Reason, Verdict
from samstyr.kernels.figures import Figure
from samstyr.kernels.period import months_between
from samstyr.kernels.series import Series

MISSED: Final = frozenset({Attainment.MISSED, Attainment.MISSED_WITH_RESERVATION})
FIGURES_THAT_TURN: Final = 3


def worth_a_look(
    series: Series, verdicts: Sequence[Verdict], change: Change, earlier_figures: int
) -> tuple[Reason, ...]:
    """Return the reasons that a figure is worth a look, in order of weight.

    `earlier_figures` is how many figures there must be before the latest one to speak of the largest move.
    Only figures that can be compared with the latest count.
    """
    run = comparable_run(series)
    worsening = change.direction is Direction.WORSENING
    found = {
        Reason.CROSSED_TARGET: any(verdict.crossed for verdict in verdicts),
        Reason.MISSED_AND_WORSENING: worsening and any(verdict.attainment in MISSED for verdict in verdicts),
        Reason.TURNED: len(run) >= FIGURES_THAT_TURN and _has_turned(run[-FIGURES_THAT_TURN:], change.band),
        Reason.LARGEST_MOVE: len(run) > earlier_figures and _is_largest_move(run, change.band),
    }
    return tuple(reason for reason in Reason if found[reason])


def _has_turned(run: Sequence[Figure], band: Decimal) -> bool:
    """Return whether the last two steps go opposite ways, both further than what counts as unchanged."""
    before, now = (later.number - earlier.number for earlier, later in pairwise(run))
    return abs(before) > band and abs(now) > band and (before > 0) is not (now > 0)


def _is_largest_move(run: Sequence[Figure], band: Decimal) -> bool:
    """Return whether the last step is further a year than each step before it, and further than unchanged."""
    *earlier, last = (_yearly_move(before, after) for before, after in pairwise(run))
    return abs(run[-1].number - run[-2].number) > band and all(last > move for move in earlier)


def _yearly_move(before: Figure, after: Figure) -> Fraction:
    return abs(Fraction(after.number) - Fraction(before.number)) / months_between(before.period, after.period)
