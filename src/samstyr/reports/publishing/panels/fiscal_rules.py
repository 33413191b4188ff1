"""The municipality's rules for its own money, year by year."""

from collections.abc import Sequence

from samstyr.goals.queries.values import FiscalRule
from samstyr.kernels.assessment.words.target_words import target_words
from samstyr.kernels.missing import Missing
from samstyr.kernels.numbers import NO_BREAK_SPACE, format_number
from samstyr.kernels.period import Period
from samstyr.reports.publishing import words as said
from samstyr.reports.publishing.panels.building import Column, Workbench, table
from samstyr.reports.publishing.panels.charts import chart
from samstyr.reports.publishing.syntax import Element, Inlines, words

NAMES, TARGETS = 0.26, 0.2
MOST_PERIODS = 6


def rules_panel(rules: Sequence[FiscalRule], bench: Workbench) -> list[Element]:
    """Return the rules as small charts and a table; nothing where there are none."""
    if not rules:
        return []
    every = sorted({figure.period for rule in rules for figure in rule.standing.series.figures})
    periods = every[-MOST_PERIODS:]
    wide = (1 - NAMES - TARGETS) / len(periods)
    columns = [
        Column(bench.say(said.RULE), width=NAMES),
        *(Column(bench.say(period.label), width=wide) for period in periods),
        Column(bench.say(said.TARGET), width=TARGETS),
    ]
    rows = [_row(rule, periods, bench) for rule in rules]
    return [*chart([rule.standing for rule in rules], bench), table(bench.say(said.RULES_BY_YEAR), columns, rows)]


def _row(rule: FiscalRule, periods: Sequence[Period], bench: Workbench) -> list[Inlines]:
    indicator = rule.standing.indicator
    verdicts = {year.figure.period: year.attainment.value for year in rule.years}
    cells = [_cell(rule, period, verdicts.get(period, ""), bench) for period in periods]
    target = bench.say(target_words(rule.target, indicator.unit))
    return [words(bench.say(indicator.title)), *cells, words(target)]


def _cell(rule: FiscalRule, period: Period, status: str, bench: Workbench) -> Inlines:
    figure = rule.standing.series.at(period)
    if figure is None:
        return words("–")
    if isinstance(figure.value, Missing):
        return words(bench.say(figure.value.reason.label))
    shown = words(format_number(figure.value, rule.standing.indicator.decimals, bench.facts.language))
    return [bench.mark(status), {"t": "Str", "c": NO_BREAK_SPACE}, *shown] if status else shown
