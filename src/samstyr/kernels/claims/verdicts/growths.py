"""Growth beside growth: how much, in per cent, a measure grew in a place, and which of two grew more."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Final

from samstyr.kernels.claims.linking.answering import is_rate
from samstyr.kernels.claims.linking.measures import Held, Measure
from samstyr.kernels.claims.linking.values import Candidate
from samstyr.kernels.claims.stating.values import DocumentContext, StatedFigure, Way
from samstyr.kernels.claims.verdicts.patterns import pattern
from samstyr.kernels.claims.verdicts.periods import ends, whole_span, years
from samstyr.kernels.claims.verdicts.reasons import NO_STEP, NO_WAY
from samstyr.kernels.claims.verdicts.showing import joined, links, plain, rounding, stepped, way
from samstyr.kernels.claims.verdicts.targets import against_target
from samstyr.kernels.claims.verdicts.values import Answer, Link, Worked
from samstyr.kernels.period import Period
from samstyr.kernels.rules import RULES
from samstyr.kernels.texts import Text
from samstyr.kernels.units import UnitKind

_GREW: Final = Text("{label}: {percent} %", "{label}: {percent} per cent")
_HUNDRED: Final = Decimal(100)
# How far before «mer enn» its verb stands.
_VERB_REACH: Final = 14
_OTHER_WAY: Final[Mapping[Way | None, Way]] = {Way.UP: Way.DOWN, Way.DOWN: Way.UP}
# Differences up to so many times what counts as alike may be called alike by one and not by another.
_HARDLY: Final = 2


@dataclass(frozen=True, slots=True)
class Growth:
    """How much a measure grew in a place, in per cent, from what figures, and how far their rounding can move it."""

    measure: Measure
    percent: Decimal
    held: tuple[Held, ...]
    slack: Decimal

    @property
    def span(self) -> tuple[int, int]:
        """Return the first and the last year that it is of."""
        last = max(one.period.last.year for one in self.held)
        return min(_begun(self.measure, one.period) for one in self.held), last

    @property
    def links(self) -> tuple[Link, ...]:
        """Return the figures that it is worked out of."""
        return links(self.measure, self.held)


def growth_of(measure: Measure, area: str, stated: StatedFigure) -> Growth | None:
    """Return how much a measure grew in a place over what is said, None where its figures do not tell in per cent."""
    if measure.is_change:
        return _published(measure, area, stated)
    if is_rate(measure):
        return _compounded(measure, area, stated)
    found = ends(measure, area, stated)
    if found is None or found[0].value <= 0:
        return None
    first, last = found
    percent = (last.value - first.value) * _HUNDRED / first.value
    slack = (rounding(measure, first) + rounding(measure, last)) * _HUNDRED / first.value
    return Growth(measure, percent, found, slack)


def _published(measure: Measure, area: str, stated: StatedFigure) -> Growth | None:
    """Return a growth that is published as such: that of the span that is said, else the only one there is."""
    periods = measure.periods(area)
    if measure.unit.kind is not UnitKind.SHARE or not periods:
        return None
    wanted = whole_span(stated)
    there = [one for one in periods if not wanted or one == wanted[-1] or _is_same_end(one, wanted[-1])]
    if len(there) != 1:
        return None
    held = measure.figures[area, there[0]]
    return Growth(measure, held.value, (held,), rounding(measure, held))


def _is_same_end(period: Period, wanted: Period) -> bool:
    """Return whether «de siste tre årene» can be 2019–2022: the growth of three years has its base before them."""
    return period.last == wanted.last and abs(period.first.year - wanted.first.year) <= 1


def _compounded(measure: Measure, area: str, stated: StatedFigure) -> Growth | None:
    """Return what yearly rates of growth come to together, from the year after the first end on."""
    if not stated.periods:
        periods = measure.periods(area)
        held = tuple(measure.figures[area, one] for one in periods[-1:])
    elif (mean := measure.figures.get((area, whole_span(stated)[-1]))) is not None:
        # «Årlig vekst i snitt 2020–2022» is printed for all of it.
        held = (mean,)
    else:
        first, last = stated.periods[0].first.year, stated.periods[-1].last.year
        begin = first + 1 if len(stated.periods) > 1 and first < last else first
        held = years(measure, area, Period.of_years(begin, last) if begin < last else Period.of_year(last))
    if not held:
        return None
    factor = Decimal(1)
    for one in held:
        factor *= 1 + one.value / _HUNDRED
    return Growth(measure, (factor - 1) * _HUNDRED, held, sum((rounding(measure, one) for one in held), Decimal(0)))


def _begun(measure: Measure, period: Period) -> int:
    """Return the year that a change begins with: a yearly rate is from the year before."""
    return period.first.year - 1 if is_rate(measure) else period.first.year


def compare_growths(
    stated: StatedFigure, candidate: Candidate, areas: Sequence[str], context: DocumentContext
) -> Answer:
    """Return a measure's growth in one place beside its growth in others, or beside what was wanted of it."""
    measure = candidate.measure
    if stated.is_to_target:
        return _beside_wanted(stated, candidate, areas[0], context) if measure.is_growth else NO_WAY
    if not stated.against:
        return _beside_itself(stated, measure, areas[0])
    if areas[0] in stated.against:
        return NO_WAY
    own = growth_of(measure, areas[0], stated)
    others = [growth_of(measure, area, stated) for area in stated.against]
    there = [one for one in others if one is not None]
    if own is None or len(there) < len(others) or any(one.span != own.span for one in there):
        return NO_STEP
    ways = {way_said(stated, own, one, context.reference_date) for one in there}
    said = joined([grew(one) for one in (own, *there)])
    return Worked((*own.links, *(link for one in there for link in one.links)), said, way=_one(ways))


def _beside_wanted(stated: StatedFigure, candidate: Candidate, area: str, context: DocumentContext) -> Answer:
    """Return a growth beside what was wanted of it; a fall that was wanted is not what a growth is wanted for."""
    found = against_target(stated, candidate, area, context)
    return of_falls(stated, found) if isinstance(found, Worked) else found


def _beside_itself(stated: StatedFigure, measure: Measure, area: str) -> Answer:
    """Return a rate of growth beside what it was: «vokste saktere enn i 2021»."""
    found = ends(measure, area, stated) if is_rate(measure) and len(stated.periods) > 1 else None
    if found is None:
        return NO_WAY
    change = found[1].value - found[0].value
    said = stepped(measure, found, plain(change, measure.decimals))
    return Worked(links(measure, found), said, change, way(change))


def way_between(own: Growth, other: Growth, wanted: Way | None, as_of: date) -> Way | None:
    """Return whether one growth is larger or smaller than another; None where their rounding, or nearness, hides it.

    Where they are said to be alike, SAME is by the dated rule.
    """
    apart = own.percent - other.percent
    alike = RULES["alike_growths"].on(as_of).value
    if wanted is Way.SAME and abs(apart) <= alike:
        return Way.SAME
    hidden = _HARDLY * alike if wanted is Way.SAME else own.slack + other.slack
    return None if abs(apart) <= hidden else Way.UP if apart > 0 else Way.DOWN


def way_said(stated: StatedFigure, own: Growth, other: Growth, as_of: date) -> Way | None:
    """Return which of two changes is larger the way that the verb goes: «redusert mer enn» is of two falls.

    Where what is said to have fallen has risen, it is the other way than is said.
    """
    found = way_between(own, other, stated.way, as_of)
    if not is_of_falls(stated):
        return found
    if own.percent < 0:
        return _OTHER_WAY.get(found, found)
    if not stated.is_negated:
        return _OTHER_WAY.get(stated.way)
    # «Har ikke falt like mye som» denies nothing of what has fallen nowhere, but then it was wrong to say so.
    return None if stated.way is not Way.SAME else Way.DOWN if other.percent < 0 else Way.UP


def is_of_falls(stated: StatedFigure) -> bool:
    """Return whether the verb right before a comparison says that both fell: «redusert mer enn»."""
    near = stated.sentence.text[max(0, stated.start - _VERB_REACH) : stated.end]
    return bool(pattern("falls").search(near)) and not pattern("rises").search(near)


def of_falls(stated: StatedFigure, found: Worked) -> Worked:
    """Return what a quotient says of two falls, by its way as if both had risen; it never tells that they did fall."""
    if not is_of_falls(stated):
        return found
    turned = _OTHER_WAY.get(found.way, found.way)
    is_of_less = stated.is_negated and stated.way is Way.SAME
    is_denied = turned is not None and turned is not (Way.DOWN if is_of_less else stated.way)
    return replace(found, way=turned if is_denied is not (stated.is_negated and not is_of_less) else None)


def grew(growth: Growth) -> Text:
    """Return a growth in words."""
    return _GREW.filled(label=growth.measure.label, percent=plain(growth.percent, 1))


def _one(ways: set[Way | None]) -> Way | None:
    return next(iter(ways)) if len(ways) == 1 else None
