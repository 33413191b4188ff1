"""The chart that answers to pointer and keyboard, with the drawn one and the table beside it."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from samstyr.goals.queries import indicator as indicators
from samstyr.goals.queries.charts import trend_chart
from samstyr.goals.queries.values import IndicatorPage as Found
from samstyr.look.charts.inputs import TrendChart
from samstyr.look.parts import Link, Table, Words
from samstyr.portal import charts, links, wording
from samstyr.portal.frame import Head
from samstyr.portal.pages.common import SourceLine, source_line
from samstyr.portal.pages.figure_tables import years
from samstyr.portal.pages.indicator import crumbs
from samstyr.portal.visit import Visit
from samstyr.statistics.queries import sources as every_source


@dataclass(frozen=True, slots=True)
class InteractivePage:
    """Everything that stands on the page, from the top."""

    head: Head
    overline: str
    title: Words
    tail: Words
    lead: str
    specification: str
    drawn: str
    table: Table
    source: SourceLine
    back: Link


def build(indicator_id: str, visit: Visit) -> InteractivePage | None:
    """Return the page of an interactive chart, or None where there is no such key figure or nothing to draw."""
    found = _found(indicator_id, visit)
    chart = _chart(found, visit) if found else None
    if found is None or chart is None:
        return None
    indicator = found.standing.indicator
    latest = found.standing.series.measured[-1]
    title = _("%(name)s, interactive chart") % {"name": visit.say(indicator.title)}
    above = Link(wording.head(indicator.title), links.to("indicator", indicator.id))
    return InteractivePage(
        head=Head(title, f"{title}. {chart.title}.", "goals", (*crumbs(found), above), _("Interactive chart")),
        overline=_("Interactive chart"),
        title=wording.head(indicator.title),
        tail=wording.tail(indicator.title),
        lead=_("Point at a place in time, or use the arrow keys, to read its figure."),
        specification=links.to("specification", indicator.id),
        drawn=charts.in_both_widths(chart),
        table=years(found.standing, found.year_verdicts, visit),
        source=source_line(latest.citation, every_source.sources(), visit, latest.as_of),
        back=Link(_("Back to the key figure"), links.to("indicator", indicator.id)),
    )


def specification(indicator_id: str, visit: Visit) -> TrendChart | None:
    """Return the chart that the script on the page draws."""
    found = _found(indicator_id, visit)
    return _chart(found, visit) if found else None


def _found(indicator_id: str, visit: Visit) -> Found | None:
    package = visit.package
    return indicators.indicator_page(id=indicator_id, as_of=package.reference_date, area=package.municipality)


def _chart(found: Found, visit: Visit) -> TrendChart | None:
    return trend_chart(found.standing, found.year_verdicts, language=visit.language)
