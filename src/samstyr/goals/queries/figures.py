"""From rows of observations to figures. Every figure that leaves the room passes here, so here it is suppressed."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db.models import F, QuerySet
from django.utils.timezone import localtime

from samstyr.goals.models import Indicator as IndicatorRow
from samstyr.goals.models import Observation
from samstyr.goals.queries.values import Indicator
from samstyr.kernels.figures import Citation, Figure
from samstyr.kernels.missing import Missing, MissingReason
from samstyr.kernels.period import Period, PeriodKind
from samstyr.kernels.texts import Text
from samstyr.kernels.units import Unit
from samstyr.statistics.queries.suppression import shown
from samstyr.statistics.queries.units import as_unit


def unit_of(row: IndicatorRow) -> Unit:
    """Return the indicator's unit with the decimals that this indicator is published with."""
    return replace(as_unit(row.unit), decimals=row.decimals)


def period_of(row: Observation) -> Period:
    """Return the period of an observation: the calendar year unless it states another."""
    return Period.parse(row.period) if row.period else Period.of_year(row.year)


def period_cells(period: Period) -> tuple[int, str]:
    """Return the year and the period as rows have them: a calendar year needs no period."""
    return period.year, "" if period.kind is PeriodKind.YEAR else str(period)


def with_fetching(rows: QuerySet[Observation]) -> QuerySet[Observation]:
    """Have each row say when its figure was fetched, where a reading brought it: see `figure_of`."""
    return rows.annotate(fetched_at=F("snapshot__fetched_at"))


def figure_of(row: Observation, *, unit: Unit, min_count: int | None, read_in: date) -> Figure:
    """Return an observation as a figure, suppressed where it is about few people.

    A figure that a reading brought was read in when its snapshot was fetched, if the row says it.
    """
    fetched_at: datetime | None = getattr(row, "fetched_at", None)
    figure = Figure(
        value=row.value if row.value is not None else Missing(MissingReason(row.status)),
        unit=unit,
        period=period_of(row),
        area=row.area_id,
        citation=Citation(row.source, row.line, row.raw),
        as_of=localtime(fetched_at).date() if fetched_at else read_in,
        caveat=Text(row.caveat_nb, row.caveat_en),
        comparable_with=row.comparable_with,
    )
    return shown(figure, declared=min_count)


def earlier_figure(
    before: Mapping[str, Any], *, indicator: Indicator, period: Period, area: str, read_in: date
) -> Figure:
    """Return what an observation said before it was revised; `before` holds its cells, numbers as text."""
    value = before.get("value")
    figure = Figure(
        value=Missing(MissingReason(before["status"])) if value in (None, "") else Decimal(str(value)),
        unit=indicator.unit,
        period=period,
        area=area,
        citation=Citation(before.get("source", ""), before.get("line", ""), before.get("raw", "")),
        as_of=read_in,
        caveat=Text(before.get("caveat_nb", ""), before.get("caveat_en", "")),
        comparable_with=before.get("comparable_with", ""),
    )
    return shown(figure, declared=indicator.min_count)
