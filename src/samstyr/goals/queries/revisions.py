"""What observations said before loads changed them."""

from collections.abc import Collection

from django.utils.timezone import localtime

from samstyr.audit import queries as audit
from samstyr.goals.models import Revision as RevisionRow
from samstyr.goals.queries.figures import earlier_figure
from samstyr.goals.queries.instead import Instead, OtherFigure, instead_of
from samstyr.goals.queries.register import as_indicator
from samstyr.goals.queries.values import Indicator, Revision
from samstyr.kernels.period import Period


def revisions(*, indicator: Indicator, area: str) -> tuple[Revision, ...]:
    """Return every revision of an indicator's figures in an area, the newest first, in one query."""
    rows = RevisionRow.objects.filter(indicator=indicator.id, area=area).order_by("-at", "-id")
    return tuple(_revision(row, indicator) for row in rows.annotate(by_name=audit.name_of("by")))


def revisions_of(*, indicator: Indicator, area: str, period: Period) -> tuple[Revision, ...]:
    """Return the revisions of one figure, the newest first, in one query."""
    return tuple(one for one in revisions(indicator=indicator, area=area) if one.period == period)


def before(*, since: int) -> Instead:
    """Return what figures said when the event of this number had happened, for those that were revised since.

    One query. A figure that came since, in a place where there was none, is not told of: nothing was revised.
    """
    rows = RevisionRow.objects.filter(load__gt=since, indicator__retired=None).select_related("indicator__unit")
    # The first revision after the event has what stood then, so it is put in last.
    return instead_of(_earlier(row) for row in rows.order_by("-load", "-id"))


def revised(*, since: int, indicators: Collection[str]) -> bool:
    """Return whether any figure of some indicators was revised after the event of this number, in one query."""
    return RevisionRow.objects.filter(load__gt=since, indicator__in=indicators).exists()


def _earlier(row: RevisionRow) -> OtherFigure:
    indicator, period = as_indicator(row.indicator), _period(row)
    figure = earlier_figure(
        row.before, indicator=indicator, period=period, area=row.area_id, read_in=localtime(row.at).date()
    )
    return OtherFigure(indicator.id, row.area_id, period, figure)


def _period(row: RevisionRow) -> Period:
    return Period.parse(row.period) if row.period else Period.of_year(row.year)


def _revision(row: RevisionRow, indicator: Indicator) -> Revision:
    period = _period(row)
    before = earlier_figure(
        row.before,
        indicator=indicator,
        period=period,
        area=row.area_id,
        read_in=row.at.date(),
    )
    by = getattr(row, "by_name", "")
    return Revision(period=period, before=before, load=row.load, at=row.at, by=by, why=row.why)
