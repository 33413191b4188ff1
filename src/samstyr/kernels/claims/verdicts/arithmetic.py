"""What the figures give for a statement, worked out so that anybody can follow it; or why it cannot be."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from samstyr.kernels.claims.linking.choosing import Candidate
from samstyr.kernels.claims.linking.measures import Held, Measure
from samstyr.kernels.claims.stating.values import DocumentContext, StatedFigure, StatedKind, Way
from samstyr.kernels.claims.verdicts.periods import at, ends, one_figure, whole_span, years
from samstyr.kernels.claims.verdicts.values import Link, Worked
from samstyr.kernels.numbers import format_number, format_value
from samstyr.kernels.rounding import decimals_in
from samstyr.kernels.texts import Text
from samstyr.kernels.units import UnitKind

NO_FIGURE: Final = Text(
    "Vi har ikke tallet for tiden som er oppgitt.", "We have no figure for the time that is stated."
)
NO_STEP: Final = Text("Vi har ikke tall for begge ender av endringen.", "We lack a figure at one end of the change.")
NO_WAY: Final = Text("Slik kan vi ikke regne det ut ennå.", "We cannot work this out yet.")
_LEVEL: Final = Text("{label}, {where}{period}: {value}", "{label}, {where}{period}: {value}")
_STEP: Final = Text(
    "Fra {before} ({previous}) til {after} ({latest}): {change}",
    "From {before} ({previous}) to {after} ({latest}): {change}",
)
_MEAN: Final = Text("Snittet av {parts} er {value}", "The mean of {parts} is {value}")
_SUM: Final = Text("{parts} = {value}", "{parts} = {value}")
_AGAINST: Final = Text("{value} mot {other}", "{value} against {other}")
_TIMES: Final = Text("{value} delt på {other} er {times}", "{value} divided by {other} is {times}")
_HALF: Final = Decimal("0.5")
_TWO: Final = 2

Answer = Worked | Text


def work_out(stated: StatedFigure, candidate: Candidate, areas: Sequence[str], context: DocumentContext) -> Answer:
    """Return what a measure's figures give for a statement about some areas, or why they give nothing."""
    return _WAYS.get(stated.kind, _no_way)(stated, candidate, areas, context)


def _level(stated: StatedFigure, candidate: Candidate, areas: Sequence[str], context: DocumentContext) -> Answer:
    measure = candidate.measure
    held = one_figure(measure, areas[0], stated, context)
    if held is None:
        return _over_years(stated, candidate, areas)
    said = _LEVEL.filled(label=measure.label, where="", period=held.period.label, value=_shown(measure, held.value))
    return Worked((Link(measure, held),), said, held.value * candidate.factor)


def _mean(stated: StatedFigure, candidate: Candidate, areas: Sequence[str], context: DocumentContext) -> Answer:
    """Return a mean: as it is published for the span, else of its years."""
    measure = candidate.measure
    if stated.periods and (exact := at(measure, areas[0], stated.periods[-1])):
        said = _LEVEL.filled(
            label=measure.label, where="", period=exact.period.label, value=_shown(measure, exact.value)
        )
        return Worked((Link(measure, exact),), said, exact.value * candidate.factor)
    parts = years(measure, areas[0], stated.periods[-1]) if stated.periods else ()
    if not parts:
        alone = one_figure(measure, areas[0], stated, context) if not stated.periods else None
        return _single(measure, alone, candidate) if alone is not None else NO_FIGURE
    value = sum((one.value for one in parts), Decimal(0)) / len(parts)
    said = _MEAN.filled(parts=_listed(measure, parts), value=_plain(value, measure.decimals + 1))
    return Worked(_links(measure, parts), said, value * candidate.factor)


def _single(measure: Measure, held: Held, candidate: Candidate) -> Worked:
    said = _LEVEL.filled(label=measure.label, where="", period=held.period.label, value=_shown(measure, held.value))
    return Worked((Link(measure, held),), said, held.value * candidate.factor)


def _over_years(stated: StatedFigure, candidate: Candidate, areas: Sequence[str]) -> Answer:
    """Return the sum of the years that a statement spans, of what can be added together."""
    measure = candidate.measure
    spans_years = bool(stated.periods) and stated.periods[-1].months > _YEAR
    parts = years(measure, areas[0], stated.periods[-1]) if spans_years else ()
    if not parts or measure.unit.kind not in _SUMMABLE:
        return NO_FIGURE
    value = sum((one.value for one in parts), Decimal(0))
    joined = " + ".join(_plain(one.value, decimals_in(one.value)).nb for one in parts)
    said = _SUM.filled(parts=joined, value=_plain(value, measure.decimals))
    return Worked(_links(measure, parts), said, value * candidate.factor)


def _change(stated: StatedFigure, candidate: Candidate, areas: Sequence[str], context: DocumentContext) -> Answer:
    measure = candidate.measure
    if measure.is_change or (measure.is_growth and stated.kind is StatedKind.PERCENT_CHANGE):
        return _mean(replace(stated, periods=whole_span(stated)), candidate, areas, context)
    found = ends(measure, areas[0], stated)
    if found is None:
        return NO_STEP
    first, last = found
    change, slack = last.value - first.value, _rounding(first) + _rounding(last)
    if stated.kind is StatedKind.PERCENT_CHANGE:
        if not first.value or measure.unit.kind not in _RATIOED:
            return NO_WAY
        slack = abs(slack * 100 / first.value)
        change = change * 100 / first.value
        shown = Text(f"{_plain(change, 1).nb} prosent", f"{_plain(change, 1).en} per cent")
        return Worked(_links(measure, found), _stepped(measure, found, shown), change, _way(change), slack)
    shown = _plain(change, max(decimals_in(first.value), decimals_in(last.value)))
    slack *= candidate.factor
    return Worked(
        _links(measure, found), _stepped(measure, found, shown), change * candidate.factor, _way(change), slack
    )


def _direction(stated: StatedFigure, candidate: Candidate, areas: Sequence[str], _context: DocumentContext) -> Answer:
    measure = candidate.measure
    if measure.is_change:
        held = [measure.figures[areas[0], one] for one in measure.periods(areas[0])[-1:]]
        return Worked(_links(measure, held), _levels(measure, held), way=_way(held[0].value)) if held else NO_FIGURE
    found = ends(measure, areas[0], stated)
    if found is None:
        return NO_STEP
    first, last = found
    change = last.value - first.value
    shown = _plain(change, max(decimals_in(first.value), decimals_in(last.value)))
    # In a ranking, up is towards the first place.
    signed = -change if measure.unit.kind is UnitKind.RANK else change
    return Worked(_links(measure, found), _stepped(measure, found, shown), change, _way(signed), _rounding(first))


def _comparison(stated: StatedFigure, candidate: Candidate, areas: Sequence[str], context: DocumentContext) -> Answer:
    measure = candidate.measure
    own = one_figure(measure, areas[0], stated, context)
    if own is None or not stated.against:
        return NO_FIGURE
    others = [measure.figures.get((area, own.period)) for area in stated.against]
    there = [one for one in others if one is not None]
    if len(there) < len(others):
        return NO_FIGURE
    ways = {_way(own.value - one.value) for one in there}
    said = _AGAINST.filled(
        value=_shown(measure, own.value), other=_joined([_shown(measure, one.value) for one in there])
    )
    return Worked(_links(measure, [own, *there]), said, way=ways.pop() if len(ways) == 1 else None)


def _ratio(stated: StatedFigure, candidate: Candidate, areas: Sequence[str], context: DocumentContext) -> Answer:
    measure = candidate.measure
    if stated.against:
        own = one_figure(measure, areas[0], stated, context)
        other = measure.figures.get((stated.against[0], own.period)) if own is not None else None
    else:
        other, own = ends(measure, areas[0], stated) or (None, None)
    if own is None or other is None or not other.value:
        return NO_FIGURE
    times = own.value / other.value
    said = _TIMES.filled(
        value=_shown(measure, own.value), other=_shown(measure, other.value), times=_plain(times, _TWO)
    )
    slack = (_rounding(own) + times * _rounding(other)) / abs(other.value)
    return Worked(_links(measure, (other, own)), said, times, _way(times - 1), slack)


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
    StatedKind.RATIO: _ratio,
}


def _way(change: Decimal) -> Way:
    return Way.SAME if not change else Way.UP if change > 0 else Way.DOWN


def _rounding(held: Held) -> Decimal:
    """Return how far a published figure can lie from the one it was rounded from."""
    return _HALF.scaleb(-decimals_in(held.value))


def _links(measure: Measure, held: Sequence[Held]) -> tuple[Link, ...]:
    return tuple(Link(measure, one) for one in held)


def _shown(measure: Measure, value: Decimal) -> Text:
    decimals = decimals_in(value)
    return Text(format_value(value, measure.unit, decimals, "nb"), format_value(value, measure.unit, decimals, "en"))


def _plain(value: Decimal, decimals: int) -> Text:
    return Text(format_number(value, decimals, "nb"), format_number(value, decimals, "en"))


def _levels(measure: Measure, held: Sequence[Held]) -> Text:
    return _joined([_shown(measure, one.value) for one in held])


def _stepped(measure: Measure, found: tuple[Held, Held], change: Text) -> Text:
    first, last = found
    return _STEP.filled(
        before=_shown(measure, first.value), previous=first.period.label,
        after=_shown(measure, last.value), latest=last.period.label, change=change,
    )  # fmt: skip


def _listed(measure: Measure, held: Sequence[Held]) -> Text:
    return _joined([_shown(measure, one.value) for one in held])


def _joined(texts: Sequence[Text]) -> Text:
    return Text(", ".join(one.nb for one in texts), ", ".join(one.in_language("en") for one in texts))
