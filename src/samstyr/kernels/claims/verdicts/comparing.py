"""A figure beside others: other places, a target, how many times as much, the highest and the lowest of all."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from samstyr.kernels.assessment.rules import thresholds
from samstyr.kernels.claims.linking.measures import Held, Measure
from samstyr.kernels.claims.linking.over_rows import OPEN_SETS
from samstyr.kernels.claims.linking.values import Candidate, Choice
from samstyr.kernels.claims.stating.values import DocumentContext, StatedFigure, StatedKind, Way
from samstyr.kernels.claims.verdicts.limits import against_limit, stated_limit
from samstyr.kernels.claims.verdicts.patterns import pattern
from samstyr.kernels.claims.verdicts.periods import ends, newest, one_figure
from samstyr.kernels.claims.verdicts.places import beside_places
from samstyr.kernels.claims.verdicts.reasons import NO_FIGURE, NO_WAY
from samstyr.kernels.claims.verdicts.showing import joined, links, plain, rounding, shown, way
from samstyr.kernels.claims.verdicts.targets import against_target, target_of
from samstyr.kernels.claims.verdicts.values import Answer, Worked
from samstyr.kernels.rules import RULES
from samstyr.kernels.texts import Text

_AGAINST: Final = Text("{value} mot {other}", "{value} against {other}")
_TIMES: Final = Text("{value} delt på {other} er {times}", "{value} divided by {other} is {times}")
_AMONG: Final = Text("{value}; de andre: {other}", "{value}; the others: {other}")
_TWO: Final = 2
_YEAR: Final = 12
# How far from a word of comparison what it is compared with is named.
_REACH: Final = 70
_HEDGE_REACH: Final = 16
# How soon after a word of comparison it is said that it is with what was.
_NEAR: Final = 24


def is_hedged_same(stated: StatedFigure) -> bool:
    """Return whether two are said to be nearly alike: «tilnærmet uendret», «omtrent på nivå med»."""
    before = stated.sentence.text[max(0, stated.start - _HEDGE_REACH) : stated.start]
    return bool(pattern("nearly").search(before))


def is_of_degree(stated: StatedFigure) -> bool:
    """Return whether two are said to be alike in how much: «like høy som», «i samme grad som», not «på linje med»."""
    return bool(pattern("degree").search(stated.text))


def compare(stated: StatedFigure, candidate: Candidate, areas: Sequence[str], context: DocumentContext) -> Answer:
    """Return a figure beside those of other places, or beside the target that is named."""
    measure = candidate.measure
    if not stated.against:
        limit = stated_limit(stated, candidate)
        if limit is not None and target_of(stated, measure) is None:
            return against_limit(stated, candidate, limit, areas, context)
        return against_target(stated, candidate, areas[0], context)
    if areas[0] in stated.against:
        return NO_WAY
    held = _own_figures(measure, areas[0], stated, context)
    open_sets = OPEN_SETS & set(stated.against)
    against = _alike(measure, areas[0], context) if open_sets else stated.against
    others = [[measure.figures.get((area, one.period)) for area in against] for one in held]
    there = [[one for one in beside if one is not None] for beside in others]
    if not held or any(len(some) < len(beside) for some, beside in zip(there, others, strict=True)):
        return NO_FIGURE
    if open_sets and len(against) < _TWO:
        return NO_FIGURE
    ways = {
        way for own, beside in zip(held, there, strict=True) for way in _ways(stated, measure, own, beside, context)
    }
    own, beside = held[-1], there[-1]
    value, other = shown(measure, own.value), joined([shown(measure, one.value) for one in beside])
    said = _AGAINST.filled(value=value, other=other)
    return Worked(links(measure, [own, *beside]), said, way=ways.pop() if len(ways) == 1 else None)


def compare_rows(choice: Choice, areas: Sequence[str], context: DocumentContext) -> Answer:
    """Return how a place stands to others in every row of a table: a way only where it is that of each."""
    found = [compare(choice.stated, one, areas, context) for one in choice.each]
    worked = [one for one in found if isinstance(one, Worked)]
    if len(worked) < len(found):
        return NO_FIGURE
    ways = {one.way for one in worked}
    said = joined([one.arithmetic for one in worked])
    return Worked(tuple(link for one in worked for link in one.links), said, way=ways.pop() if len(ways) == 1 else None)


def _alike(measure: Measure, own: str, context: DocumentContext) -> Sequence[str]:
    """Return the other places of a place's kind that have figures: those that «nabokommunene» are among."""
    kinds = {area.id: area.kind for area in context.areas}
    return sorted(area for area in measure.areas if area != own and kinds.get(area) == kinds.get(own))


def _ways(
    stated: StatedFigure, measure: Measure, own: Held, beside: Sequence[Held], context: DocumentContext
) -> set[Way | None]:
    """Return how a figure stands to each of others; to others that are not named, how it stands to all of them."""
    if OPEN_SETS.isdisjoint(stated.against):
        return {_beside(stated, measure, own.value - one.value, context) for one in beside}
    low, high = min(one.value for one in beside), max(one.value for one in beside)
    if stated.way is Way.SAME:
        outside = own.value - high if own.value > high else min(own.value - low, Decimal(0))
        return {_beside(stated, measure, outside, context)}
    is_over, is_below = own.value >= high and own.value > low, own.value <= low and own.value < high
    return {Way.UP if is_over else Way.DOWN if is_below else None}


def _own_figures(measure: Measure, area: str, stated: StatedFigure, context: DocumentContext) -> Sequence[Held]:
    """Return the figure of the time that is said; of several years that have none together, that of each."""
    own = one_figure(measure, area, stated, context)
    if own is not None:
        return [own]
    if is_still(stated, context) and (last := newest(measure, area, context)) is not None:
        return [last]
    span = stated.periods[-1] if stated.periods and not stated.is_mean else None
    inside = [one for one in measure.periods(area) if span is not None and one.months <= _YEAR and span.contains(one)]
    return [measure.figures[area, one] for one in inside if len(inside) > 1]


def is_still(stated: StatedFigure, context: DocumentContext) -> bool:
    """Return whether a comparison is for now and no year: «ligger fortsatt bak»; the newest figure may be older."""
    is_now = stated.periods == (context.now,) and stated.kind is StatedKind.COMPARISON
    return is_now and str(context.now.last.year) not in stated.sentence.text


def is_of_itself(stated: StatedFigure) -> bool:
    """Return whether a comparison is with what something was: «ble sjeldnere», «flere enn før», «færre enn i 2019»."""
    if stated.against or stated.beside or stated.is_to_target:
        return False
    text = stated.sentence.text
    became = pattern("became").search(text[: stated.start])
    return bool(became or pattern("than_before").search(text[stated.start : stated.end + _NEAR]))


def _beside(stated: StatedFigure, measure: Measure, apart: Decimal, context: DocumentContext) -> Way | None:
    """Return how one figure stands to another; where they are said to be alike, by the dated rule of what is."""
    band = thresholds(context.reference_date).band(measure.unit.kind, measure.decimals)
    wide = band * RULES["nearly_unchanged"].on(context.reference_date).value
    if stated.way is not Way.SAME or abs(apart) > wide:
        return way(apart)
    return Way.SAME if abs(apart) <= (wide if is_hedged_same(stated) else band) else None


def times_as_much(stated: StatedFigure, candidate: Candidate, areas: Sequence[str], context: DocumentContext) -> Answer:
    """Return how many times as much a figure is as another place's, or as it was."""
    measure = candidate.measure
    area, against = beside_places(stated, areas[0], context)
    if against:
        own = one_figure(measure, area, stated, context)
        other = measure.figures.get((against, own.period)) if own is not None else None
    elif pattern("as_other").match(stated.sentence.text[stated.end :]):
        # So many times as much as another thing, which we do not know.
        return NO_WAY
    else:
        other, own = ends(measure, area, stated) or (None, None)
    if own is None or other is None or not other.value:
        return NO_FIGURE
    times = own.value / other.value
    said = _TIMES.filled(value=shown(measure, own.value), other=shown(measure, other.value), times=plain(times, _TWO))
    slack = (rounding(measure, own) + times * rounding(measure, other)) / abs(other.value)
    return Worked(links(measure, (other, own)), said, times, way(times - 1), slack)
