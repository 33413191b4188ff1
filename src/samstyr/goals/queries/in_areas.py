"""Many indicators in many areas, with all that is needed to compute with them, in a handful of queries."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from itertools import groupby
from typing import TypeVar

from samstyr.goals.models import Indicator as IndicatorRow
from samstyr.goals.models import Observation
from samstyr.goals.models import StatedChange as StatedChangeRow
from samstyr.goals.models import Target as TargetRow
from samstyr.goals.queries.figures import figure_of, with_fetching
from samstyr.goals.queries.newest_load import newest_load
from samstyr.goals.queries.register import as_indicator
from samstyr.goals.queries.standings import as_stated_change, as_target
from samstyr.goals.queries.values import Indicator, IndicatorInArea
from samstyr.kernels.series import Series

Row = TypeVar("Row", Observation, TargetRow, StatedChangeRow)


def in_areas(
    *, indicators: Collection[str], areas: Collection[str], as_of: date, read_in: date | None = None
) -> tuple[IndicatorInArea, ...]:
    """Return each of the indicators in each of the areas, also where there are no figures, in five queries.

    Series end with the last period that begins by `as_of`. Ids that no indicator has are left out. With the day that
    figures were `read_in`, where nobody is told of it, four queries.
    """
    asked = IndicatorRow.objects.filter(retired=None, id__in=indicators).select_related("unit").order_by("order", "id")
    known = {row.id: as_indicator(row) for row in asked}
    observations = _observations(known, areas, read_in or newest_load(default=as_of).day)
    targets = _by_indicator(TargetRow.objects.filter(retired=None, indicator__in=known).order_by("indicator", "id"))
    rows = StatedChangeRow.objects.filter(retired=None, indicator__in=known).select_related("unit")
    stated = _by_indicator(rows.order_by("indicator", "year", "id"))
    return tuple(
        IndicatorInArea(
            indicator,
            observations.get((indicator.id, area), Series(indicator.id, area, (), _breaks(indicator))).begun_by(as_of),
            tuple(as_target(row) for row in targets.get(indicator.id, ())),
            tuple(as_stated_change(row) for row in stated.get(indicator.id, ())),
        )
        for indicator in known.values()
        for area in areas
    )


def _observations(
    known: Mapping[str, Indicator], areas: Collection[str], read_in: date
) -> dict[tuple[str, str], Series]:
    """Return the series that there are, by indicator and area."""
    rows = Observation.objects.filter(retired=None, indicator__in=known, area__in=areas)
    ordered = with_fetching(rows).order_by("indicator", "area", "year", "period")
    found = {}
    for (id, area), group in groupby(ordered, key=lambda row: (row.indicator_id, row.area_id)):
        one = known[id]
        figures = tuple(figure_of(row, unit=one.unit, min_count=one.min_count, read_in=read_in) for row in group)
        found[id, area] = Series(id, area, figures, _breaks(one))
    return found


def _breaks(indicator: Indicator) -> tuple[int, ...]:
    return (indicator.break_year,) if indicator.break_year is not None else ()


def _by_indicator(rows: Iterable[Row]) -> dict[str, tuple[Row, ...]]:
    return {id: tuple(group) for id, group in groupby(rows, key=lambda row: row.indicator_id)}
