"""What has happened since the measurement before, or why that cannot be said; and what is worth a look."""

from decimal import Decimal
from typing import Final

from samstyr.kernels.assessment.changes import PARTING_OBSTACLES
from samstyr.kernels.assessment.outcomes import (
    Assessment,
    Attainment,
    Change,
    Direction,
    Move,
    Obstacle,
    Reason,
    Verdict,
)
from samstyr.kernels.assessment.words.labels import ATTAINMENT_LABELS, REASON_LABELS
from samstyr.kernels.assessment.words.phrases import phrase, together
from samstyr.kernels.assessment.words.quoting import PERCENT, amount, number, size
from samstyr.kernels.texts import NO_TEXT, Text
from samstyr.kernels.units import UnitKind

_HOLDING: Final = frozenset({Attainment.MET, Attainment.MET_WITH_RESERVATION})


def change_words(assessment: Assessment, field_size: int | None = None) -> Text:
    """Return the change from the measurement before, or why it cannot be said.

    `field_size` is how many there are in a ranking.
    """
    change, move = assessment.change, assessment.change.move
    if move is None or change.obstacle in PARTING_OBSTACLES:
        return obstacle_words(change)
    ranked = field_size is not None and assessment.unit.kind is UnitKind.RANK
    return together(
        (
            _moved_from(assessment, move),
            _band_words(assessment),
            phrase("obstacle_neutral") if change.obstacle is Obstacle.NEUTRAL else NO_TEXT,
            phrase("change_field", count=field_size or 0) if ranked else NO_TEXT,
        )
    )


def obstacle_words(change: Change) -> Text:
    """Return why the direction of a change cannot be said; nothing where it can."""
    if change.obstacle is None:
        return NO_TEXT
    latest, previous = change.latest, change.previous
    reserved = [figure.period for figure in (previous, latest) if figure is not None and figure.caveat]
    return phrase(
        f"obstacle_{change.obstacle.value}",
        latest=latest.period.label if latest else NO_TEXT,
        previous=previous.period.label if previous else NO_TEXT,
        breaks=", ".join(str(year) for year in change.breaks),
        reserved=together((period.label for period in reserved), ", "),
    )


def moved_words(assessment: Assessment) -> Text:
    """Return up or down and how far, in percent too where that has a meaning; nothing without a change."""
    change = assessment.change
    if not change.absolute:
        return NO_TEXT
    how_far = size(change.absolute, assessment.unit, assessment.decimals)
    if assessment.unit.kind is UnitKind.RANK:
        return phrase("change_down_the_list" if change.absolute > 0 else "change_up_the_list", size=how_far)
    moved = phrase("change_up" if change.absolute > 0 else "change_down", size=how_far)
    if change.percent is None:
        return moved
    return phrase("change_with_percent", moved=moved, percent=amount(abs(change.percent), PERCENT, PERCENT.decimals))


def band_size(assessment: Assessment) -> Text:
    """Return the largest change that still counts as none."""
    return size(assessment.change.band, assessment.unit)


def _moved_from(assessment: Assessment, move: Move) -> Text:
    period = move.previous.period.label
    if not move.absolute:
        return phrase("change_none", period=period)
    value = amount(move.previous.number, assessment.unit, assessment.decimals)
    moved = moved_words(assessment)
    if move.years == 1:
        return phrase("change_from", moved=moved, value=value, period=period)
    return phrase("change_from_over_years", moved=moved, value=value, period=period, years=number(move.years))


def _band_words(assessment: Assessment) -> Text:
    unchanged = assessment.change.direction is Direction.UNCHANGED and assessment.change.absolute
    return phrase("change_band", band=band_size(assessment)) if unchanged else NO_TEXT


def worth_words(assessment: Assessment) -> tuple[Text, ...]:
    """Return in plain words why a figure is worth a look, in order of weight."""
    return tuple(reason_words(reason, assessment) for reason in assessment.worth_a_look)


def reason_words(reason: Reason, assessment: Assessment) -> Text:
    """Return one reason in plain words: «gikk fra nådd til ikke nådd»."""
    if reason is Reason.CROSSED_TARGET:
        return next(_crossed_words(verdict) for verdict in assessment.verdicts if verdict.crossed)
    if reason is Reason.TURNED:
        rising = (assessment.change.absolute or Decimal(0)) > 0
        return phrase("worth_turned_up" if rising else "worth_turned_down")
    return REASON_LABELS[reason]


def _crossed_words(verdict: Verdict) -> Text:
    now = ATTAINMENT_LABELS[verdict.attainment]
    before = Attainment.MET if verdict.attainment not in _HOLDING else Attainment.MISSED
    return phrase("worth_crossed", before=ATTAINMENT_LABELS[before], now=now)
