"""What observations said before loads changed them."""

from collections.abc import Mapping

from samstyr.audit import queries as audit
from samstyr.goals.models import Revision as RevisionRow
from samstyr.goals.queries.figures import earlier_figure
from samstyr.goals.queries.values import Indicator, Revision
from samstyr.kernels.period import Period


def revisions(*, indicator: Indicator, area: str) -> tuple[Revision, ...]:
    """Return every revision of an indicator's figures in an area, the newest first; one query, two if there are any."""
    rows = list(RevisionRow.objects.filter(indicator=indicator.id, area=area).order_by("-at", "-id"))
    names = audit.names_of({row.by for row in rows}) if rows else {}
    return tuple(_revision(row, indicator, names) for row in rows)


def revisions_of(*, indicator: Indicator, area: str, period: Period) -> tuple[Revision, ...]:
    """Return the revisions of one figure, the newest first."""
    return tuple(one for one in revisions(indicator=indicator, area=area) if one.period == period)


def _revision(row: RevisionRow, indicator: Indicator, names: Mapping[str, str | None]) -> Revision:
    period = Period.parse(row.period) if row.period else Period.of_year(row.year)
    before = earlier_figure(
        row.before,
        indicator=indicator,
        period=period,
        area=row.area_id,
        read_in=row.at.date(),
    )
    return Revision(period=period, before=before, load=row.load, at=row.at, by=names.get(row.by) or "", why=row.why)
