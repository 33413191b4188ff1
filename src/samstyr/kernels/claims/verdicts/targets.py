"""A figure beside what somebody has set for it: a rule, a target, what was planned; for one time or for every year."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from samstyr.kernels.assessment.rules import thresholds
from samstyr.kernels.claims.linking.measures import Held, Measure, Target
from samstyr.kernels.claims.linking.values import Candidate
from samstyr.kernels.claims.stating.values import Basis, DocumentContext, StatedFigure, Way
from samstyr.kernels.claims.verdicts.patterns import pattern
from samstyr.kernels.claims.verdicts.periods import newest, one_figure
from samstyr.kernels.claims.verdicts.reasons import NO_FIGURE, NO_WAY
from samstyr.kernels.claims.verdicts.showing import joined, levels, links, plain, shown, way
from samstyr.kernels.claims.verdicts.values import Answer, Worked
from samstyr.kernels.period import Period
from samstyr.kernels.rounding import decimals_in
from samstyr.kernels.texts import Text

_AGAINST: Final = Text("{value} mot {other}", "{value} against {other}")
_MEAN: Final = Text("snittet av {parts} er {value}", "the mean of {parts} is {value}")
_YEAR: Final = 12
# How far from a word of comparison what it is compared with is named.
_REACH: Final = 70
_MET: Final[Mapping[str, frozenset[Way]]] = {
    ">=": frozenset({Way.UP, Way.SAME}),
    ">": frozenset({Way.UP}),
    "<=": frozenset({Way.DOWN, Way.SAME}),
    "<": frozenset({Way.DOWN}),
}


def against_target(stated: StatedFigure, candidate: Candidate, area: str, context: DocumentContext) -> Answer:
    """Return a figure beside the one target that is named; «i tråd med» is said of it whichever way it points.

    What is said of several years is so when it is so of each of them, those left out by the writer excepted.
    """
    measure, target = candidate.measure, target_of(stated, candidate.measure)
    if target is None:
        return NO_WAY
    if stated.is_mean or _is_of_years(stated):
        return _of_years(stated, measure, target, area, context)
    own = one_figure(measure, area, stated, context)
    if own is None:
        return NO_FIGURE
    found = _way(stated, measure, own.value, target, context.reference_date)
    said = _AGAINST.filled(value=shown(measure, own.value), other=shown(measure, target.value))
    return Worked(links(measure, [own]), said, way=found) if found is not None or stated.way is not Way.SAME else NO_WAY


def target_of(stated: StatedFigure, measure: Measure) -> Target | None:
    """Return the one target of a measure that a statement names, None where it names none or there are several."""
    named = stated.sentence.text[stated.start : stated.end + _REACH]
    is_rule = bool(pattern("rule").search(named))
    targets = [one for one in measure.targets if one.is_rule or not is_rule]
    return targets[0] if len(targets) == 1 and (is_rule or pattern("target").search(named)) else None


def _way(stated: StatedFigure, measure: Measure, value: Decimal, target: Target, as_of: date) -> Way | None:
    """Return how a value stands to a target; SAME is in line with it, None is not known."""
    found = way(value - target.value)
    if stated.way is not Way.SAME:
        return found
    if not (pattern("in_line").search(stated.text) or pattern("degree").search(stated.text)):
        return None
    if target.operator in _MET:
        return Way.SAME if found in _MET[target.operator] else Way.DOWN
    decimals = max(decimals_in(value), decimals_in(target.value))
    is_near = abs(value - target.value) <= thresholds(as_of).band(measure.unit.kind, min(decimals, measure.decimals))
    return Way.SAME if is_near else found


def _is_of_years(stated: StatedFigure) -> bool:
    is_open = stated.period_basis is Basis.YEARS
    return bool(stated.excepted) or is_open or any(one.months > _YEAR for one in stated.periods[-1:])


def _of_years(stated: StatedFigure, measure: Measure, target: Target, area: str, context: DocumentContext) -> Answer:
    there = _figures(stated, measure, area, context)
    held = [one for one in there if one.period not in stated.excepted]
    if not held:
        return NO_FIGURE
    other = shown(measure, target.value)
    if stated.is_mean or target.operator not in _MET:
        mean = sum((one.value for one in held), Decimal(0)) / len(held)
        value = _MEAN.filled(parts=levels(measure, held), value=plain(mean, measure.decimals + 1))
        found = _way(stated, measure, mean, target, context.reference_date)
        return Worked(links(measure, held), _AGAINST.filled(value=value, other=other), way=found)
    ways = {_way(stated, measure, one.value, target, context.reference_date) for one in held}
    left_out = {_way(stated, measure, one.value, target, context.reference_date) for one in there if one not in held}
    said = _AGAINST.filled(value=joined([shown(measure, one.value) for one in there]), other=other)
    one_way = next(iter(ways)) if len(ways) == 1 and not ways & left_out else None
    return Worked(links(measure, there), said, way=one_way)


def _figures(stated: StatedFigure, measure: Measure, area: str, context: DocumentContext) -> Sequence[Held]:
    """Return the figures of the years that are said; where only exceptions are, those of the document's own period."""
    periods = [one for one in stated.periods if one not in stated.excepted]
    span = Period.of_years(periods[0].first.year, periods[-1].last.year) if _is_span(periods) else context.period
    if span is None:
        found = newest(measure, area, context)
        return [found] if found is not None else []
    inside = [one for one in measure.periods(area) if span.contains(one) and one.months <= _YEAR]
    return [measure.figures[area, one] for one in inside]


def _is_span(periods: Sequence[Period]) -> bool:
    return bool(periods) and periods[0].first.year < periods[-1].last.year
