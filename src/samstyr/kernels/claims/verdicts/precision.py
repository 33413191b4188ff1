"""What is stated beside what the figures give: by its way, or by its value, as exact as it is written."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Final

from samstyr.kernels.assessment.rules import thresholds
from samstyr.kernels.claims.concepts import Hedge
from samstyr.kernels.claims.judging import is_within
from samstyr.kernels.claims.linking.narrowing import clause_of
from samstyr.kernels.claims.stating.values import StatedFigure, StatedKind, Way
from samstyr.kernels.claims.verdicts.comparing import is_hedged_same, is_of_degree
from samstyr.kernels.claims.verdicts.patterns import pattern
from samstyr.kernels.claims.verdicts.valued import is_higher_better
from samstyr.kernels.claims.verdicts.values import Verdict, Worked
from samstyr.kernels.rounding import decimals_in
from samstyr.kernels.rules import RULES


def verdict_on(stated: StatedFigure, worked: Worked, as_of: date) -> Verdict:
    """Return how what is stated stands to what was worked out for it."""
    if stated.value is None or worked.value is None:
        return by_way(stated, worked, as_of)
    return by_value(stated, worked, as_of)


def by_way(stated: StatedFigure, worked: Worked, as_of: date) -> Verdict:
    """Return how the way that is said stands to the way that the figures go."""
    wanted, found = stated.way, worked.way
    if wanted is None or found is None:
        return Verdict.UNCHECKABLE
    if wanted in (Way.BETTER, Way.WORSE) and found not in (Way.BETTER, Way.WORSE):
        higher = is_higher_better(worked.links[0].measure)
        if higher is not None and found is Way.SAME and stated.kind is StatedKind.EXTREME:
            # What is neither the highest nor the lowest is neither the best nor the worst.
            return Verdict.AGREES if stated.is_negated else Verdict.WRONG_DIRECTION
        if higher is None or found is Way.SAME:
            return Verdict.UNCHECKABLE
        found = Way.BETTER if (found is Way.UP) is higher else Way.WORSE
    is_negated = stated.is_negated
    if is_negated and wanted is Way.SAME and is_of_degree(stated):
        # «Ikke like høy som» is lower.
        wanted, is_negated = Way.DOWN, False
    is_so = found is wanted
    if wanted is Way.SAME and worked.value is not None:
        measure = worked.links[0].measure
        decimals = max(decimals_in(link.held.value) for link in worked.links)
        band = thresholds(as_of).band(measure.unit.kind, decimals)
        wide = band * RULES["nearly_unchanged"].on(as_of).value
        is_nearly = is_hedged_same(stated)
        is_so = abs(worked.value) <= (wide if is_nearly else band)
        if band < abs(worked.value) <= wide and not is_nearly:
            return Verdict.UNCHECKABLE
    return Verdict.AGREES if is_so is not is_negated else Verdict.WRONG_DIRECTION


def by_value(stated: StatedFigure, worked: Worked, as_of: date) -> Verdict:
    """Return how a number stands to the figure, rounded as it is written; of a change, which way it goes too."""
    found, said = worked.value or Decimal(0), stated.scaled or Decimal(0)
    if stated.kind in _CHANGES:
        if {stated.way, worked.way} == {Way.UP, Way.DOWN}:
            return Verdict.WRONG_DIRECTION
        found, said = abs(found), abs(said)
    if found < 0 < said and pattern("lacking").search(clause_of(stated)):
        # «Det manglet 95 plasser», where −95 are left.
        found = -found
    if found == said and stated.hedge in (None, Hedge.ABOUT, Hedge.AT_LEAST, Hedge.AT_MOST):
        return Verdict.AGREES
    if stated.scaled_upper is not None:
        return Verdict.AGREES if said <= found <= stated.scaled_upper else Verdict.CONTRADICTS
    # What the rounding of the figures may have moved it by all of, it hardly has.
    is_so = _is_rounded(stated, found, said, as_of) or abs(found - said) < worked.slack
    return Verdict.AGREES_ROUNDED if is_so else Verdict.CONTRADICTS


def _is_rounded(stated: StatedFigure, found: Decimal, said: Decimal, as_of: date) -> bool:
    """Return whether a figure is what is said at the precision that it is said with, or as a word hedges it."""
    if stated.kind is StatedKind.RATIO and not stated.decimals and stated.hedge in _ROUNDING:
        is_wide = stated.hedge is Hedge.ABOUT or (stated.hedge is Hedge.NEARLY and found < said)
        allowed = RULES["hedged_times_in_words" if is_wide else "times_in_words"].on(as_of).value
        return abs(found - said) <= allowed * said
    if stated.hedge is not None and is_within(Fraction(found), Fraction(said), stated.hedge, "number", as_of):
        return True
    if stated.is_part:
        is_wide = stated.hedge is Hedge.ABOUT or (stated.hedge is Hedge.NEARLY and found < said)
        rule = RULES["hedged_share_in_words" if is_wide else "share_in_words"]
        return stated.hedge in _ROUNDING and abs(found - said) <= rule.on(as_of).value
    step = _step_of_mean(said) if stated.kind is StatedKind.MEAN and not stated.decimals else stated.step
    step = max(step, stated.step)
    nearest = (found / step).quantize(Decimal(1), ROUND_HALF_UP) * step
    return nearest == said and stated.hedge in _ROUNDING


def _step_of_mean(said: Decimal) -> Decimal:
    """Return how finely a whole mean is told: its last digits are rounded away where they are noughts, but for two.

    >>> [int(_step_of_mean(Decimal(one))) for one in (700, 710, 56_000, 40, 7)]
    [10, 10, 1000, 1, 1]
    """
    whole = int(abs(said))
    noughts = len(str(whole)) - len(str(whole).rstrip("0")) if whole else 0
    return Decimal(10) ** max(0, min(noughts, len(str(whole)) - _KEPT_OF_MEAN))


_KEPT_OF_MEAN: Final = 2
_ROUNDING: Final = (None, Hedge.ABOUT, Hedge.NEARLY)
_CHANGES: Final = frozenset({StatedKind.CHANGE, StatedKind.PERCENT_CHANGE, StatedKind.POINT_CHANGE})
