"""Charts of key figures: one large, or several small beside each other."""

from collections.abc import Sequence

from samstyr.goals.queries.charts import path_chart, trend_chart
from samstyr.goals.queries.values import Standing
from samstyr.goals.queries.year_verdicts import year_verdicts
from samstyr.reports.publishing import notes
from samstyr.reports.publishing import words as said
from samstyr.reports.publishing.panels.building import MULTIPLES, Drawing, Workbench
from samstyr.reports.publishing.syntax import Element, division, paragraph, words


def chart(standings: Sequence[Standing], bench: Workbench) -> list[Element]:
    """Return the charts of key figures; what was never measured is said in words."""
    small = len(standings) > 1
    drawn = [_one(standing, bench, small=small) for standing in standings]
    return [division(MULTIPLES, drawn)] if small else drawn


def _one(standing: Standing, bench: Workbench, *, small: bool) -> Element:
    language = bench.facts.language
    found = trend_chart(standing, year_verdicts(standing), language=language) or path_chart(standing, language=language)
    title = bench.say(standing.indicator.title)
    if found is None:
        return paragraph(*words(f"{title}: {bench.say(said.NOT_MEASURED)}."))
    latest = standing.series.latest
    citation = latest.citation if latest else standing.indicator.citation
    source = notes.source_words(citation, bench.facts.sources, language)
    return bench.drawing(Drawing(found, title, f"{bench.say(said.SOURCE)}: {source}", small))
