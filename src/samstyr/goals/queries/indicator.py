"""One indicator in full, and one figure of it."""

from collections.abc import Iterable, Mapping
from datetime import date

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q, QuerySet
from django.db.models.functions import JSONObject

from samstyr.goals.models import Indicator as IndicatorRow
from samstyr.goals.models import IndicatorTable
from samstyr.goals.queries.newest_load import newest_load
from samstyr.goals.queries.notes import as_note, written_notes
from samstyr.goals.queries.peers import peers_from, written_peers
from samstyr.goals.queries.register import as_focus_area, as_goal
from samstyr.goals.queries.revisions import revisions, revisions_of
from samstyr.goals.queries.sayings import sayings_from, source_sayings, written_sayings
from samstyr.goals.queries.standings import standings, standings_of
from samstyr.goals.queries.values import FoundFigure, IndicatorPage, Standing, TableLink
from samstyr.goals.queries.year_verdicts import year_verdicts
from samstyr.kernels.period import NotAPeriod, Period


def indicator_page(*, id: str, as_of: date, area: str) -> IndicatorPage | None:
    """Return everything about an indicator in an area, or None where there is no such indicator.

    Five queries, and one to learn when the figures were read in.
    """
    rows = {row.id: row for row in _with_what_stands_beside(id, area)}
    row = rows.get(id)
    if row is None:
        return None
    beside = standings_of(rows.values(), as_of=as_of, area=area, read_in=newest_load(default=as_of).day)
    standing = next(one for one in beside if one.indicator.id == id)
    return IndicatorPage(
        focus_area=as_focus_area(row.focus_area),
        goal=as_goal(row.goal),
        standing=standing,
        siblings=tuple(one for one in beside if one.indicator.id != id),
        year_verdicts=year_verdicts(standing),
        revisions=revisions(indicator=standing.indicator, area=area),
        tables=_links(getattr(row, "table_links", [])),
        notes=tuple(as_note(cells) for cells in getattr(row, "notes", [])),
        peers=peers_from(getattr(row, "peers", None), standing.indicator, as_of=as_of),
        said=sayings_from(getattr(row, "said", None), standing.indicator, area),
    )


def _with_what_stands_beside(id: str, area: str) -> QuerySet[IndicatorRow]:
    """Return the indicators of the same goal, with all that stands above and beside them."""
    goal = IndicatorRow.objects.filter(id=id, retired=None).values("goal")
    own = Q(indicator=OuterRef("id"))
    links = IndicatorTable.objects.filter(own, retired=None).order_by("id")
    return (
        IndicatorRow.objects.filter(retired=None, goal__in=goal)
        .select_related("unit", "goal", "focus_area")
        .annotate(
            table_links=ArraySubquery(links.values_list(JSONObject(table_id="table_id", relation="relation"))),
            notes=written_notes(about=own),
            peers=written_peers(id=id),
            said=written_sayings(id=id, area=area),
        )
        .order_by("order", "id")
    )


def _links(written: Iterable[Mapping[str, str]]) -> tuple[TableLink, ...]:
    """Return the tables with the same measure, then the related ones."""
    links = [TableLink(link["table_id"], link["relation"] == "same") for link in written]
    return tuple(sorted(links, key=lambda link: not link.same))


def standing(*, id: str, as_of: date, area: str) -> Standing | None:
    """Return how one indicator stands in an area."""
    found = standings(as_of=as_of, area=area, read_in=newest_load(default=as_of).day, which=Q(id=id))
    return next(iter(found), None)


def figure(*, id: str, period: str, as_of: date, area: str) -> FoundFigure | None:
    """Return one figure by its short address (`ID@PERIOD`), measured or missing, or None where there is none."""
    try:
        wanted = Period.parse(period)
    except NotAPeriod:
        return None
    found = standing(id=id, as_of=as_of, area=area)
    at = found.series.at(wanted) if found else None
    if found is None or at is None:
        return None
    return FoundFigure(
        found.indicator,
        at,
        revisions_of(indicator=found.indicator, area=area, period=wanted),
        source_sayings(indicator=found.indicator, area=area),
    )
