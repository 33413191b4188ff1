"""The figures that a report's references speak of, collected in a handful of queries."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain

from samstyr.goals.queries.in_areas import in_areas
from samstyr.goals.queries.instead import NOTHING_INSTEAD, Instead
from samstyr.goals.queries.peers import peers
from samstyr.goals.queries.register import Register, register
from samstyr.goals.queries.sayings import cited_snapshots
from samstyr.goals.queries.selected import areas_with_figures
from samstyr.goals.queries.values import IndicatorInArea
from samstyr.kernels.peers.outcomes import Comparison
from samstyr.kernels.period import Period
from samstyr.kernels.references.expressions import Expression, FigureName
from samstyr.kernels.references.material import Material, Subject, subject
from samstyr.places.queries.areas import areas
from samstyr.reports.queries.cells import cells
from samstyr.reports.queries.counted import counted

RANK = "rank"
COUNT = "count"
UNREVISED = "unrevised"
# In the names that fetched figures are cited under, between the source and the table.
FETCHED = "/"
GROUPED = frozenset({"best", "worst"})


def material_for(
    expressions: Iterable[Expression],
    *,
    area: str,
    as_of: date,
    period: Period | None = None,
    known: Register | None = None,
    instead: Instead = NOTHING_INSTEAD,
) -> Material:
    """Return all that these references may speak of; `area` is the report's own, `known` the register where it is read.

    `instead` are figures that stand in the place of those in force.
    Eight queries, two more where a place in a field is asked for. An indicator that nobody knows is left out, and so
    found out by whoever asks for it: the register's other indicators are there to suggest from.
    """
    asked = list(expressions)
    whole = register() if known is None else known
    groups = groups_of(whole)
    is_ranked = any(one.function == RANK and not one.words for one in asked)
    fields = _fields(area, instead.areas) if is_ranked else {}
    read = _Read(area, as_of, instead)
    subjects = _subjects(asked, {one.id for one in whole.indicators}, groups, fields, read)
    tables = {name.id for one in asked for name in one.figures if name.words}
    kinds = {one.words[0].word for one in asked if one.function == COUNT}
    return Material(
        subjects,
        area,
        as_of,
        groups,
        fields,
        period,
        tables=cells(tables, area=area, as_of=as_of),
        counted=counted(kinds, whole, area=area, as_of=as_of, instead=instead),
        beside=_beside(asked, {id for id, _area in subjects}, read),
        unrevised=_unrevised(subjects.values()),
    )


@dataclass(frozen=True, slots=True)
class _Read:
    """For which area and day figures are read, and those that stand in the place of others."""

    area: str
    as_of: date
    instead: Instead


def _subjects(
    asked: Iterable[Expression],
    known: Collection[str],
    groups: Mapping[str, tuple[str, ...]],
    fields: Mapping[str, tuple[str, ...]],
    read: _Read,
) -> dict[tuple[str, str], Subject]:
    """Return each indicator that is asked for, in each area."""
    names = [(name, one) for one in asked for name in one.figures if not name.words]
    wanted = set(chain.from_iterable(_indicators(name, one, groups) for name, one in names))
    # Where a name is unknown, all are read, so that the nearest can be suggested.
    ids = known if wanted - set(known) else wanted
    places = {read.area, *(name.area for name, _one in names if name.area), *chain.from_iterable(fields.values())}
    found = [
        replace(one, series=read.instead.series(one.series).begun_by(read.as_of))
        for one in in_areas(indicators=ids, areas=sorted(places), as_of=read.as_of)
    ]
    return {
        (one.indicator.id, one.series.area): subject_in(one, read.as_of)
        for one in found
        if one.series.figures or one.series.area == read.area
    }


def _indicators(name: FigureName, one: Expression, groups: Mapping[str, tuple[str, ...]]) -> Iterable[str]:
    is_group = one.function in GROUPED and len(one.figures) == 1
    return groups.get(name.id, ()) if is_group else (name.id,)


def groups_of(whole: Register) -> Mapping[str, tuple[str, ...]]:
    """Return the indicators of each goal (a main goal: its sub-goals' too) and of each focus area, in order."""
    parents = {goal.id: goal.parent for goal in whole.goals}
    found: dict[str, list[str]] = defaultdict(list)
    for one in whole.indicators:
        for id in {one.goal, parents.get(one.goal, ""), one.focus_area} - {""}:
            found[id].append(one.id)
    return {id: tuple(ids) for id, ids in found.items()}


def _beside(asked: Iterable[Expression], known: Collection[str], read: _Read) -> dict[str, tuple[Comparison, ...]]:
    """Return how the municipality stands in its groups, as far as sources say; one query for each indicator."""
    ranked = {name.id for one in asked if one.function == RANK and one.words for name in one.figures}
    others = read.instead.beside
    found = {id: peers(id=id, as_of=read.as_of) for id in sorted((ranked & set(known)) - others.keys())}
    stand = {id: tuple(group.comparison for group in one.beside) for id, one in found.items() if one is not None}
    return stand | {id: one for id, one in others.items() if id in ranked}


def _unrevised(subjects: Iterable[Subject]) -> dict[str, int]:
    """Return the sources that will correct their figures, with the newest year: all before have been corrected.

    No query where no figure was fetched.
    """
    sources = {figure.citation.source for one in subjects for figure in one.series.figures}
    if not any(FETCHED in source for source in sources):
        return {}
    snapshots = cited_snapshots().items()
    return {name: int(one.updated[:4]) - 1 for name, one in snapshots if one.vintage == UNREVISED and one.updated}


def _fields(area: str, others: Collection[str]) -> Mapping[str, tuple[str, ...]]:
    """Return the areas of the same kind as the report's own, which it is ranked among."""
    kinds = {one.id: one.type for one in areas()}
    with_figures = sorted({*areas_with_figures(), *others})
    return {area: tuple(one for one in with_figures if kinds.get(one) == kinds.get(area))}


def subject_in(one: IndicatorInArea, as_of: date) -> Subject:
    """Return an indicator in an area as references speak of it."""
    indicator = one.indicator
    return subject(
        title=indicator.title,
        unit=indicator.unit,
        decimals=indicator.decimals,
        polarity=indicator.polarity,
        band=indicator.unchanged_band,
        series=one.series,
        targets=one.targets,
        stated_changes=one.stated_changes,
        as_of=as_of,
    )
