"""Key figures over time, as a table."""

from collections.abc import Sequence

from samstyr.goals.queries.values import Standing
from samstyr.kernels.missing import Missing
from samstyr.kernels.numbers import format_number
from samstyr.kernels.period import Period
from samstyr.reports.publishing import words as said
from samstyr.reports.publishing.panels.building import Column, Workbench, table
from samstyr.reports.publishing.syntax import Element, Inlines, words

MOST_PERIODS = 8
# The share of the width that names have.
NAMES = 0.37


def figure_table(
    standings: Sequence[Standing], bench: Workbench, *, caption: str = "", first: int = 0, last: int = 9999
) -> list[Element]:
    """Return key figures by period, the newest periods where there are many; the latest of each has a note."""
    periods = sorted(
        {figure.period for one in standings for figure in one.series.figures if first <= figure.period.year <= last}
    )[-MOST_PERIODS:]
    wide = (1 - NAMES) / (len(periods) + 1)
    columns = [
        Column(bench.say(said.KEY_FIGURE), width=NAMES),
        *(Column(bench.say(period.label), numeric=True, width=wide) for period in periods),
        Column(bench.say(said.UNIT), width=wide),
    ]
    rows = [_row(one, periods, bench) for one in standings]
    return [table(caption or bench.say(said.FIGURES_BY_PERIOD), columns, rows)]


def _row(standing: Standing, periods: Sequence[Period], bench: Workbench) -> list[Inlines]:
    unit = standing.indicator.unit
    cells = [_cell(standing, period, bench) for period in periods]
    symbol = bench.say(unit.symbol) or bench.say(unit.label)
    return [words(bench.say(standing.indicator.title)), *cells, words(symbol)]


def _cell(standing: Standing, period: Period, bench: Workbench) -> Inlines:
    figure = standing.series.at(period)
    if figure is None:
        return words("–")
    if isinstance(figure.value, Missing):
        return words(bench.say(figure.value.reason.label))
    return words(format_number(figure.value, standing.indicator.decimals, bench.facts.language))
