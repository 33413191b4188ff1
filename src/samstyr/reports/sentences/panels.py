"""What panels say, a line for each key figure, promise or row, with the figures that the line rests on."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from samstyr.goals.queries.values import Promise, Standing
from samstyr.goals.queries.year_verdicts import year_verdicts
from samstyr.kernels.assessment.words.change_words import moved_words
from samstyr.kernels.assessment.words.labels import ATTAINMENT_LABELS, DIRECTION_LABELS
from samstyr.kernels.assessment.words.quoting import both
from samstyr.kernels.assessment.words.target_words import target_words
from samstyr.kernels.figures import Figure
from samstyr.kernels.missing import Missing
from samstyr.kernels.numbers import format_figure, format_value
from samstyr.kernels.period import Period
from samstyr.kernels.report_text.passages import Block
from samstyr.kernels.texts import Text
from samstyr.look.words import STATUS_WORDS
from samstyr.reports.publishing.panels.facts import Facts
from samstyr.reports.sentences.figures import stated_figure
from samstyr.reports.sentences.values import StatedFigure, StatedReference
from samstyr.statistics.queries.values import GridRow, Table, TableCell

NAMES: Final[Mapping[str, Text]] = {
    "chart": Text("Diagram", "Chart"),
    "table": Text("Tabell", "Table"),
    "goal-panel": Text("Status for målet", "How the goal stands"),
    "promises": Text("Løfter", "Promises"),
    "fiscal-rules": Text("Handlingsreglene", "The fiscal rules"),
    "key-figures": Text("Utvalgte tall", "Chosen figures"),
    "overview": Text("Oversikt", "Overview"),
}
_LAST_YEAR: Final = 9999
_NOT_MEASURED: Final = Text("ikke målt", "not measured")
_IN: Final = Text("{value} ({period})", "{value} ({period})")


def panel_name(block: Block, caption: str, facts: Facts) -> str:
    """Return what a panel is called: its kind, and its caption or what it is of."""
    said = facts.say(NAMES[block.name])
    of = caption or ", ".join(_title(name, facts) for name in _names(block))
    return f"{said}: {of}" if of else said


def panel_lines(block: Block, facts: Facts) -> tuple[StatedReference, ...]:
    """Return what a panel says, line by line; a name that nobody knows says nothing."""
    return tuple(_LINES[block.name](block, facts))


def _names(block: Block) -> list[str]:
    return block.attributes.get("of", "").replace(",", " ").split()


def _title(name: str, facts: Facts) -> str:
    if name in facts.standings:
        return facts.say(facts.standings[name].indicator.title)
    if name in facts.goals:
        return facts.say(facts.goals[name].goal.title)
    if name in facts.focus_areas:
        return facts.say(facts.focus_areas[name].focus_area.title)
    found = facts.table(name)
    return facts.say(found.summary.title) if found is not None else name


def _standings(block: Block, facts: Facts) -> list[Standing]:
    return [one for name in _names(block) for one in facts.group(name) or ()]


def _line(expression: str, said: Text, figures: Sequence[StatedFigure], facts: Facts) -> StatedReference:
    return StatedReference(expression, facts.say(said), said, None, "", "", tuple(figures))


def _figures(standing: Standing, figures: Sequence[Figure]) -> list[StatedFigure]:
    return [stated_figure(standing.indicator.id, figure) for figure in dict.fromkeys(figures)]


def _through_time(standing: Standing, figures: Sequence[Figure], marks: Mapping[Period, Text]) -> Text:
    """Return an indicator with its figures by period, each with how it stood where that is shown."""
    said = [
        _joined([_IN.filled(value=_value(standing, figure), period=figure.period.label), marks.get(figure.period)], " ")
        for figure in figures
    ]
    return _titled(standing, said or [_NOT_MEASURED])


def _chart(block: Block, facts: Facts) -> Iterator[StatedReference]:
    for standing in _standings(block, facts):
        figures = standing.series.figures
        marks = {one.figure.period: ATTAINMENT_LABELS[one.attainment] for one in reversed(year_verdicts(standing))}
        said = _through_time(standing, figures, marks)
        targets = [target_words(one, standing.indicator.unit) for one in standing.targets]
        yield _line(standing.indicator.id, _joined([said, *targets], "; "), _figures(standing, figures), facts)


def _table(block: Block, facts: Facts) -> Iterator[StatedReference]:
    names = _names(block)
    if len(names) == 1 and facts.group(names[0]) is None and (found := facts.table(names[0])) is not None:
        yield from _source_rows(found, facts)
        return
    first, last = _year(block, "from", 0), _year(block, "to", _LAST_YEAR)
    for standing in _standings(block, facts):
        figures = [figure for figure in standing.series.figures if first <= figure.period.year <= last]
        yield _line(standing.indicator.id, _through_time(standing, figures, {}), _figures(standing, figures), facts)


def _year(block: Block, key: str, otherwise: int) -> int:
    written = block.attributes.get(key, "")
    return int(written) if written.isdecimal() else otherwise


def _goals(block: Block, facts: Facts) -> Iterator[StatedReference]:
    for name in _names(block):
        for standing in facts.goals[name].standings if name in facts.goals else ():
            yield _goal_line(standing, facts)


def _chosen(block: Block, facts: Facts) -> Iterator[StatedReference]:
    return (_goal_line(one, facts) for one in _standings(block, facts))


def _overview(_block: Block, facts: Facts) -> Iterator[StatedReference]:
    return (_goal_line(one, facts) for one in facts.overview.standings)


def _goal_line(standing: Standing, facts: Facts) -> StatedReference:
    """Return how a key figure stands: the latest, its target and verdict, and the step to it."""
    found = standing.assessment
    move = found.change.move
    used = [found.latest, *((move.latest, move.previous) if move else ())]
    used += [figure for verdict in found.verdicts for figure in verdict.figures]
    latest = _value(standing, found.latest) if found.latest else _NOT_MEASURED
    said = [_IN.filled(value=latest, period=found.latest.period.label) if found.latest else latest]
    said += [target_words(one, standing.indicator.unit) for one in standing.targets[:1]]
    said += [ATTAINMENT_LABELS[found.attainment], DIRECTION_LABELS[found.change.direction], moved_words(found)]
    figures = _figures(standing, [figure for figure in used if figure is not None])
    return _line(standing.indicator.id, _titled(standing, said), figures, facts)


def _promises(block: Block, facts: Facts) -> Iterator[StatedReference]:
    names = _names(block)
    for one in facts.promises.promises:
        if not names or one.focus_area in names:
            yield _line(one.id, _promise(one), (), facts)


def _promise(one: Promise) -> Text:
    said = [one.promise, STATUS_WORDS.get(one.status, Text(one.status)), one.status_text]
    return _joined(said, ": ")


def _rules(_block: Block, facts: Facts) -> Iterator[StatedReference]:
    for rule in facts.fiscal_rules:
        standing, figures = rule.standing, rule.standing.series.figures
        marks = {one.figure.period: ATTAINMENT_LABELS[one.attainment] for one in rule.years}
        said = _through_time(standing, figures, marks)
        held = _joined([said, target_words(rule.target, standing.indicator.unit)], "; ")
        yield _line(standing.indicator.id, held, _figures(standing, figures), facts)


def _source_rows(found: Table, facts: Facts) -> Iterator[StatedReference]:
    for number, row in enumerate(found.grid_rows):
        cells = [one for one in row.cells if one is not None]
        figures = [stated_figure(one.id, one.figure) for one in cells]
        yield _line(f"{found.summary.id}[{number}]", _row(row, cells), figures, facts)


def _row(row: GridRow, cells: Sequence[TableCell]) -> Text:
    return _joined([row.label, _joined([_cell(one) for one in cells], ", ")], ": ")


def _cell(cell: TableCell) -> Text:
    return both(lambda language: format_figure(cell.figure, language))


def _value(standing: Standing, figure: Figure) -> Text:
    if isinstance(figure.value, Missing):
        return figure.value.reason.label
    value, indicator = figure.value, standing.indicator
    return both(lambda language: format_value(value, indicator.unit, indicator.decimals, language))


def _titled(standing: Standing, said: Sequence[Text]) -> Text:
    return _joined([standing.indicator.title, _joined(said, ", ")], ": ")


def _joined(texts: Sequence[Text | None], separator: str) -> Text:
    there = [text for text in texts if text]
    return both(lambda language: separator.join(text.in_language(language) for text in there))


_LINES: Final[Mapping[str, Callable[[Block, Facts], Iterator[StatedReference]]]] = {
    "chart": _chart,
    "table": _table,
    "goal-panel": _goals,
    "promises": _promises,
    "fiscal-rules": _rules,
    "key-figures": _chosen,
    "overview": _overview,
}
