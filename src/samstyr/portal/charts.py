"""The charts that pages show, drawn once and kept; and the drawing of them all ahead of the first reader."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

from samstyr.goals.queries import overview as overviews
from samstyr.goals.queries import peers
from samstyr.goals.queries.charts import path_chart, trend_chart
from samstyr.goals.queries.indicator import indicator_page
from samstyr.goals.queries.peer_charts import peer_chart
from samstyr.goals.queries.values import Standing
from samstyr.goals.queries.year_verdicts import year_verdicts
from samstyr.kernels.assessment.outcomes import Attainment
from samstyr.kernels.numbers import format_number
from samstyr.kernels.targets import TargetRole
from samstyr.kernels.texts import Language
from samstyr.look.charts.inputs import Chart, ThenNowChart, TrendChart
from samstyr.look.charts.scales import value_domain
from samstyr.look.charts.sizes import Width
from samstyr.look.charts.spark import spark as drawn_spark
from samstyr.look.charts.store import ChartStore, Form, Order
from samstyr.look.charts.trend import SIZES
from samstyr.look.charts.warming import draw_all
from samstyr.look.parts import ChartFrame, KeyItem
from samstyr.look.words import STATUS_WORDS
from samstyr.portal import visit as visits
from samstyr.portal.table_charts import table_chart
from samstyr.portal.visit import Visit
from samstyr.statistics.queries import tables
from samstyr.statistics.queries.values import Table

Progress = Callable[[int, int], None]
ON_PAGES = (Form.WIDE, Form.NARROW)


@cache
def store() -> ChartStore:
    """Return where drawings are kept."""
    return ChartStore(settings.HOME / "charts")


def spark(standing: Standing, language: Language) -> str:
    """Return the shape of a key figure's years, to stand beside words; nothing for fewer than two figures."""
    chart = trend_chart(standing, year_verdicts(standing), language=language)
    return drawn_spark(chart) if chart else ""


def small(standing: Standing, language: Language) -> str:
    """Return a key figure as a small chart on a card."""
    chart = trend_chart(standing, year_verdicts(standing), language=language)
    return store().svg(chart, Form.SMALL) if chart else ""


def framed(chart: Chart, key: tuple[KeyItem, ...] = (), interactive: str = "") -> ChartFrame:
    """Return a chart in two widths with what stands around it."""
    return ChartFrame(
        title=chart.title,
        subtitle=chart.subtitle,
        wide=store().svg(chart, Form.WIDE),
        narrow=store().svg(chart, Form.NARROW),
        key=key,
        interactive=interactive,
    )


def of_table(table: Table, visit: Visit) -> ChartFrame | None:
    """Return the chart that helps to read a table, or None where none does."""
    chart = table_chart(table, visit)
    if chart is None:
        return None
    then_and_now = isinstance(chart, ThenNowChart)
    signs = zip(("hollow", "filled"), table.summary.periods, strict=False)
    return framed(chart, tuple(KeyItem(sign, period) for sign, period in signs) if then_and_now else ())


def in_both_widths(chart: Chart) -> str:
    """Return a chart in two widths as one piece of markup, of which the page's styles show one."""
    wide, narrow = (store().svg(chart, form) for form in ON_PAGES)
    return f'<div class="sam-chart"><div class="wide">{wide}</div><div class="narrow">{narrow}</div></div>'


def trend_key(chart: TrendChart, language: Language) -> tuple[KeyItem, ...]:
    """Return what the signs in a trend mean, those that it has."""
    items = []
    if chart.target:
        items.append(
            KeyItem("zone", _("Here the target is met")) if chart.target.side else KeyItem("line", chart.target.words)
        )
    shown = dict.fromkeys(point.status for point in chart.points if point.value is not None)
    items += [KeyItem(status, STATUS_WORDS[status]) for status in shown if status != Attainment.NO_TARGET]
    low, high = (format_number(Decimal(round(end)), 0, language) for end in ends(chart))
    items.append(KeyItem("", _("Upright axis from %(low)s to %(high)s") % {"low": low, "high": high}))
    return tuple(items)


def ends(chart: TrendChart) -> tuple[float, float]:
    """Return the ends of the upright axis of a trend as it is drawn on wide screens."""
    domain = value_domain(chart, SIZES[Width.WIDE])
    return domain.low, domain.high


def warm(progress: Progress, *, workers: int = 1) -> int:
    """Draw every chart that the pages will ask for and that is not kept yet; return how many those were."""
    return draw_all(tuple(_orders()), store(), progress, workers)


def _orders() -> Iterator[Order]:
    for language, _name in settings.LANGUAGES:
        with override(language):
            visit = visits.begin()
            yield from _of_figures(visit)
            yield from _of_tables(visit)
            yield from _of_peers(visit)


def _of_figures(visit: Visit) -> Iterator[Order]:
    package = visit.package
    for standing in overviews.overview(as_of=package.reference_date, area=package.municipality).standings:
        trend = trend_chart(standing, year_verdicts(standing), language=visit.language)
        path = path_chart(standing, language=visit.language)
        yield from (Order(chart, form) for chart in (trend, path) if chart for form in ON_PAGES)
        if trend and any(target.role is TargetRole.FISCAL_RULE for target in standing.targets):
            yield Order(trend, Form.SMALL)


def _of_peers(visit: Visit) -> Iterator[Order]:
    package = visit.package
    for id in peers.compared():
        page = indicator_page(id=id, as_of=package.reference_date, area=package.municipality)
        if page is not None and page.peers is not None:
            chart = peer_chart(page.peers, page.standing.indicator, language=visit.language)
            yield from (Order(chart, form) for form in ON_PAGES if chart)


def _of_tables(visit: Visit) -> Iterator[Order]:
    ids = [summary.id for summary in tables.summaries()]
    for table in tables.tables(ids=ids, as_of=visit.package.reference_date):
        chart = table_chart(table, visit)
        if chart:
            yield from (Order(chart, form) for form in ON_PAGES)
