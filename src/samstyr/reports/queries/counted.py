"""What references can count: indicators as they stand, promises, plans."""

from collections.abc import Collection, Iterator
from datetime import date
from decimal import Decimal

from samstyr.goals.queries.instead import NOTHING_INSTEAD, Instead
from samstyr.goals.queries.overview import overview
from samstyr.goals.queries.promises import promises
from samstyr.goals.queries.register import Register
from samstyr.goals.queries.values import Overview
from samstyr.kernels.figures import Citation, Figure
from samstyr.kernels.period import Period
from samstyr.kernels.references.counting import INDICATORS, PLANS, PROMISES
from samstyr.kernels.references.material import Counted
from samstyr.plans.queries.register import register as plan_register
from samstyr.reports.queries.cells import COUNT


def counted(
    kinds: Collection[str], known: Register, *, area: str, as_of: date, instead: Instead = NOTHING_INSTEAD
) -> dict[str, tuple[Counted, ...]]:
    """Return what can be counted of each kind that is asked for, with the words that fit it.

    `instead` are figures that stand in the place of those in force.
    """
    found: dict[str, tuple[Counted, ...]] = {}
    if INDICATORS in kinds:
        found[INDICATORS] = tuple(_indicators(known, instead.overview(overview(as_of=as_of, area=area))))
    if PROMISES in kinds:
        found[PROMISES] = tuple(_promises(area, as_of))
    if PLANS in kinds:
        found[PLANS] = tuple(_plans(area, as_of))
    return found


def _indicators(known: Register, found: Overview) -> Iterator[Counted]:
    parents = {goal.id: goal.parent for goal in known.goals}
    for standing in found.standings:
        one, assessment = standing.indicator, standing.assessment
        words = {one.goal, parents.get(one.goal, ""), one.focus_area}
        words |= {assessment.attainment.value, assessment.change.direction.value}
        latest = (assessment.latest,) if assessment.latest is not None else ()
        yield Counted(one.title, frozenset(words - {""}), latest)


def _promises(area: str, as_of: date) -> Iterator[Counted]:
    for one in promises().promises:
        words = {one.status, one.focus_area, one.kind}
        yield Counted(one.theme or one.promise, frozenset(words - {""}), (_said(one.citation, area, as_of),))


def _plans(area: str, as_of: date) -> Iterator[Counted]:
    for group in plan_register().groups:
        for one in group.plans:
            words = {one.status, one.type}
            yield Counted(one.title, frozenset(words - {""}), (_said(one.preferred.citation, area, as_of),))


def _said(citation: Citation, area: str, as_of: date) -> Figure:
    """Return that a source says so, as a figure: one of them, in the year of the reference date."""
    return Figure(Decimal(1), COUNT, Period.of_year(as_of.year), area, citation, as_of)
