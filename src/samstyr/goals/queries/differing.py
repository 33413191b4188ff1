"""Where sources say something else than a person typed."""

from dataclasses import dataclass, replace
from datetime import date

from samstyr.goals.models import Observation, SourceFigure
from samstyr.goals.queries.figures import figure_of
from samstyr.goals.queries.register import as_indicator
from samstyr.goals.queries.values import Indicator
from samstyr.kernels.figures import Figure
from samstyr.statistics.queries.suppression import shown


@dataclass(frozen=True, slots=True)
class Differing:
    """A figure that a person typed and that stands, and what the sources say in its place."""

    indicator: Indicator
    typed: Figure
    said: Figure


def differing(*, area: str, as_of: date) -> tuple[Differing, ...]:
    """Return the typed figures of an area that sources have another number for, in the package's order.

    Two queries. Figures about few people are suppressed on both sides, and no difference is told of them.
    """
    said = {
        (row.indicator_id, row.year, row.period): row
        for row in SourceFigure.objects.filter(area=area, status="measured")
    }
    typed = Observation.objects.filter(
        retired=None, snapshot=None, area=area, indicator__retired=None, indicator__in={id for id, _, _ in said}
    )
    found = []
    for row in typed.select_related("indicator__unit").order_by("indicator__order", "indicator", "year", "period"):
        other = said.get((row.indicator_id, row.year, row.period))
        if other is not None and other.value != row.value:
            found.append(_differing(row, other, as_of))
    return tuple(one for one in found if one.said.is_measured)


def _differing(row: Observation, other: SourceFigure, as_of: date) -> Differing:
    indicator = as_indicator(row.indicator)
    typed = figure_of(row, unit=indicator.unit, min_count=indicator.min_count, read_in=as_of)
    said = replace(typed, value=other.value) if other.value is not None else typed
    return Differing(indicator, typed, shown(said, declared=indicator.min_count))
