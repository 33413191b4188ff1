"""What the figures give for a statement, worked out so that anybody can follow it; or why it cannot be."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from samstyr.kernels.claims.linking.answering import is_rate
from samstyr.kernels.claims.linking.measures import Held, Measure
from samstyr.kernels.claims.linking.narrowing import clause_of
from samstyr.kernels.claims.linking.values import Candidate
from samstyr.kernels.claims.stating.values import Basis, DocumentContext, StatedFigure, StatedKind, Way
from samstyr.kernels.claims.verdicts.comparing import compare, is_of_itself, times_as_much
from samstyr.kernels.claims.verdicts.differences import apart, is_apart
from samstyr.kernels.claims.verdicts.extremes import extreme, rank_among
from samstyr.kernels.claims.verdicts.growths import compare_growths
from samstyr.kernels.claims.verdicts.patterns import pattern
from samstyr.kernels.claims.verdicts.periods import at, ends, is_within_year, one_figure, whole_span, years
from samstyr.kernels.claims.verdicts.qualities import quality, sign, spread
from samstyr.kernels.claims.verdicts.reasons import NO_FIGURE, NO_STEP, NO_WAY
from samstyr.kernels.claims.verdicts.showing import levels, links, plain, rounding, shown, stepped, way
from samstyr.kernels.claims.verdicts.steps import every_step, every_year, is_yearly_range
from samstyr.kernels.claims.verdicts.values import Answer, Link, Worked
from samstyr.kernels.period import Period
from samstyr.kernels.rounding import decimals_in
from samstyr.kernels.texts import Text
from samstyr.kernels.units import UnitKind, can_be_added

_LEVEL: Final = Text("{label}, {where}{period}: {value}", "{label}, {where}{period}: {value}")
_MEAN: Final = Text("Snittet av {parts} er {value}", "The mean of {parts} is {value}")
_REST: Final = Text("100 % − {value} = {rest}", "100% − {value} = {rest}")
_WHOLE: Final = Decimal(100)
POINTS: Final = "percentage_points"
_SUM: Final = Text("{parts} = {value}", "{parts} = {value}")


def work_out(stated: StatedFigure, candidate: Candidate, areas: Sequence[str], context: DocumentContext) -> Answer:
    """Return what a measure's figures give for a statement about some areas, or why they give nothing."""
    return _WAYS.get(stated.kind, _no_way)(stated, candidate, areas, context)


def _level(stated: StatedFigure, candidate: Candidate, areas: Sequence[str], context: DocumentContext) -> Answer:
    measure = candidate.measure
    if stated.kind is StatedKind.RANK and measure.unit.kind is not UnitKind.RANK:
        return rank_among(stated, candidate, areas, context)
    if is_yearly_range(stated):
        return every_year(stated, candidate, areas, context)
    is_more = stated.kind is StatedKind.LEVEL and stated.period_basis is not Basis.SAID
    if _is_of_some_years(stated, measure) or (is_more and _is_more_of(stated, measure)):
        return _since_the_first(stated, candidate, areas[0])
    held = one_figure(measure, areas[0], stated, context)
    if held is None:
        return _over_years(stated, candidate, areas, context)
    if candidate.is_rest:
        rest = _WHOLE - held.value
        said = _REST.filled(value=shown(measure, held.value), rest=shown(measure, rest))
        return Worked((Link(measure, held),), said, rest)
    said = _LEVEL.filled(label=measure.label, where="", period=held.period.label, value=shown(measure, held.value))
    return Worked((Link(measure, held),), said, held.value * candidate.factor)


def _is_of_some_years(stated: StatedFigure, measure: Measure) -> bool:
    """Return whether so much is said to be of several years, not said which: «på fire år ble det bygd 2 500»."""
    is_untimed = not stated.periods or stated.period_basis is Basis.UNKNOWN
    return is_untimed and can_be_added(measure.unit) and bool(pattern("some_years").search(clause_of(stated)))


def _mean(stated: StatedFigure, candidate: Candidate, areas: Sequence[str], context: DocumentContext) -> Answer:
    """Return a mean: as it is published for the span, else of its years."""
    measure = candidate.measure
    if stated.periods and (exact := at(measure, areas[0], stated.periods[-1])):
        said = _LEVEL.filled(
            label=measure.label, where="", period=exact.period.label, value=shown(measure, exact.value)
        )
        return Worked((Link(measure, exact),), said, exact.value * candidate.factor)
    parts = _years_of(stated, measure, areas[0]) if stated.periods else ()
    if not parts:
        is_told = bool(stated.periods) and stated.period_basis is not Basis.CARRIED
        alone = None if is_told else one_figure(measure, areas[0], stated, context)
        return _single(measure, alone, candidate) if alone is not None else NO_FIGURE
    value = sum((one.value for one in parts), Decimal(0)) / len(parts)
    said = _MEAN.filled(parts=levels(measure, parts), value=plain(value, measure.decimals + 1))
    return Worked(links(measure, parts), said, value * candidate.factor)


def _years_of(stated: StatedFigure, measure: Measure, area: str) -> tuple[Held, ...]:
    """Return the figures of every year that is said; of «i perioden», of the years that are known."""
    span = stated.periods[-1]
    every = years(measure, area, span)
    if every or str(span.first.year) in stated.sentence.text or span.months <= _YEAR:
        return every
    inside = [one for one in measure.periods(area) if one.months <= _YEAR and span.contains(one)]
    return tuple(measure.figures[area, one] for one in inside) if len(inside) > 1 else ()


def _single(measure: Measure, held: Held, candidate: Candidate) -> Worked:
    said = _LEVEL.filled(label=measure.label, where="", period=held.period.label, value=shown(measure, held.value))
    return Worked((Link(measure, held),), said, held.value * candidate.factor)


def _over_years(stated: StatedFigure, candidate: Candidate, areas: Sequence[str], context: DocumentContext) -> Answer:
    """Return the sum of the years that a statement spans; of what cannot be added, what it came to in the end."""
    measure = candidate.measure
    spans_years = bool(stated.periods) and stated.periods[-1].months > _YEAR
    if spans_years and _is_more_of(stated, measure):
        return _change(replace(stated, kind=StatedKind.CHANGE), candidate, areas, context)
    of_years = _years_of(stated, measure, areas[0]) if stated.kind is StatedKind.SUM and spans_years else ()
    parts = of_years or (years(measure, areas[0], stated.periods[-1]) if spans_years else ())
    if spans_years and not can_be_added(measure.unit):
        end = replace(stated, periods=(Period.of_year(stated.periods[-1].last.year),))
        held = one_figure(measure, areas[0], end, context)
        return _single(measure, held, candidate) if held is not None else NO_FIGURE
    if not parts:
        return NO_FIGURE
    if pattern("yearly").search(clause_of(stated)):
        return _mean(stated, candidate, areas, context)
    value = sum((one.value for one in parts), Decimal(0))
    joined = " + ".join(plain(one.value, decimals_in(one.value)).nb for one in parts)
    said = _SUM.filled(parts=joined, value=plain(value, measure.decimals))
    return Worked(links(measure, parts), said, value * candidate.factor)


def _since_the_first(stated: StatedFigure, candidate: Candidate, area: str) -> Answer:
    """Return how much a stock grew where a table has two times of it: «203 nye årsverk», no time said.

    What is new may be a little more than what there is more of.
    """
    both = candidate.measure.periods(area)
    if not _is_more_of(stated, candidate.measure) or len(both) != len(("first", "last")):
        return NO_FIGURE
    found = _change_of_ends(replace(stated, periods=both, period_basis=Basis.SAID), candidate, area)
    return replace(found, slack=2 * found.slack) if isinstance(found, Worked) else found


def _is_more_of(stated: StatedFigure, measure: Measure) -> bool:
    """Return whether what is stated is by how much a stock grew: «54 nye årsverk», where all of them are counted."""
    is_counted = measure.unit.kind is UnitKind.COUNT and not measure.is_change
    names = " ".join(one.nb for one in measure.names)
    return is_counted and bool(pattern("new").search(stated.text)) and not pattern("named_new").search(names)


def _change(stated: StatedFigure, candidate: Candidate, areas: Sequence[str], context: DocumentContext) -> Answer:
    measure = candidate.measure
    if is_apart(stated):
        return apart(stated, candidate, areas, context)
    if measure.is_change or is_growth_itself(measure, stated):
        return _printed_change(stated, candidate, areas, context)
    if _is_cut_itself(stated, measure):
        level = _level(stated, candidate, areas, context)
        return replace(level, way=Way.DOWN) if isinstance(level, Worked) else level
    return _change_of_ends(stated, candidate, areas[0])


def _printed_change(
    stated: StatedFigure, candidate: Candidate, areas: Sequence[str], context: DocumentContext
) -> Answer:
    """Return a change that is itself a figure: «ned 54 årsverk» where the table prints −54."""
    measure = candidate.measure
    is_of_end = not measure.is_change and stated.kind is StatedKind.POINT_CHANGE
    periods = stated.periods[-1:] if is_of_end else _published(stated, measure, areas[0])
    found = _mean(replace(stated, periods=periods), candidate, areas, context)
    if isinstance(found, Text) or not measure.is_change or (stated.value or 0) <= 0:
        return found
    return replace(found, way=way(found.value or Decimal(0)))


def _change_of_ends(stated: StatedFigure, candidate: Candidate, area: str) -> Answer:
    """Return a change between two figures."""
    measure = candidate.measure
    found = ends(measure, area, stated)
    if found is None:
        return NO_STEP
    first, last = found
    change, slack = last.value - first.value, rounding(measure, first) + rounding(measure, last)
    if stated.kind is StatedKind.PERCENT_CHANGE:
        if not first.value or measure.unit.kind not in _RATIOED:
            return NO_WAY
        slack = abs(slack * 100 / first.value)
        change = change * 100 / first.value
        shown = Text(f"{plain(change, 1).nb} prosent", f"{plain(change, 1).en} per cent")
        return Worked(links(measure, found), stepped(measure, found, shown), change, way(change), slack)
    shown = plain(change, max(decimals_in(first.value), decimals_in(last.value)))
    slack *= candidate.factor
    # In a ranking, up is towards the first place.
    signed = -change if measure.unit.kind is UnitKind.RANK else change
    return Worked(links(measure, found), stepped(measure, found, shown), change * candidate.factor, way(signed), slack)


def _published(stated: StatedFigure, measure: Measure, area: str) -> tuple[Period, ...]:
    """Return the span that a change is said of; where its end is not said, that of the change printed since then."""
    said = whole_span(stated)
    if not measure.is_change or not said or (area, said[-1]) in measure.figures:
        return said
    begun = [one for one in measure.periods(area) if one.months > _YEAR and one.first.year == said[-1].first.year]
    is_end_said = str(said[-1].last.year) in stated.sentence.text
    return (begun[-1],) if begun and not is_end_said else said


def _is_cut_itself(stated: StatedFigure, measure: Measure) -> bool:
    """Return whether a cut in per cent is a figure of the measure: «utslippskutt sammenlignet med referansebygg»."""
    is_of_cut = any(pattern("named_cut").search(one.nb) for one in measure.names)
    return stated.kind is StatedKind.PERCENT_CHANGE and measure.unit.kind is UnitKind.SHARE and is_of_cut


def is_growth_itself(measure: Measure, stated: StatedFigure) -> bool:
    """Return whether a change that is stated is a figure of the measure: growth in per cent, a change in points."""
    is_in_points = measure.is_growth and measure.unit.code == POINTS
    return (stated.kind is StatedKind.PERCENT_CHANGE and is_rate(measure)) or (
        stated.kind is StatedKind.POINT_CHANGE and is_in_points
    )


def _direction(stated: StatedFigure, candidate: Candidate, areas: Sequence[str], context: DocumentContext) -> Answer:
    measure = candidate.measure
    if stated.is_every_step:
        return every_step(stated, candidate, areas, context)
    if is_within_year(stated):
        return NO_WAY
    if measure.is_change:
        held = [measure.figures[areas[0], one] for one in measure.periods(areas[0])[-1:]]
        return Worked(links(measure, held), levels(measure, held), way=way(held[0].value)) if held else NO_FIGURE
    found = ends(measure, areas[0], stated)
    if found is None:
        return NO_STEP
    first, last = found
    change = last.value - first.value
    shown = plain(change, max(decimals_in(first.value), decimals_in(last.value)))
    # In a ranking, up is towards the first place.
    signed = -change if measure.unit.kind is UnitKind.RANK else change
    return Worked(links(measure, found), stepped(measure, found, shown), change, way(signed), rounding(measure, first))


def _comparison(stated: StatedFigure, candidate: Candidate, areas: Sequence[str], context: DocumentContext) -> Answer:
    way_of = _direction if is_of_itself(stated) else compare
    return way_of(stated, candidate, areas, context)


def _no_way(_stated: StatedFigure, _candidate: Candidate, _areas: Sequence[str], _context: DocumentContext) -> Answer:
    return NO_WAY


_YEAR: Final = 12
_SUMMABLE: Final = (UnitKind.COUNT, UnitKind.MONEY, UnitKind.MASS, UnitKind.ENERGY)
_RATIOED: Final = (*_SUMMABLE, UnitKind.RATE, UnitKind.SHARE, UnitKind.CONCENTRATION, UnitKind.OTHER)
_Way = Callable[[StatedFigure, Candidate, Sequence[str], DocumentContext], Answer]
_WAYS: Final[Mapping[StatedKind, _Way]] = {
    StatedKind.LEVEL: _level,
    StatedKind.SHARE: _level,
    StatedKind.RANK: _level,
    StatedKind.THRESHOLD: _level,
    StatedKind.SUM: _level,
    StatedKind.MEAN: _mean,
    StatedKind.CHANGE: _change,
    StatedKind.PERCENT_CHANGE: _change,
    StatedKind.POINT_CHANGE: _change,
    StatedKind.DIRECTION: _direction,
    StatedKind.COMPARISON: _comparison,
    StatedKind.GROWTH_COMPARISON: compare_growths,
    StatedKind.QUALITY: quality,
    StatedKind.SIGN: sign,
    StatedKind.SPREAD: spread,
    StatedKind.RATIO: times_as_much,
    StatedKind.EXTREME: extreme,
}
