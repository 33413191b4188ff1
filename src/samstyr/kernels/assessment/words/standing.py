"""How a figure stands against its targets, in sentences."""

from collections.abc import Iterable
from decimal import Decimal

from samstyr.kernels.assessment.outcomes import Assessment, Attainment, Verdict
from samstyr.kernels.assessment.words.labels import ROLE_NAMES
from samstyr.kernels.assessment.words.phrases import phrase, together
from samstyr.kernels.assessment.words.quoting import PERCENT, amount, size
from samstyr.kernels.assessment.words.target_words import target_unit, target_words
from samstyr.kernels.rounding import decimals_in
from samstyr.kernels.targets import Operator, TargetMeasure
from samstyr.kernels.texts import NO_TEXT, Text
from samstyr.kernels.units import UnitKind


def standing_words(assessment: Assessment) -> Text:
    """Return why each target counts as met or missed, in words that a reader can check."""
    if assessment.verdicts:
        return together(verdict_words(verdict, assessment) for verdict in assessment.verdicts)
    return phrase("latest_none") if assessment.latest is None else phrase("standing_no_target")


def verdict_words(verdict: Verdict, assessment: Assessment) -> Text:
    """Return why one target counts as met or missed. The distance is always there."""
    if verdict.held is None or verdict.period is None:
        return phrase("standing_no_data", **_subject(verdict, assessment))
    return together(
        (
            _held_words(verdict, assessment, verdict.held),
            NO_TEXT if verdict.target.role.gives_verdict else phrase("standing_not_a_target"),
            _near_words(verdict, assessment),
            _deadline_words(verdict, assessment),
            *_reservations(verdict),
        )
    )


def shown_decimals(verdict: Verdict, assessment: Assessment) -> int:
    """Return the decimals that what is held is shown with: those of the figures, or one more for a quotient."""
    if verdict.stated is not None:
        return decimals_in(verdict.stated.value)
    if verdict.target.measure is TargetMeasure.CHANGE_SINCE_BASE:
        return PERCENT.decimals
    return assessment.decimals + (verdict.target.window.years > 1)


def distance_decimals(verdict: Verdict, assessment: Assessment) -> int:
    """Return the decimals that a distance is shown with: enough for both the figure and the target."""
    return max(shown_decimals(verdict, assessment), decimals_in(verdict.target.value))


def _subject(verdict: Verdict, assessment: Assessment) -> dict[str, Text]:
    target = verdict.target
    return {"role": ROLE_NAMES[target.role], "target": target_words(target, assessment.unit)}


def _held_words(verdict: Verdict, assessment: Assessment, held: Decimal) -> Text:
    target = verdict.target
    shown = amount(held, target_unit(target, assessment.unit), shown_decimals(verdict, assessment))
    subject = _subject(verdict, assessment) | {"distance": _distance_words(verdict, assessment)}
    if target.measure is TargetMeasure.CHANGE_SINCE_BASE and verdict.period is not None:
        moved = amount(abs(held), PERCENT, shown_decimals(verdict, assessment))
        level = phrase("lower" if held < 0 else "higher", size=moved)
        return phrase("standing_change", **subject, period=verdict.period.label, size=level, base=target.base_year or 0)
    return phrase("standing_mean" if target.window.years > 1 else "standing_level", **subject, value=shown)


def _distance_words(verdict: Verdict, assessment: Assessment) -> Text:
    target, distance = verdict.target, verdict.distance or Decimal(0)
    if not distance:
        return phrase("distance_inside" if target.operator is Operator.BETWEEN else "distance_none")
    decimals = distance_decimals(verdict, assessment)
    apart = size(distance, target_unit(target, assessment.unit), decimals)
    if verdict.attainment in (Attainment.ON_PATH, Attainment.OFF_PATH, Attainment.NOT_DUE):
        return phrase("distance_left", size=apart)
    if assessment.unit.kind is UnitKind.RANK:
        return phrase("distance_further_down" if distance > 0 else "distance_further_up", size=apart)
    return phrase("distance_over" if distance > 0 else "distance_under", size=apart)


def _near_words(verdict: Verdict, assessment: Assessment) -> Text:
    if verdict.attainment is not Attainment.NEAR or verdict.target.tolerance is None:
        return NO_TEXT
    return phrase(
        "standing_near", tolerance=size(verdict.target.tolerance, target_unit(verdict.target, assessment.unit))
    )


def _deadline_words(verdict: Verdict, assessment: Assessment) -> Text:
    deadline = verdict.target.deadline
    if deadline is None or not verdict.target.role.gives_verdict:
        return NO_TEXT
    if verdict.attainment is Attainment.NOT_DUE:
        return phrase("standing_not_due", deadline=deadline)
    if verdict.attainment in (Attainment.ON_PATH, Attainment.OFF_PATH) and verdict.path is not None:
        return phrase("standing_path", deadline=deadline, expected=expected_words(verdict, assessment))
    is_early = verdict.period is not None and verdict.period.year < deadline
    return phrase("standing_met_early", deadline=deadline) if is_early else NO_TEXT


def expected_words(verdict: Verdict, assessment: Assessment) -> Text:
    """Return what the straight way expects, with one decimal more than the figures; nothing without a way."""
    if verdict.path is None:
        return NO_TEXT
    unit = target_unit(verdict.target, assessment.unit)
    decimals = PERCENT.decimals if unit is PERCENT else assessment.decimals + 1
    return amount(verdict.path.expected, unit, decimals)


def _reservations(verdict: Verdict) -> Iterable[Text]:
    return (phrase("standing_reservation", caveat=figure.caveat) for figure in verdict.figures if figure.caveat)
