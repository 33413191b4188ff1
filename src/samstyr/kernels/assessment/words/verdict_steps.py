"""The steps from a figure to its outcome against one target."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from samstyr.kernels.assessment.bounds import bounds_of
from samstyr.kernels.assessment.outcomes import Assessment, Attainment, Path, Verdict
from samstyr.kernels.assessment.words.labels import ATTAINMENT_LABELS, OPERATOR_SIGNS, ROLE_LABELS
from samstyr.kernels.assessment.words.phrases import phrase, sentence, together
from samstyr.kernels.assessment.words.quoting import PERCENT, amount, bracketed, number, signed_size, size
from samstyr.kernels.assessment.words.standing import distance_decimals, expected_words
from samstyr.kernels.assessment.words.target_words import target_unit, target_words
from samstyr.kernels.rounding import decimal_of, decimals_in
from samstyr.kernels.targets import Operator, TargetMeasure
from samstyr.kernels.texts import Text

NOT_YET_DUE = frozenset({Attainment.ON_PATH, Attainment.OFF_PATH, Attainment.NOT_DUE})


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what is asked, how it is answered, and the arithmetic (or the answer itself)."""

    title: Text
    sentence: Text
    arithmetic: Text


def verdict_steps(verdict: Verdict, assessment: Assessment, decided_by: Mapping[str, Text]) -> Iterator[Step]:
    """Return the steps for one target. `decided_by` has the names of bodies and plans by the ids in targets."""
    outcome = ATTAINMENT_LABELS[verdict.attainment]
    yield _target_step(verdict, assessment, decided_by)
    if verdict.held is None:
        yield Step(phrase("title_met"), phrase("step_no_held"), outcome)
        return
    yield from _held_steps(verdict, assessment, verdict.held)
    yield _distance_step(verdict, assessment, verdict.held)
    if not verdict.target.role.gives_verdict:
        yield Step(phrase("title_no_verdict"), phrase("step_no_verdict"), outcome)
        return
    if verdict.attainment in NOT_YET_DUE:
        yield from _path_steps(verdict, assessment)
    else:
        yield from _met_steps(verdict, assessment, verdict.held)
    for figure in verdict.figures:
        if figure.caveat:
            yield Step(phrase("title_reservation"), figure.caveat, outcome)


def _target_step(verdict: Verdict, assessment: Assessment, decided_by: Mapping[str, Text]) -> Step:
    target = verdict.target
    role, body = sentence(ROLE_LABELS[target.role]), decided_by.get(target.decided_by)
    words = phrase("step_target_decided", role=role, body=body) if body else phrase("step_target", role=role)
    return Step(phrase("title_target"), words, target_words(target, assessment.unit))


def _held_steps(verdict: Verdict, assessment: Assessment, held: Decimal) -> Iterator[Step]:
    """Return how what is held was made from the figures, where it is not simply the latest."""
    target = verdict.target
    if target.measure is TargetMeasure.CHANGE_SINCE_BASE:
        yield _change_since_base_step(verdict, assessment, held)
    elif target.window.years > 1:
        years = target.window.years
        summed = together((number(figure.number, assessment.decimals) for figure in verdict.figures), " + ")
        arithmetic = phrase("sum_mean", sum=summed, years=years, mean=number(held))
        yield Step(phrase("title_mean"), phrase("step_mean", years=years), arithmetic)


def _change_since_base_step(verdict: Verdict, assessment: Assessment, held: Decimal) -> Step:
    base = verdict.target.base_year or 0
    title = phrase("title_since_base", base=base)
    if verdict.stated is not None:
        return Step(title, phrase("step_stated", base=base), amount(held, PERCENT))
    latest = verdict.figures[-1]
    start = verdict.target.base_value
    level = number(
        verdict.figures[0].number if start is None else start, assessment.decimals if start is None else None
    )
    arithmetic = phrase(
        "sum_since_base", value=number(latest.number, assessment.decimals), start=level, change=amount(held, PERCENT)
    )
    return Step(title, phrase("step_since_base", base=base, period=latest.period.label), arithmetic)


def _held_number(verdict: Verdict, assessment: Assessment, held: Decimal) -> Text:
    """Return what is held as a bare number: a figure with its decimals, a quotient with those it needs."""
    is_figure = verdict.target.measure is TargetMeasure.LEVEL and verdict.target.window.years == 1
    return number(held, assessment.decimals if is_figure else None)


def _distance_step(verdict: Verdict, assessment: Assessment, held: Decimal) -> Step:
    target, distance = verdict.target, verdict.distance or Decimal(0)
    value = _held_number(verdict, assessment, held)
    if target.operator is Operator.BETWEEN and not distance:
        arithmetic = phrase("sum_inside", value=value, **_range_ends(verdict))
    else:
        decimals = max(distance_decimals(verdict, assessment), decimals_in(distance))
        # What was subtracted is the nearest value that the target names.
        named = number(held - distance, decimals_in(target.value))
        arithmetic = phrase("sum_distance", value=value, target=bracketed(named), distance=number(distance, decimals))
    return Step(phrase("title_distance"), phrase("step_distance"), arithmetic)


def _range_ends(verdict: Verdict) -> dict[str, Text]:
    bounds = bounds_of(verdict.target)
    ends = {"lower": bounds.low, "upper": bounds.high}
    return {name: number(decimal_of(end, 28)) for name, end in ends.items() if end is not None}


def _met_steps(verdict: Verdict, assessment: Assessment, held: Decimal) -> Iterator[Step]:
    target = verdict.target
    value, outcome = _held_number(verdict, assessment, held), ATTAINMENT_LABELS[verdict.attainment]
    is_range = target.operator is Operator.BETWEEN or (target.operator is Operator.EQUAL and target.tolerance)
    if is_range:
        compared = phrase("sum_within", value=value, **_range_ends(verdict))
    else:
        compared = phrase(
            "sum_compared", value=value, sign=OPERATOR_SIGNS[target.operator], target=number(target.value)
        )
    holds = verdict.attainment in (Attainment.MET, Attainment.MET_WITH_RESERVATION)
    arithmetic = phrase("sum_true" if holds else "sum_false", compared=compared, outcome=outcome)
    yield Step(phrase("title_met"), _tolerance_words(verdict, assessment), arithmetic)
    if target.deadline is None:
        yield Step(phrase("title_on_path"), phrase("step_no_deadline"), phrase("sum_no_deadline"))


def _tolerance_words(verdict: Verdict, assessment: Assessment) -> Text:
    target, deadline = verdict.target, verdict.target.deadline
    if deadline is not None and verdict.period is not None and verdict.period.year < deadline:
        return phrase("step_met_early", deadline=deadline)
    if target.tolerance is None:
        return phrase("step_no_tolerance")
    key = "step_equal_tolerance" if target.operator is Operator.EQUAL else "step_tolerance"
    return phrase(key, tolerance=size(target.tolerance, target_unit(target, assessment.unit)))


def _path_steps(verdict: Verdict, assessment: Assessment) -> Iterator[Step]:
    path, deadline = verdict.path, verdict.target.deadline or 0
    if path is None or path.yearly_need is None:
        outcome = ATTAINMENT_LABELS[verdict.attainment]
        yield Step(phrase("title_on_path"), phrase("step_no_start", deadline=deadline), outcome)
        return
    unit = target_unit(verdict.target, assessment.unit)
    decimals = PERCENT.decimals if unit is PERCENT else assessment.decimals + 1
    expected = expected_words(verdict, assessment)
    yield _line_step(verdict, path, expected)
    ahead = phrase(
        "sum_ahead" if verdict.attainment is Attainment.ON_PATH else "sum_behind",
        value=amount(path.actual, unit),
        expected=expected,
        size=size(path.ahead_by, unit, decimals),
    )
    yield Step(phrase("title_on_path"), phrase("step_on_path"), ahead)
    need = phrase(
        "sum_need",
        end=number(path.end),
        value=bracketed(number(path.actual)),
        left=number(path.length - path.elapsed),
        need=signed_size(path.yearly_need, unit, decimals),
    )
    yield Step(phrase("title_need"), phrase("step_need", period=path.period.label, deadline=deadline), need)


def _line_step(verdict: Verdict, path: Path, expected: Text) -> Step:
    target = verdict.target
    words = phrase("step_line", base=target.base_year or 0, deadline=target.deadline or 0, period=path.period.label)
    elapsed, length = number(path.elapsed), number(path.length)
    if not path.start:
        arithmetic = phrase(
            "sum_line_from_zero", end=number(path.end), elapsed=elapsed, length=length, expected=expected
        )
    else:
        start, end = number(path.start), number(path.end)
        arithmetic = phrase("sum_line", start=start, end=end, elapsed=elapsed, length=length, expected=expected)
    return Step(phrase("title_line"), words, arithmetic)
