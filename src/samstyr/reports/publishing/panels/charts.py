"""Charts of key figures: one large, or several small beside each other."""

from collections.abc import Sequence

from samstyr.goals.queries.charts import path_chart, trend_chart
from samstyr.goals.queries.values import Standing
from samstyr.goals.queries.year_verdicts import year_verdicts
from samstyr.look.charts.inputs import Chart, PathChart
from samstyr.reports.publishing import notes
from samstyr.reports.publishing import words as said
from samstyr.reports.publishing.panels.building import MULTIPLES, Drawing, Workbench, across, titled
from samstyr.reports.publishing.syntax import Element, division, paragraph, words


def chart(standings: Sequence[Standing], bench: Workbench) -> list[Element]:
    """Return the charts of key figures; what was never measured is said in words.

    One key figure alone has the way to its target beside its figures, where it has such a way.
    """
    language = bench.facts.language
    if len(standings) == 1:
        alone = standings[0]
        both = _trend(alone, bench), path_chart(alone, language=language)
        return [_drawn(alone, one, bench, 1) for one in both if one] or [_nothing(alone, bench)]
    found = [(one, _trend(one, bench) or path_chart(one, language=language)) for one in standings]
    beside = max(2, across(sum(one is not None for _, one in found)))
    drawn = [_drawn(one, its, bench, beside) if its else _nothing(one, bench) for one, its in found]
    return [division(MULTIPLES, drawn)]


def _trend(standing: Standing, bench: Workbench) -> Chart | None:
    return trend_chart(standing, year_verdicts(standing), language=bench.facts.language)


def _nothing(standing: Standing, bench: Workbench) -> Element:
    return paragraph(*words(f"{bench.say(standing.indicator.title)}: {bench.say(said.NOT_MEASURED)}."))


def _drawn(standing: Standing, found: Chart, bench: Workbench, beside: int) -> Element:
    latest = standing.series.latest
    citation = latest.citation if latest else standing.indicator.citation
    source = notes.source_words(citation, bench.facts.sources, bench.facts.language)
    # A way to a target is not in the unit of the figures: its own words say what it shows.
    is_way = isinstance(found, PathChart)
    title = f"{bench.say(standing.indicator.title)}. {found.subtitle}" if is_way else titled(standing, bench)
    drawing = Drawing(found, title, f"{bench.say(said.SOURCE)}: {source}", beside)
    return bench.drawing(drawing)
