"""Every step from the printed figures to the outcome, so that a reader can redo it by hand («Slik regner vi»)."""

from collections.abc import Iterator, Mapping

from samstyr.kernels.assessment.changes import PARTING_OBSTACLES
from samstyr.kernels.assessment.outcomes import Assessment, Direction, Move, Obstacle
from samstyr.kernels.assessment.words.change_words import band_size, change_words
from samstyr.kernels.assessment.words.labels import DIRECTION_LABELS, POLARITY_LABELS
from samstyr.kernels.assessment.words.phrases import phrase, sentence
from samstyr.kernels.assessment.words.quoting import PERCENT, amount, bracketed, number, signed
from samstyr.kernels.assessment.words.verdict_steps import Step, verdict_steps
from samstyr.kernels.texts import Text


def steps(assessment: Assessment, decided_by: Mapping[str, Text]) -> Iterator[Step]:
    """Return the steps from the figures to the outcomes: the latest figure, each target, the change."""
    latest = assessment.latest
    if latest is not None:
        shown = amount(latest.number, assessment.unit, assessment.decimals)
        yield Step(phrase("title_latest"), phrase("latest_used", period=latest.period.label), shown)
    if not assessment.verdicts:
        yield Step(phrase("title_target"), phrase("step_no_target"), phrase("sum_no_target"))
    for verdict in assessment.verdicts:
        yield from verdict_steps(verdict, assessment, decided_by)
    yield from _change_steps(assessment)


def _change_steps(assessment: Assessment) -> Iterator[Step]:
    change, move = assessment.change, assessment.change.move
    unknown = DIRECTION_LABELS[Direction.UNKNOWN]
    if move is None or change.obstacle in PARTING_OBSTACLES:
        yield Step(phrase("title_change"), change_words(assessment), unknown)
        return
    yield from _difference_steps(assessment, move)
    if change.obstacle is Obstacle.NEUTRAL:
        yield Step(phrase("title_better"), phrase("obstacle_neutral"), unknown)
        return
    arithmetic = phrase(
        "sum_within_band" if change.direction is Direction.UNCHANGED else "sum_above_band",
        size=number(abs(move.absolute), assessment.decimals),
        band=number(change.band),
        outcome=DIRECTION_LABELS[change.direction],
    )
    yield Step(phrase("title_better"), phrase("step_band", band=band_size(assessment)), arithmetic)


def _difference_steps(assessment: Assessment, move: Move) -> Iterator[Step]:
    decimals, period = assessment.decimals, move.previous.period.label
    polarity = sentence(POLARITY_LABELS[assessment.polarity])
    key = "step_change" if move.years == 1 else "step_change_over_years"
    words = phrase(key, previous=period, polarity=polarity, years=number(move.years))
    before, after = number(move.previous.number, decimals), number(move.latest.number, decimals)
    difference = signed(move.absolute, decimals)
    summed = phrase("sum_change", latest=after, previous=bracketed(before), change=difference)
    yield Step(phrase("title_change"), words, summed)
    if move.percent is not None:
        percent = amount(move.percent, PERCENT, PERCENT.decimals)
        arithmetic = phrase("sum_percent", change=difference, previous=before, percent=percent)
        yield Step(phrase("title_percent"), phrase("step_percent", previous=period), arithmetic)
