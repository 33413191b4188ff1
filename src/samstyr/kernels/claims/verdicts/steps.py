"""A direction that is said of every step: «en stadig vekst», «øker fra år til år»."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from samstyr.kernels.claims.linking.answering import has_steps, is_rate
from samstyr.kernels.claims.linking.measures import Held, Measure
from samstyr.kernels.claims.linking.values import Candidate
from samstyr.kernels.claims.stating.values import Basis, DocumentContext, StatedFigure, StatedKind, Way
from samstyr.kernels.claims.verdicts.patterns import pattern
from samstyr.kernels.claims.verdicts.reasons import NO_FIGURE, NO_STEP
from samstyr.kernels.claims.verdicts.showing import joined, links, shown, way
from samstyr.kernels.claims.verdicts.values import Answer, Worked
from samstyr.kernels.period import Period
from samstyr.kernels.texts import Text
from samstyr.kernels.units import UnitKind

_TURNED: Final = {Way.UP: Way.DOWN, Way.DOWN: Way.UP}
_YEAR: Final = 12
_LISTED: Final = Text("{period}: {value}", "{period}: {value}")


def every_step(stated: StatedFigure, candidate: Candidate, areas: Sequence[str], context: DocumentContext) -> Answer:
    """Return the way that every step goes; where one of them turns back, the other way than is said."""
    measure = candidate.measure
    held = _held(stated, measure, areas[0], context)
    moves = [one.value for one in held]
    if not is_rate(measure):
        moves = [later - earlier for earlier, later in pairwise(moves)]
    if not moves or not has_steps(measure, areas[0]):
        return NO_STEP
    sign = -1 if measure.unit.kind is UnitKind.RANK else 1
    ways = {way(move * sign) for move in moves}
    found = ways.pop() if len(ways) == 1 else None
    if found is None and stated.way in _TURNED and _TURNED[stated.way] in ways:
        found = _TURNED[stated.way]
    return Worked(links(measure, held), _listed(measure, held), way=found)


def is_yearly_range(stated: StatedFigure) -> bool:
    """Return whether every year is said to lie in a range: «mellom 50 og 100 dekar årlig»."""
    is_of_one_year = (
        stated.period_basis is Basis.SAID and len(stated.periods) == 1 and stated.periods[0].months <= _YEAR
    )
    is_range = stated.upper is not None and stated.kind is StatedKind.LEVEL and not is_of_one_year
    return is_range and bool(pattern("yearly").search(stated.sentence.text))


def every_year(stated: StatedFigure, candidate: Candidate, areas: Sequence[str], context: DocumentContext) -> Answer:
    """Return the year that lies furthest outside a range that is said of every year, else any of them."""
    measure, low, high = candidate.measure, stated.scaled, stated.scaled_upper
    span = _span(stated) or context.period
    periods = [one for one in measure.periods(areas[0]) if one.months <= _YEAR and (span is None or span.contains(one))]
    if low is None or high is None or not periods:
        return NO_FIGURE
    held = [measure.figures[areas[0], one] for one in periods]
    outer = max(held, key=lambda one: max(low - one.value * candidate.factor, one.value * candidate.factor - high))
    return Worked(links(measure, held), _listed(measure, held), outer.value * candidate.factor)


def _listed(measure: Measure, held: Sequence[Held]) -> Text:
    told = [_LISTED.filled(period=one.period.label, value=shown(measure, one.value)) for one in held]
    return joined(told)


def _held(stated: StatedFigure, measure: Measure, area: str, context: DocumentContext) -> list[Held]:
    """Return the figures of the time that is said, else of the document's own; of levels, with the one before it."""
    span = _span(stated) or context.period
    periods = [one for one in measure.periods(area) if one.first <= context.reference_date]
    inside = [one for one in periods if span is None or span.contains(one)]
    before = [one for one in periods if inside and one < inside[0]]
    is_open = not is_rate(measure) and _span(stated) is None
    return [measure.figures[area, one] for one in (*(before[-1:] if is_open else ()), *inside)]


def _span(stated: StatedFigure) -> Period | None:
    if not stated.periods:
        return None
    first, last = stated.periods[0].first.year, stated.periods[-1].last.year
    return Period.of_years(first, last) if first < last else None
