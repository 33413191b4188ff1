"""Two things that are measured, beside each other: which is larger, which grew more, by both or by their quotient."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import product
from typing import Final

from samstyr.kernels.claims.linking.measures import Held, Measure
from samstyr.kernels.claims.linking.values import Candidate, Choice
from samstyr.kernels.claims.stating.values import Basis, DocumentContext, StatedFigure, StatedKind, Way
from samstyr.kernels.claims.verdicts.extremes import extreme_row
from samstyr.kernels.claims.verdicts.growths import grew, growth_of, of_falls, way_said
from samstyr.kernels.claims.verdicts.periods import ends, one_figure
from samstyr.kernels.claims.verdicts.reasons import NO_FIGURE, NO_STEP, NO_WAY
from samstyr.kernels.claims.verdicts.showing import joined, levels, links, plain, shown, stepped, way
from samstyr.kernels.claims.verdicts.steps import every_step
from samstyr.kernels.claims.verdicts.tables import beside_row, share_of_rows
from samstyr.kernels.claims.verdicts.values import Answer, Worked
from samstyr.kernels.rounding import decimals_in
from samstyr.kernels.texts import Text

_AGAINST: Final = Text("{value} mot {other}", "{value} against {other}")
_OF: Final = Text("{label}: {levels}", "{label}: {levels}")
# What a quotient is where both are alike, by its unit.
_WHOLE: Final = {"percent": Decimal(100), "ratio": Decimal(1)}
_OF_ROWS: Final[Mapping[StatedKind, Callable[[Choice, str, DocumentContext], Answer]]] = {
    StatedKind.EXTREME: extreme_row,
    StatedKind.SHARE: share_of_rows,
    StatedKind.RATIO: beside_row,
    StatedKind.CHANGE: beside_row,
    StatedKind.POINT_CHANGE: beside_row,
}
_TURNED: Final = {Way.UP: Way.DOWN, Way.DOWN: Way.UP, Way.SAME: Way.SAME}


def work_out_pair(choice: Choice, areas: Sequence[str], context: DocumentContext) -> Answer:
    """Return which of two things is larger, or grew more, or why the figures do not say."""
    stated, area = choice.stated, areas[0]
    if stated.kind in _OF_ROWS:
        return _OF_ROWS[stated.kind](choice, area, context)
    if choice.quotient is not None:
        found = _by_quotient(choice, area, context)
        if not isinstance(found, Worked):
            return found
        if choice.quotient is Way.DOWN and found.way is not None:
            found = replace(found, way=_TURNED[found.way])
        return of_falls(stated, found) if stated.kind is StatedKind.GROWTH_COMPARISON else found
    first, second = choice.candidates[0].measure, choice.beside[0].measure
    if stated.kind is StatedKind.GROWTH_COMPARISON:
        return _grown(stated, choice, area, context)
    return _levels(stated, (first, second), area, context)


def _grown(stated: StatedFigure, choice: Choice, area: str, context: DocumentContext) -> Answer:
    for first, second in product(choice.candidates, choice.beside):
        timed = _over_both(stated, first.measure, second.measure, area)
        own, other = growth_of(first.measure, area, timed), growth_of(second.measure, area, timed)
        if own is not None and other is not None and own.span == other.span:
            found = way_said(stated, own, other, context.reference_date)
            return Worked((*own.links, *other.links), joined([grew(own), grew(other)]), way=found)
    return NO_STEP


def _over_both(stated: StatedFigure, first: Measure, second: Measure, area: str) -> StatedFigure:
    """Return a statement for the longest time that both have, where it says no time or leans on one they lack."""
    common = sorted(set(first.periods(area)) & set(second.periods(area)))
    if stated.period_basis is Basis.CARRIED and stated.periods:
        early, late = stated.periods[0].first, stated.periods[-1].last
        common = [one for one in common if one.first >= early and one.last <= late]
    is_free = stated.period_basis is not Basis.SAID or not stated.periods
    return replace(stated, periods=(common[0], common[-1])) if is_free and len(common) > 1 else stated


def _levels(stated: StatedFigure, both: tuple[Measure, Measure], area: str, context: DocumentContext) -> Answer:
    if both[0].unit.code != both[1].unit.code or both[0].id == both[1].id:
        return NO_WAY
    own = one_figure(both[0], area, stated, context)
    other = both[1].figures.get((area, own.period)) if own is not None else None
    if own is None or other is None:
        return NO_FIGURE
    said = _AGAINST.filled(value=shown(both[0], own.value), other=shown(both[1], other.value))
    return Worked((*links(both[0], [own]), *links(both[1], [other])), said, way=way(own.value - other.value))


def _by_quotient(choice: Choice, area: str, context: DocumentContext) -> Answer:
    """Return the way by a measure of the part in parts of the whole: it rises when the part grows more."""
    stated, measure = choice.stated, choice.candidates[0].measure
    if stated.kind is StatedKind.GROWTH_COMPARISON and not measure.is_growth:
        found = ends(measure, area, stated)
        if found is None:
            return NO_STEP
        change = found[1].value - found[0].value
        said = stepped(measure, found, plain(change, max(decimals_in(one.value) for one in found)))
        return Worked(links(measure, found), said, way=way(change))
    if stated.is_every_step:
        return _stepwise(choice, area, context)
    even = _WHOLE.get(measure.unit.code)
    held = _of_time(stated, measure, area, context)
    if even is None or not held:
        return NO_FIGURE
    if measure.is_growth and not _grows(choice.beside, held, area):
        return NO_WAY
    ways = {way(one.value - even) for one in held}
    said = _OF.filled(label=measure.label, levels=levels(measure, held))
    return Worked(links(measure, held), said, way=ways.pop() if len(ways) == 1 else None)


def _stepwise(choice: Choice, area: str, context: DocumentContext) -> Answer:
    """Return the way of every step by yearly growths in parts of others that all rose."""
    found = every_step(choice.stated, choice.candidates[0], (area,), context)
    held = [link.held for link in found.links] if isinstance(found, Worked) else []
    return found if _grows(choice.beside, held, area) else NO_WAY


def _of_time(stated: StatedFigure, measure: Measure, area: str, context: DocumentContext) -> list[Held]:
    """Return the figures of a quotient over what is said: of growths, from the year after the first end on."""
    if len(stated.periods) > 1:
        first, last = stated.periods[0], stated.periods[-1]
        inside = [one for one in measure.periods(area) if first.last < one.first and one.last <= last.last]
        return [measure.figures[area, one] for one in inside]
    found = one_figure(measure, area, stated, context)
    return [found] if found is not None else []


def _grows(beside: Sequence[Candidate], held: Sequence[Held], area: str) -> bool:
    """Return whether what a growth is in parts of is known to have grown: parts of a fall say the contrary."""
    for measure in (one.measure for one in beside if one.measure.is_growth):
        found = [measure.figures.get((area, one.period)) for one in held]
        if all(found):
            return all(one is not None and one.value > 0 for one in found)
    return False
