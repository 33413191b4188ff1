"""What observations said before loads changed them."""

from samstyr.audit import queries as audit
from samstyr.goals.models import Revision as RevisionRow
from samstyr.goals.queries.figures import earlier_figure
from samstyr.goals.queries.values import Indicator, Revision
from samstyr.kernels.period import Period


def revisions(*, indicator: Indicator, area: str) -> tuple[Revision, ...]:
    """Return every revision of an indicator's figures in an area, the newest first, in one query."""
    rows = RevisionRow.objects.filter(indicator=indicator.id, area=area).order_by("-at", "-id")
    return tuple(_revision(row, indicator) for row in rows.annotate(by_name=audit.name_of("by")))


def revisions_of(*, indicator: Indicator, area: str, period: Period) -> tuple[Revision, ...]:
    """Return the revisions of one figure, the newest first, in one query."""
    return tuple(one for one in revisions(indicator=indicator, area=area) if one.period == period)


def _revision(row: RevisionRow, indicator: Indicator) -> Revision:
    period = Period.parse(row.period) if row.period else Period.of_year(row.year)
    before = earlier_figure(
        row.before,
        indicator=indicator,
        period=period,
        area=row.area_id,
        read_in=row.at.date(),
    )
    by = getattr(row, "by_name", "")
    return Revision(period=period, before=before, load=row.load, at=row.at, by=by, why=row.why)
