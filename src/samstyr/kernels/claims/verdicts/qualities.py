"""Words that judge a figure by itself, by dated rules: high or low, good or bad, below nothing, far apart."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from statistics import median
from typing import Final

from samstyr.kernels.assessment.rules import thresholds
from samstyr.kernels.claims.linking.measures import Held, Measure, Target
from samstyr.kernels.claims.linking.values import Candidate
from samstyr.kernels.claims.stating.values import DocumentContext, StatedFigure, Way
from samstyr.kernels.claims.verdicts.periods import one_figure
from samstyr.kernels.claims.verdicts.reasons import NO_FIGURE, NO_WAY
from samstyr.kernels.claims.verdicts.showing import joined, links, shown, way
from samstyr.kernels.claims.verdicts.values import Answer, Worked
from samstyr.kernels.rules import RULES
from samstyr.kernels.texts import Text
from samstyr.kernels.units import UnitKind

_AGAINST: Final = Text("{value} mot {other}", "{value} against {other}")
_FROM: Final = Text("Fra {lowest} til {highest}", "From {lowest} to {highest}")
# A limit from above or below: what lies beyond it is high or low; what lies within it may be called either.
_LIMITS: Final[Mapping[str, Way]] = {"<": Way.UP, "<=": Way.UP, ">": Way.DOWN, ">=": Way.DOWN}
_FEWEST_PLACES: Final = 2


def quality(stated: StatedFigure, candidate: Candidate, areas: Sequence[str], context: DocumentContext) -> Answer:
    """Return whether a figure is high or low: beside its target, else the country, else the middle of others."""
    measure = candidate.measure
    own = one_figure(measure, areas[0], stated, context)
    if own is None:
        return NO_FIGURE
    if len(measure.targets) == 1:
        target = measure.targets[0]
        said = _AGAINST.filled(value=shown(measure, own.value), other=shown(measure, target.value))
        return Worked(links(measure, [own]), said, way=_beside_target(stated, own, target))
    other, others = _usual(measure, own, context)
    if other is None:
        return NO_WAY
    band = thresholds(context.reference_date).band(measure.unit.kind, measure.decimals)
    apart = own.value - other
    said = _AGAINST.filled(value=shown(measure, own.value), other=shown(measure, other))
    return Worked(links(measure, [own, *others]), said, way=None if abs(apart) <= band else way(apart))


def _beside_target(stated: StatedFigure, own: Held, target: Target) -> Way | None:
    """Return how a figure lies to its target; within a limit, what is said may be so or not."""
    apart = way(own.value - target.value)
    if target.operator not in _LIMITS:
        return None if apart is Way.SAME else apart
    is_beyond = apart is _LIMITS[target.operator]
    return apart if is_beyond or apart is stated.way else None


def _usual(measure: Measure, own: Held, context: DocumentContext) -> tuple[Decimal | None, Sequence[Held]]:
    """Return what is usual: the country's figure, else the median of enough places of the same kind."""
    kinds = {area.id: area.kind for area in context.areas}
    there = {area: one for (area, period), one in measure.figures.items() if period == own.period and area != own.area}
    country = [one for area, one in there.items() if kinds.get(area) == "country"]
    if len(country) == 1:
        return country[0].value, country
    alike = [one for area, one in there.items() if kinds.get(area) == kinds.get(own.area)]
    if len(alike) + 1 < RULES["smallest_peer_group"].on(context.reference_date).value:
        return None, ()
    return median(one.value for one in alike), alike


def sign(stated: StatedFigure, candidate: Candidate, areas: Sequence[str], context: DocumentContext) -> Answer:
    """Return whether a figure lies above or below nothing."""
    own = one_figure(candidate.measure, areas[0], stated, context)
    if own is None:
        return NO_FIGURE
    return Worked(links(candidate.measure, [own]), shown(candidate.measure, own.value), way=way(own.value))


def spread(stated: StatedFigure, candidate: Candidate, areas: Sequence[str], context: DocumentContext) -> Answer:
    """Return whether places lie far apart in a share, by the dated rules: UP is far, DOWN is near, None is between."""
    measure = candidate.measure
    kinds = {area.id: area.kind for area in context.areas}
    own = one_figure(measure, areas[0], stated, context)
    if measure.unit.kind is not UnitKind.SHARE or own is None:
        return NO_WAY if own is not None else NO_FIGURE
    parts: dict[str, list[Held]] = {}
    for (area, period), one in measure.figures.items():
        if period == own.period and kinds.get(area) not in (None, "country", "county", kinds.get(areas[0])):
            parts.setdefault(kinds[area], []).append(one)
    if len(parts) != 1 or len(held := next(iter(parts.values()))) < _FEWEST_PLACES:
        return NO_WAY
    held.sort(key=lambda one: one.value)
    apart = held[-1].value - held[0].value
    day = context.reference_date
    is_far, is_near = apart >= RULES["large_spread"].on(day).value, apart <= RULES["small_spread"].on(day).value
    said = _FROM.filled(lowest=joined([shown(measure, held[0].value)]), highest=shown(measure, held[-1].value))
    return Worked(links(measure, held), said, way=Way.UP if is_far else Way.DOWN if is_near else None)
