"""The status of a goal: counts, and each of its key figures with target, status and change."""

from samstyr.goals.queries.values import GoalStanding, Standing
from samstyr.kernels.assessment.outcomes import Attainment, Direction
from samstyr.kernels.assessment.words.change_words import moved_words
from samstyr.kernels.assessment.words.labels import DIRECTION_LABELS
from samstyr.kernels.assessment.words.phrases import sentence
from samstyr.kernels.assessment.words.target_words import target_words
from samstyr.look.words import STATUS_WORDS
from samstyr.reports.publishing import words as said
from samstyr.reports.publishing.panels.building import OVERLINE, PANEL, TITLE, Column, Workbench, table
from samstyr.reports.publishing.syntax import Element, Inlines, division, paragraph, plain, words

# The shares of the width; where no key figure has a target, nothing is said of targets.
WIDTHS = (0.26, 0.17, 0.16, 0.16, 0.25)
WITHOUT_TARGETS = (0.42, 0.25, 0.33)


def goal_panel(found: GoalStanding, bench: Workbench) -> list[Element]:
    """Return how a goal stands."""
    goal = found.goal
    blocks = [
        division(OVERLINE, [plain(*words(bench.say(said.MAIN_GOAL if goal.is_main else said.SUB_GOAL)))]),
        division(TITLE, [plain(*words(bench.say(goal.title)))]),
    ]
    if not found.standings:
        return [division(PANEL, [*blocks, paragraph(*words(bench.say(said.NO_FIGURES)))])]
    if tags := _counts(found, bench):
        blocks.append(paragraph(*tags))
    columns = _columns(bench, targets=any(one.targets for one in found.standings))
    rows = [_row(one, bench, targets=len(columns) == len(WIDTHS)) for one in found.standings]
    return [division(PANEL, [*blocks, table(bench.say(said.GOAL_FIGURES), columns, rows)])]


def _columns(bench: Workbench, *, targets: bool) -> list[Column]:
    aimed = (said.TARGET, said.STATUS) if targets else ()
    titles, widths = (said.KEY_FIGURE, said.LATEST, *aimed, said.CHANGE), WIDTHS if targets else WITHOUT_TARGETS
    return [Column(bench.say(title), width=width) for title, width in zip(titles, widths, strict=True)]


def _counts(found: GoalStanding, bench: Workbench) -> list[Element]:
    """Return how many key figures stand how, those that have a target."""
    every = [one.assessment.attainment for one in found.standings]
    shown = [one for one in Attainment if one in every and one not in (Attainment.NO_TARGET, Attainment.NO_DATA)]
    tags: list[Element] = []
    for status in shown:
        word = bench.say(STATUS_WORDS[status.value])
        tags += [bench.tag(status.value, f"{every.count(status)} {word}"), {"t": "Space"}]
    return tags


def _row(standing: Standing, bench: Workbench, *, targets: bool) -> list[Inlines]:
    latest = standing.assessment.latest
    when = words(f" ({bench.say(latest.period.label)})") if latest else []
    return [
        words(bench.say(standing.indicator.title)),
        [bench.figure(standing, latest), *when] if latest else words(bench.say(said.NOT_MEASURED)),
        *(_aimed(standing, bench) if targets else ()),
        _change(standing, bench),
    ]


def _aimed(standing: Standing, bench: Workbench) -> tuple[Inlines, Inlines]:
    """Return the target and how the figure stands against it; a tag only where there is one."""
    status = standing.assessment.attainment.value
    if not standing.targets:
        return words("–"), words(bench.say(sentence(STATUS_WORDS[status])))
    target = target_words(standing.targets[0], standing.indicator.unit)
    return words(bench.say(target)), [bench.tag(status)]


def _change(standing: Standing, bench: Workbench) -> Inlines:
    direction = standing.assessment.change.direction
    moved = bench.say(sentence(moved_words(standing.assessment)))
    if direction is Direction.UNKNOWN or not moved:
        return words(bench.say(sentence(DIRECTION_LABELS[direction])))
    return [bench.tag(direction.value), {"t": "LineBreak"}, *words(moved)]
