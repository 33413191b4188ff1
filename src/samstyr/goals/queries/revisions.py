"""What observations said before loads changed them, or that they were not there."""

from collections.abc import Collection, Iterator
from datetime import date

from django.utils.timezone import localtime

from samstyr.audit import queries as audit
from samstyr.goals.models import Arrival, EarlierPeers
from samstyr.goals.models import Revision as RevisionRow
from samstyr.goals.queries.figures import earlier_figure
from samstyr.goals.queries.instead import Instead, OtherFigure, instead_of
from samstyr.goals.queries.peers import peers_from
from samstyr.goals.queries.register import as_indicator
from samstyr.goals.queries.values import Indicator, Revision
from samstyr.kernels.peers.outcomes import Comparison
from samstyr.kernels.period import Period


def revisions(*, indicator: Indicator, area: str) -> tuple[Revision, ...]:
    """Return every revision of an indicator's figures in an area, the newest first, in one query."""
    rows = RevisionRow.objects.filter(indicator=indicator.id, area=area).order_by("-at", "-id")
    return tuple(_revision(row, indicator) for row in rows.annotate(by_name=audit.name_of("by")))


def revisions_of(*, indicator: Indicator, area: str, period: Period) -> tuple[Revision, ...]:
    """Return the revisions of one figure, the newest first, in one query."""
    return tuple(one for one in revisions(indicator=indicator, area=area) if one.period == period)


def before(*, since: int, as_of: date) -> Instead:
    """Return what figures said when the event of this number had happened, for those that were revised or came since.

    `as_of` is the day that the municipality is held beside others. Three queries.
    """
    of_live = {"load__gt": since, "indicator__retired": None}
    revised = RevisionRow.objects.filter(**of_live).select_related("indicator__unit")
    others = [(row.load, _earlier(row)) for row in revised.order_by("-id")]
    others += [(row.load, _nothing(row)) for row in Arrival.objects.filter(**of_live)]
    # What happened first after the event tells what stood then, so it is put in last.
    others.sort(key=lambda one: -one[0])
    return instead_of((other for _, other in others), dict(_stood_beside(since, as_of)))


def _stood_beside(since: int, as_of: date) -> Iterator[tuple[str, tuple[Comparison, ...]]]:
    """Give the indicators that stand otherwise beside others since, with how they stood; the last given counts."""
    rows = EarlierPeers.objects.filter(load__gt=since, indicator__retired=None).select_related("indicator__unit")
    for row in rows.order_by("-load"):
        cells = {"area": row.area, "known": row.known, "beside": row.beside} if row.known else None
        found = peers_from(cells, as_indicator(row.indicator), as_of=as_of)
        yield row.indicator_id, tuple(one.comparison for one in found.beside) if found else ()


def revised(*, since: int, indicators: Collection[str]) -> bool:
    """Return whether any figure of some indicators was revised after the event of this number, in one query."""
    return RevisionRow.objects.filter(load__gt=since, indicator__in=indicators).exists()


def _earlier(row: RevisionRow) -> OtherFigure:
    indicator, period = as_indicator(row.indicator), _period(row)
    figure = earlier_figure(
        row.before, indicator=indicator, period=period, area=row.area_id, read_in=localtime(row.at).date()
    )
    return OtherFigure(indicator.id, row.area_id, period, figure)


def _nothing(row: Arrival) -> OtherFigure:
    return OtherFigure(row.indicator_id, row.area_id, _period(row), None)


def _period(row: RevisionRow | Arrival) -> Period:
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
