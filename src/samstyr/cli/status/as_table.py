"""How the goals stand, for people: one line a goal, and what is worth a look."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text as Line

from samstyr.cli.status import words
from samstyr.goals.queries.differing import Differing
from samstyr.goals.queries.values import FocusAreaStanding, GoalStanding, Overview, Standing
from samstyr.kernels.assessment.outcomes import Counts, Direction
from samstyr.kernels.assessment.words.change_words import worth_words
from samstyr.kernels.assessment.words.labels import DIRECTION_LABELS
from samstyr.kernels.assessment.words.phrases import sentence
from samstyr.kernels.numbers import format_figure
from samstyr.kernels.texts import Language, Text

NONE = "–"


def overview_as_table(overview: Overview, area: Text, language: Language) -> RenderableType:
    """Return everything that `samstyr status` prints; without colours and marks it reads the same."""
    day = words.day_in_words(overview.as_of, language)
    heading = words.HEADING.in_language(language).format(area=area.in_language(language), day=day)
    return Group(
        Line(heading, style="bold"),
        *_summary(overview.counts, language),
        "",
        _goals(overview.focus_areas, language),
        words.RESERVATION.in_language(language),
        "",
        Line(words.WORTH_A_LOOK.in_language(language), style="bold"),
        *(_worth_a_look(one, language) for one in overview.worth_a_look),
    )


def differing_as_lines(those: Sequence[Differing], language: Language) -> Iterator[str]:
    """Yield the typed figures that sources have another number for, a line each; nothing where there are none."""
    if those:
        yield ""
        yield words.DIFFERING.in_language(language)
    for one in those:
        said, typed = format_figure(one.said, language), format_figure(one.typed, language)
        period, title = one.typed.period.label.in_language(language), one.indicator.title.in_language(language)
        yield words.DIFFERS.in_language(language).format(title=title, period=period, said=said, typed=typed)


def _summary(counts: Counts, language: Language) -> Iterator[str]:
    """Say how many got better, worse …, and how many with a target stand how."""
    changes = (
        f"{counts.by_direction[direction]} {word.in_language(language)}" for direction, word in DIRECTION_LABELS.items()
    )
    yield f"{counts.indicators} {words.INDICATORS.in_language(language)}: {', '.join(changes)}"
    with_verdict = sum(counts.by_attainment[attainment] for attainment in words.ATTAINMENTS)
    if with_verdict:
        yield f"{with_verdict} {words.WITH_TARGET.in_language(language)}: {', '.join(_attained(counts, language))}"


def _goals(focus_areas: Iterable[FocusAreaStanding], language: Language) -> Table:
    table = Table(box=None, padding=(0, 1, 0, 0), pad_edge=False, header_style="bold", expand=True)
    goal, *numbers, target = (column.in_language(language) for column in words.COLUMNS)
    table.add_column(goal, ratio=1)
    for number in numbers:
        table.add_column(number, justify="right", no_wrap=True)
    table.add_column(target, width=15)
    for focus_area in focus_areas:
        table.add_row(*_focus_area(focus_area, language))
        for one in focus_area.goals:
            table.add_row(*_goal(one, language))
    return table


def _focus_area(one: FocusAreaStanding, language: Language) -> tuple[RenderableType, ...]:
    """Name the focus area; with numbers only where they are not those of its one main goal, on the next line."""
    name = Line(one.focus_area.title.in_language(language).upper(), style="bold")
    if sum(goal.goal.is_main for goal in one.goals) == 1:
        return (name,)
    return (name, *_numbers(one.counts), _target(one.counts, language))


def _goal(one: GoalStanding, language: Language) -> tuple[RenderableType, ...]:
    title = Padding(one.goal.title.in_language(language), (0, 0, 0, 1 if one.goal.is_main else 3))
    if one.goal.in_development:
        return (title, *[NONE] * len(_numbers(one.counts)), words.IN_DEVELOPMENT.in_language(language))
    return (title, *_numbers(one.counts), _target(one.counts, language))


def _numbers(counts: Counts) -> tuple[str, ...]:
    return (str(counts.indicators), *(str(counts.by_direction[direction]) for direction in Direction))


def _target(counts: Counts, language: Language) -> str:
    return "\n".join(_attained(counts, language)) or NONE


def _attained(counts: Counts, language: Language) -> list[str]:
    return [
        f"{counts.by_attainment[attainment]} {word.in_language(language)}"
        for attainment, word in words.ATTAINMENTS.items()
        if counts.by_attainment[attainment]
    ]


def _worth_a_look(one: Standing, language: Language) -> RenderableType:
    latest = one.assessment.latest
    figure = f"{format_figure(latest, language)} ({latest.period})" if latest else NONE
    title = one.indicator.title.in_language(language)
    why = ". ".join(sentence(reason).in_language(language) for reason in worth_words(one.assessment))
    return Padding(f"{title}: {figure}. {why}.", (0, 0, 0, 1))
