"""Which indicators a new version of a source's figures touches, and what that does to how they stand."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.db.models import Q

from samstyr.goals.queries.bindings import Definition, Said, definitions, sayings
from samstyr.goals.queries.held import held
from samstyr.goals.queries.newest_load import newest_load
from samstyr.goals.queries.standings import assessed_with, standings
from samstyr.goals.queries.values import Indicator, Standing
from samstyr.goals.values import Held
from samstyr.kernels.assessment.outcomes import Assessment
from samstyr.kernels.figures import Figure
from samstyr.kernels.period import Period
from samstyr.statistics.queries import source_series
from samstyr.statistics.queries.series_values import SourceSeries
from samstyr.statistics.queries.snapshots import Version
from samstyr.statistics.queries.suppression import shown


@dataclass(frozen=True, slots=True)
class Touched:
    """An indicator that a new version touches: the periods whose readings differ, and how it stood and would stand.

    A figure that a person typed stands in both.
    """

    indicator: Indicator
    periods: tuple[Period, ...]
    before: Assessment
    after: Assessment


def touched_by(*, before: Version, after: Version, home: Path, municipality: str, as_of: date) -> tuple[Touched, ...]:
    """Return the indicators that have other readings in the municipality by one version than by another of its line.

    In the package's order. Raises LakeDamaged.
    """
    bound = resting_on(after)
    if not bound:
        return ()
    said = {
        version.number: sayings(
            bound, home=home, municipality=municipality, pinned={after.lineage: version.number}
        ).said
        for version in (before, after)
    }
    every = standings(
        as_of=as_of, area=municipality, read_in=newest_load(default=as_of).day, which=Q(id__in=list(bound))
    )
    there = held(list(bound))
    found = (
        _touched(one, said[before.number].get(one.indicator.id), said[after.number].get(one.indicator.id), there, as_of)
        for one in every
    )
    return tuple(one for one in found if one is not None)


def resting_on(version: Version) -> dict[str, Definition]:
    """Return the bound indicators that rest on the table of a snapshot, by id in the package's order."""
    known = {one.id: one for one in source_series.every()}
    return {id: one for id, one in definitions().items() if _rests_on(one, version, known)}


def _rests_on(definition: Definition, version: Version, known: Mapping[str, SourceSeries]) -> bool:
    series = source_series.with_weights(definition.names, known)
    return any((one.source, one.table) == (version.source, version.table) for one in series)


def _touched(
    standing: Standing, before: Said | None, after: Said | None, there: Mapping[str, tuple[Held, ...]], as_of: date
) -> Touched | None:
    area = standing.series.area
    old, new = _figures(before, area), _figures(after, area)
    periods = [
        period
        for period in sorted(old.keys() | new.keys())
        if (old[period].value if period in old else None) != (new[period].value if period in new else None)
    ]
    if not periods:
        return None
    held = there.get(standing.indicator.id, ())
    typed = {one.period for one in held if one.area == area and one.snapshot is None}
    return Touched(
        standing.indicator,
        tuple(periods),
        assessed_with(standing, _with(standing, typed, old), as_of),
        assessed_with(standing, _with(standing, typed, new), as_of),
    )


def _figures(said: Said | None, area: str) -> dict[Period, Figure]:
    reading = said.by_area.get(area) if said else None
    return {figure.period: figure for figure in reading.series.figures} if reading else {}


def _with(standing: Standing, typed: set[Period], said: dict[Period, Figure]) -> Iterator[Figure]:
    """Yield the figures as they would be: those typed, and for other periods the readings, suppressed as ever."""
    yield from (figure for figure in standing.series.figures if figure.period in typed)
    for period, figure in said.items():
        if period not in typed:
            yield shown(figure, declared=standing.indicator.min_count)
