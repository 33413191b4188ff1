"""How indicators stand: figures, targets and stated changes put together, each indicator assessed once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from django.db.models import Q

from samstyr.goals.models import Indicator as IndicatorRow
from samstyr.goals.models import Observation
from samstyr.goals.models import StatedChange as StatedChangeRow
from samstyr.goals.models import Target as TargetRow
from samstyr.goals.queries.figures import figure_of, with_fetching
from samstyr.goals.queries.register import as_indicator
from samstyr.goals.queries.values import Indicator, Standing
from samstyr.kernels.assessment.outcomes import Assessment
from samstyr.kernels.assessment.scalar import assess
from samstyr.kernels.figures import Citation, Figure
from samstyr.kernels.period import Period
from samstyr.kernels.series import Series
from samstyr.kernels.targets import Operator, StatedChange, Target, TargetMeasure, TargetRole, TargetWindow
from samstyr.kernels.texts import Text
from samstyr.statistics.queries.units import as_unit

EVERY_INDICATOR = Q()

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Material:
    """What indicators in an area are assessed from, by indicator id."""

    figures: Mapping[str, tuple[Figure, ...]]
    targets: Mapping[str, tuple[Target, ...]]
    stated_changes: Mapping[str, tuple[StatedChange, ...]]


def standings(*, as_of: date, area: str, read_in: date, which: Q = EVERY_INDICATOR) -> tuple[Standing, ...]:
    """Return how the chosen indicators stand in an area, in the package's order, in four queries.

    `which` chooses rows of the indicator table; only the area's own observations are read.
    """
    rows = IndicatorRow.objects.filter(which, retired=None).select_related("unit").order_by("order", "id")
    return standings_of(rows, as_of=as_of, area=area, read_in=read_in)


def standings_of(rows: Iterable[IndicatorRow], *, as_of: date, area: str, read_in: date) -> tuple[Standing, ...]:
    """Return how the indicators of these rows (units joined) stand, in three queries more."""
    indicators = {row.id: as_indicator(row) for row in rows}
    material = _material(indicators, area, read_in)
    return tuple(_standing(indicator, material, area, as_of) for indicator in indicators.values())


def _material(indicators: Mapping[str, Indicator], area: str, read_in: date) -> Material:
    ids = list(indicators)
    live = Observation.objects.filter(retired=None, area=area, indicator__in=ids)
    observations = with_fetching(live).order_by("year", "period")
    targets = TargetRow.objects.filter(retired=None, indicator__in=ids).order_by("id")
    stated = StatedChangeRow.objects.filter(retired=None, indicator__in=ids).select_related("unit")
    return Material(
        figures=_grouped((row.indicator_id, _figure(row, indicators, read_in)) for row in observations),
        targets=_grouped((row.indicator_id, as_target(row)) for row in targets),
        stated_changes=_grouped((row.indicator_id, as_stated_change(row)) for row in stated.order_by("year", "id")),
    )


def _figure(row: Observation, indicators: Mapping[str, Indicator], read_in: date) -> Figure:
    indicator = indicators[row.indicator_id]
    return figure_of(row, unit=indicator.unit, min_count=indicator.min_count, read_in=read_in)


def _grouped(pairs: Iterable[tuple[str, Value]]) -> dict[str, tuple[Value, ...]]:
    groups: dict[str, list[Value]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}


def _standing(indicator: Indicator, material: Material, area: str, as_of: date) -> Standing:
    breaks = (indicator.break_year,) if indicator.break_year is not None else ()
    series = Series(indicator.id, area, material.figures.get(indicator.id, ()), breaks).begun_by(as_of)
    targets = material.targets.get(indicator.id, ())
    stated = material.stated_changes.get(indicator.id, ())
    return Standing(indicator, series, targets, stated, _assessed(indicator, series, targets, stated, as_of))


def assessed_until(standing: Standing, period: Period, as_of: date) -> Assessment:
    """Return how an indicator stood when the figure of a period was the latest; asks the database nothing."""
    stated = tuple(change for change in standing.stated_changes if change.year <= period.year)
    return _assessed(standing.indicator, standing.series.until(period), standing.targets, stated, as_of)


def assessed_with(standing: Standing, figures: Iterable[Figure], as_of: date) -> Assessment:
    """Return how an indicator would stand with other figures; asks the database nothing."""
    series = replace(standing.series, figures=tuple(figures)).begun_by(as_of)
    return _assessed(standing.indicator, series, standing.targets, standing.stated_changes, as_of)


def _assessed(
    indicator: Indicator,
    series: Series,
    targets: tuple[Target, ...],
    stated_changes: tuple[StatedChange, ...],
    as_of: date,
) -> Assessment:
    return assess(
        series,
        targets=targets,
        polarity=indicator.polarity,
        unit=indicator.unit,
        decimals=indicator.decimals,
        band=indicator.unchanged_band,
        stated_changes=stated_changes,
        as_of=as_of,
    )


def as_target(row: TargetRow) -> Target:
    """Return a row as the kernels' value."""
    return Target(
        id=row.id,
        indicator=row.indicator_id,
        role=TargetRole(row.role),
        measure=TargetMeasure(row.measure),
        operator=Operator(row.operator),
        value=row.value,
        value_2=row.value_2,
        tolerance=row.tolerance,
        base_year=row.base_year,
        base_value=row.base_value,
        deadline=row.deadline,
        window=TargetWindow(row.window),
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        decided_by=row.decided_by,
        note=Text(row.note_nb, row.note_en),
        citation=Citation(row.source, row.line),
    )


def as_stated_change(row: StatedChangeRow) -> StatedChange:
    """Return a row as the kernels' value."""
    return StatedChange(
        indicator=row.indicator_id,
        year=row.year,
        base_year=row.base_year,
        value=row.value,
        unit=as_unit(row.unit),
        citation=Citation(row.source, row.line),
        note=Text(row.note_nb),
    )
