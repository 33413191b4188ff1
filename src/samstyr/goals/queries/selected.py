"""Figures of many indicators and areas at once, for those who compute with them."""

from collections import defaultdict
from datetime import date

from django.db.models import Q, QuerySet

from samstyr.goals.models import Observation
from samstyr.goals.queries.figures import figure_of, unit_of, with_fetching
from samstyr.goals.queries.newest_load import newest_load
from samstyr.goals.queries.register import focus_areas
from samstyr.goals.queries.shown_as import shown_as
from samstyr.goals.queries.values import FigurePart, IndicatorFigure, Selection
from samstyr.kernels.series import Series

# The order of the index that keeps an observation once, so that a part of a long list is found without sorting it all.
IN_ORDER = ("indicator_id", "area_id", "year", "period")


def figures(*, selection: Selection, as_of: date, offset: int = 0, limit: int | None = None) -> FigurePart:
    """Return the selected figures by indicator, area and time, from `offset` on and at most `limit` of them.

    Three queries, and one more for a selection by UN goal. Periods that begin after `as_of` are left out.
    """
    rows = _rows(selection, as_of)
    end = None if limit is None else offset + limit
    read_in = newest_load(default=as_of).day
    part = with_fetching(rows).select_related("indicator__unit").order_by(*IN_ORDER)[offset:end]
    return FigurePart(rows.count(), offset, tuple(_placed(row, read_in) for row in part))


def series(*, selection: Selection, as_of: date) -> tuple[Series, ...]:
    """Return the selected figures as series, by indicator and area, in the queries of `figures`."""
    groups: dict[tuple[str, str], list[Observation]] = defaultdict(list)
    read_in = newest_load(default=as_of).day
    for row in with_fetching(_rows(selection, as_of)).select_related("indicator__unit").order_by(*IN_ORDER):
        groups[row.indicator_id, row.area_id].append(row)
    return tuple(_series(indicator, area, rows, read_in) for (indicator, area), rows in groups.items())


def areas_with_figures() -> tuple[str, ...]:
    """Return the ids of the areas that have an observation, in one query."""
    return tuple(Observation.objects.filter(retired=None).order_by("area").values_list("area", flat=True).distinct())


def _series(indicator: str, area: str, rows: list[Observation], read_in: date) -> Series:
    break_year = rows[0].indicator.break_year
    breaks = (break_year,) if break_year is not None else ()
    return Series(indicator, area, tuple(_placed(row, read_in).figure for row in rows), breaks)


def _placed(row: Observation, read_in: date) -> IndicatorFigure:
    found = row.indicator
    figure = figure_of(row, unit=unit_of(found), min_count=found.min_count, read_in=read_in)
    return IndicatorFigure(found.id, found.goal_id, found.focus_area_id, figure)


def _rows(selection: Selection, as_of: date) -> QuerySet[Observation]:
    wanted = Q(retired=None, indicator__retired=None, year__lte=as_of.year)
    if selection.indicators:
        wanted &= Q(indicator__in=selection.indicators)
    if selection.goals:
        wanted &= Q(indicator__goal__in=selection.goals) | Q(indicator__goal__parent__in=selection.goals)
    if selection.focus_areas:
        wanted &= Q(indicator__focus_area__in=selection.focus_areas)
    if selection.sdgs:
        wanted &= Q(indicator__focus_area__in=_focus_areas_of(set(selection.sdgs)))
    if selection.areas:
        wanted &= Q(area__in=selection.areas)
    if selection.first_year is not None:
        wanted &= Q(year__gte=selection.first_year)
    if selection.last_year is not None:
        wanted &= Q(year__lte=selection.last_year)
    if selection.statuses:
        wanted &= shown_as(selection.statuses)
    return Observation.objects.filter(wanted)


def _focus_areas_of(sdgs: set[int]) -> list[str]:
    return [one.id for one in focus_areas() if sdgs & set(one.sdgs)]
