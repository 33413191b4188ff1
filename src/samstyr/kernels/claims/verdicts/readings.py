"""The other times that a statement may be of, by its words: none where one year is said, else those of its span.

A figure that fits none of them is contradicted; one that fits another than the first is neither right nor wrong.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import Final

from samstyr.kernels.claims.linking.measures import Measure
from samstyr.kernels.claims.linking.narrowing import clause_of
from samstyr.kernels.claims.linking.values import Candidate
from samstyr.kernels.claims.stating.values import Basis, DocumentContext, StatedFigure, StatedKind
from samstyr.kernels.claims.verdicts.arithmetic import work_out
from samstyr.kernels.claims.verdicts.patterns import pattern
from samstyr.kernels.claims.verdicts.periods import is_first_end
from samstyr.kernels.claims.verdicts.steps import is_yearly_range
from samstyr.kernels.claims.verdicts.values import Worked
from samstyr.kernels.period import Period
from samstyr.kernels.units import can_be_added

_YEAR: Final = 12
_NEW: Final = re.compile(
    r" (?:av (?:alle )?(?:de|dei)|of (?:all )?(?:the )?)\s*"
    r"(?:nye?|nybygde|nyetablerte|ferdigstilte|nytilsatte|new|newly)\b"
)
_LEVELS: Final = frozenset({StatedKind.LEVEL, StatedKind.SHARE, StatedKind.MEAN, StatedKind.RANK})
_CHANGES: Final = frozenset({StatedKind.CHANGE, StatedKind.PERCENT_CHANGE, StatedKind.POINT_CHANGE})
# Years that weigh up to a third more than others move a mean by at most so much of what lies between its years.
_WEIGHED: Final = Decimal(1) / 14


def first_reading(stated: StatedFigure, measure: Measure, area: str, context: DocumentContext) -> StatedFigure:
    """Return a statement with the time that it is of where it says none: of what is new, all that the document is of.

    «63 prosent av de nye boligene» are the homes of the whole period; of all homes it would be the newest figure. What
    is measured of the first year of a plan is of the first of the years that are said.
    """
    if _is_of_named_year(stated, measure, area):
        return replace(stated, periods=(), period_basis=Basis.UNKNOWN)
    if _is_of_first_year(stated, measure, area):
        return replace(stated, periods=(Period.of_year(stated.periods[-1].first.year),))
    is_timed = stated.period_basis is not Basis.UNKNOWN or context.period is None
    if is_timed or stated.kind is not StatedKind.SHARE or not _is_of_new(stated):
        return stated
    inside = [one for one in measure.periods(area) if context.period and context.period.contains(one)]
    if len(inside) < len(("one", "more")):
        return stated
    whole = Period.of_years(inside[0].first.year, inside[-1].last.year)
    return replace(stated, kind=StatedKind.MEAN, periods=(whole,), period_basis=Basis.CARRIED)


def _is_of_named_year(stated: StatedFigure, measure: Measure, area: str) -> bool:
    """Return whether the year that is said is no time, but what a measure is of by its name: «årgangen 2019».

    A measure that has a figure for such a year is not of it.
    """
    if len(stated.periods) != 1 or (area, stated.periods[0]) in measure.figures:
        return False
    rows = {word for name in measure.names[1:] for word in name.nb.split()}
    return str(stated.periods[0].year) in rows and stated.periods[0].months == _YEAR


def _is_of_first_year(stated: StatedFigure, measure: Measure, area: str) -> bool:
    """Return whether a span of years is said where a measure is named for the first year of such spans."""
    if not stated.periods or stated.periods[-1].months <= _YEAR or (area, stated.periods[-1]) in measure.figures:
        return False
    return any(pattern("first_year").search(one.nb) for one in measure.names)


def _is_of_new(stated: StatedFigure) -> bool:
    """Return whether a share is of what came in a time: «av de nye boligene»."""
    return _NEW.match(stated.sentence.text, stated.end) is not None


def other_readings(
    stated: StatedFigure, candidate: Candidate, areas: Sequence[str], context: DocumentContext
) -> Iterator[Worked]:
    """Give what the figures say for each further time that a statement may be of."""
    for one in _timed(stated, candidate.measure, areas[0], context):
        found = work_out(one, candidate, areas, context)
        if isinstance(found, Worked):
            yield _weighed(found, candidate) if one.kind is StatedKind.MEAN else found


def now_reading(
    stated: StatedFigure, candidate: Candidate, areas: Sequence[str], context: DocumentContext
) -> Worked | None:
    """Return what the newest figure says for what is said to be so now, under a time that stands before it.

    «I 2021 … 63 prosent av dem har plass» may be of 2021 or of the day that it was written.
    """
    if stated.period_basis is not Basis.CARRIED or stated.kind not in _LEVELS or not _is_present(stated):
        return None
    free = replace(stated, periods=(), period_basis=Basis.UNKNOWN)
    found = work_out(free, candidate, areas, context)
    return found if isinstance(found, Worked) else None


def whole_reading(
    stated: StatedFigure, candidate: Candidate, areas: Sequence[str], context: DocumentContext
) -> Worked | None:
    """Return what the figures say from the first to the last of what the document reports on."""
    inside = [
        one
        for one in candidate.measure.periods(areas[0])
        if context.period is not None and context.period.contains(one)
    ]
    if len(inside) < len(("first", "middle", "last")):
        return None
    over = replace(stated, periods=(inside[0], inside[-1]), period_basis=Basis.SAID)
    found = work_out(over, candidate, areas, context)
    return found if isinstance(found, Worked) else None


def every_change(
    stated: StatedFigure, candidate: Candidate, areas: Sequence[str], context: DocumentContext
) -> Iterator[Worked]:
    """Give what the figures say from each of them to the newest: the time that is leaned on is none of theirs."""
    periods = candidate.measure.periods(areas[0])
    for first in periods[:-1]:
        found = work_out(
            replace(stated, periods=(first, periods[-1]), period_basis=Basis.SAID), candidate, areas, context
        )
        if isinstance(found, Worked):
            yield found


def _is_present(stated: StatedFigure) -> bool:
    return not pattern("past").search(clause_of(stated))


def _timed(stated: StatedFigure, measure: Measure, area: str, context: DocumentContext) -> Iterator[StatedFigure]:
    """Give a statement with each further time that it may be of."""
    span = _span(stated, measure, area, context)
    if span is None:
        return
    inside = [one for one in measure.periods(area) if span.contains(one) and one.months <= _YEAR]
    if not inside:
        return
    whole = Period.of_years(inside[0].first.year, inside[-1].last.year) if len(inside) > 1 else inside[0]
    if stated.kind in _CHANGES:
        ends = [(inside[0], inside[-1]), *pairwise(inside)]
        yield from (replace(stated, periods=two, period_basis=Basis.SAID) for two in ends if two[0] < two[1])
    elif stated.kind in _LEVELS:
        yield from _levels(stated, measure, [whole, *inside])


def _levels(stated: StatedFigure, measure: Measure, times: Sequence[Period]) -> Iterator[StatedFigure]:
    """Give a level at each time, and its mean over all; what is added up over years that are said may be the last."""
    is_said = stated.period_basis is Basis.SAID
    if is_said and can_be_added(measure.unit):
        times = times[-1:] if stated.kind is StatedKind.LEVEL else ()
    elif is_said and stated.kind is StatedKind.MEAN:
        times = times[:1]
    yield from (replace(stated, periods=(one,), period_basis=Basis.SAID) for one in times)
    if not (is_said and can_be_added(measure.unit)):
        yield replace(stated, periods=(times[0],), period_basis=Basis.SAID, kind=StatedKind.MEAN)


def _span(stated: StatedFigure, measure: Measure, area: str, context: DocumentContext) -> Period | None:
    """Return the time that a statement may be of any part of: the span it says, else what the document reports on."""
    if stated.period_basis is Basis.NOW or is_yearly_range(stated):
        return None
    if is_first_end(stated) and stated.period_basis is not Basis.SAID:
        there = measure.periods(area)
        return Period.of_years(there[0].first.year, there[-1].last.year) if len(there) > 1 else None
    if not stated.periods or stated.period_basis is not Basis.SAID:
        return context.period
    said = stated.periods[-1]
    if stated.kind not in _LEVELS or said.months <= _YEAR or measure.figures.get((area, said)):
        return None
    return said


def _weighed(found: Worked, candidate: Candidate) -> Worked:
    """Return a mean with how far one weighed by what was counted each year may lie from it.

    What a growth is counted against can be small one year and large the next.
    """
    held = [link.held.value * candidate.factor for link in found.links]
    if can_be_added(candidate.measure.unit):
        return found
    weight = Decimal(1) if candidate.measure.is_growth else _WEIGHED
    return replace(found, slack=found.slack + (max(held) - min(held)) * weight)
