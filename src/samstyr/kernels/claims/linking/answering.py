"""Whether a measure has what a kind of statement asks for: figures enough, whatever they are."""

from typing import Final

from samstyr.kernels.claims.linking.measures import Measure
from samstyr.kernels.claims.stating.values import Basis, StatedFigure, StatedKind
from samstyr.kernels.period import Period
from samstyr.kernels.units import UnitKind

_STEPS: Final = 3
_CHANGES: Final = frozenset(
    {StatedKind.CHANGE, StatedKind.PERCENT_CHANGE, StatedKind.POINT_CHANGE, StatedKind.DIRECTION}
)
# The whole and two parts of it.
_SPREAD: Final = 2


def can_answer(stated: StatedFigure, measure: Measure, area: str) -> bool:
    """Return whether a measure's figures can tell what is said, one way or the other."""
    if stated.is_every_step:
        return has_steps(measure, area)
    if stated.kind is StatedKind.GROWTH_COMPARISON:
        return _has_growth(measure, area)
    if stated.kind in _CHANGES or (stated.kind is StatedKind.EXTREME and stated.is_of_change):
        return measure.is_change or measure.is_growth or len(measure.periods(area)) > 1
    return stated.kind is not StatedKind.SPREAD or len(measure.areas) > _SPREAD


def has_times(stated: StatedFigure, measure: Measure, area: str) -> bool:
    """Return whether a measure has figures in a place for the times that are said."""
    if stated.period_basis is not Basis.SAID:
        return True
    return all(any(_is_in(one, said) for one in measure.periods(area)) for said in stated.periods)


def _is_in(one: Period, said: Period) -> bool:
    return said.contains(one) or one.contains(said)


def _has_growth(measure: Measure, area: str) -> bool:
    """Return whether a measure tells growth in per cent, or has two figures that it can be worked out of."""
    if measure.is_change:
        return measure.unit.kind is UnitKind.SHARE
    return is_rate(measure) or len(measure.periods(area)) > 1


def is_rate(measure: Measure) -> bool:
    """Return whether a measure's figures are rates of growth, period by period."""
    return measure.is_growth and not measure.is_change and measure.unit.kind is UnitKind.SHARE


def has_steps(measure: Measure, area: str) -> bool:
    """Return whether a measure tells more than one step in a place: three levels, or two rates of growth."""
    periods = measure.periods(area)
    return len(periods) >= (_STEPS - 1 if is_rate(measure) else _STEPS)
