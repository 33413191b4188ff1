"""Differences and shares of what is worked out itself: sums, means and shares."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Final

from samstyr.kernels.assessment.comparability import are_parted
from samstyr.kernels.assessment.held import PERCENT as HUNDRED
from samstyr.kernels.assessment.words.quoting import PERCENT
from samstyr.kernels.figures import Figure
from samstyr.kernels.findings.catalogue import fault
from samstyr.kernels.missing import Missing, missing_together
from samstyr.kernels.period import Period
from samstyr.kernels.references import comparing
from samstyr.kernels.references.choosing import CannotResolve, choose, subject_of, unlike
from samstyr.kernels.references.combining import mean, total
from samstyr.kernels.references.expressions import Argument, Expression, FigureName
from samstyr.kernels.references.flags import flags_of
from samstyr.kernels.references.material import Material, Subject
from samstyr.kernels.references.outcomes import MOST_EXACT, Outcome
from samstyr.kernels.references.steps import minus_step, parts, share_step
from samstyr.kernels.rounding import decimal_of
from samstyr.kernels.texts import Text
from samstyr.kernels.units import Unit, can_be_added


@dataclass(frozen=True, slots=True)
class _Operand:
    """A figure, or what a function comes to; `subjects` are those of its figures, in their order."""

    outcome: Outcome
    subjects: tuple[Subject, ...]
    steps: tuple[Text, ...]

    @property
    def periods(self) -> frozenset[Period]:
        return frozenset(figure.period for figure in self.outcome.figures)


def difference(expression: Expression, material: Material) -> Outcome:
    """Return the first minus the second, for one period or of the same figures over time. Raises CannotResolve."""
    if not _is_nested(expression):
        return comparing.difference(expression, material)
    first, second = (_operand(one, material) for one in expression.arguments)
    unit = _refuse_other_unit(expression, first, second)
    if first.outcome.figures == second.outcome.figures:
        raise CannotResolve(fault("same-figures", expression.start, expression.end))
    if first.periods != second.periods:
        _refuse_unlike(expression, first, second)
    decimals = max(first.outcome.decimals, second.outcome.decimals)
    return _outcome((first, second), unit, decimals, material, work=lambda a, b: (a - b, minus_step(a, b, a - b)))


def share(expression: Expression, material: Material) -> Outcome:
    """Return the first in per cent of the second: one unit that can be added, one period. Raises CannotResolve."""
    if not _is_nested(expression):
        return comparing.share(expression, material)
    first, second = (_operand(one, material) for one in expression.arguments)
    unit = _refuse_other_unit(expression, first, second)
    if not can_be_added(unit):
        raise CannotResolve(fault("not-for-unit", expression.start, expression.end, function="share", unit=unit.label))
    if not first.periods <= second.periods:
        raise _periods_differ(expression, first, second)
    whole = second.outcome.value
    if not isinstance(whole, Missing) and whole <= 0:
        example = f"difference({expression.arguments[0]}, {expression.arguments[1]})"
        raise CannotResolve(
            fault("no-percent", expression.start, expression.end, why=comparing.NOT_ABOVE_ZERO, example=example)
        )
    found = _outcome((first, second), PERCENT, PERCENT.decimals, material, work=_in_percent)
    return Outcome(found.value, PERCENT, PERCENT.decimals, False, found.figures, found.steps, found.flags)


def _in_percent(part: Decimal, whole: Decimal) -> tuple[Decimal, Text]:
    result = decimal_of(Fraction(part) / Fraction(whole) * HUNDRED, MOST_EXACT)
    return result, share_step(part, whole, result)


def _is_nested(expression: Expression) -> bool:
    return any(isinstance(one, Expression) for one in expression.arguments)


def _operand(argument: Argument, material: Material) -> _Operand:
    if isinstance(argument, Expression):
        outcome = _WITHIN[argument.function](argument, material)
        names = argument.figures
        return _Operand(outcome, tuple(_subject(name, material) for name in names), outcome.steps)
    if not isinstance(argument, FigureName):
        raise TypeError(argument)
    chosen = choose(argument, material)
    subject, figure = chosen.subject, chosen.figure
    outcome = Outcome(figure.value, subject.unit, subject.decimals, False, (figure,))
    return _Operand(outcome, (subject,), tuple(parts((chosen,))))


def _subject(name: FigureName, material: Material) -> Subject:
    return choose(name, material).subject if name.words else subject_of(name, material)


def _refuse_other_unit(expression: Expression, first: _Operand, second: _Operand) -> Unit:
    unit, other = first.outcome.unit, second.outcome.unit
    if unit.code != other.code:
        raise unlike("units-differ", expression, unit.label, other.label)
    return unit


def _refuse_unlike(expression: Expression, first: _Operand, second: _Operand) -> None:
    """Raise CannotResolve unless both are of the same series over time, with no break between them."""
    if {id(one) for one in first.subjects} != {id(one) for one in second.subjects}:
        raise _periods_differ(expression, first, second)
    for subject in first.subjects:
        figures = _in_order(subject, (*first.outcome.figures, *second.outcome.figures))
        for earlier, later in pairwise(figures):
            if are_parted(subject.series, earlier, later):
                raise unlike("cannot-be-joined", expression, earlier.period.label, later.period.label)


def _in_order(subject: Subject, figures: Sequence[Figure]) -> list[Figure]:
    own = {figure.period: figure for figure in figures if subject.by_period.get(figure.period) is figure}
    return [own[period] for period in sorted(own)]


def _periods_differ(expression: Expression, first: _Operand, second: _Operand) -> CannotResolve:
    return unlike("periods-differ", expression, _said(first), _said(second))


def _said(one: _Operand) -> Text:
    periods = sorted({figure.period for figure in one.outcome.figures})
    labels = [period.label for period in periods]
    return Text(", ".join(label.nb for label in labels), ", ".join(label.in_language("en") for label in labels))


def _outcome(
    operands: tuple[_Operand, _Operand],
    unit: Unit,
    decimals: int,
    material: Material,
    *,
    work: Callable[[Decimal, Decimal], tuple[Decimal, Text]],
) -> Outcome:
    first, second = (one.outcome.value for one in operands)
    figures = tuple(figure for one in operands for figure in one.outcome.figures)
    steps = tuple(step for one in operands for step in one.steps)
    flags = flags_of(tuple(dict.fromkeys(figures)), material.period, material.unrevised)
    if isinstance(first, Missing) or isinstance(second, Missing):
        absent = [one for one in (first, second) if isinstance(one, Missing)]
        return Outcome(missing_together(absent), unit, decimals, True, figures, steps, flags)
    value, step = work(first, second)
    return Outcome(value, unit, decimals, True, figures, (*steps, step), flags)


_WITHIN: Final[Mapping[str, Callable[[Expression, Material], Outcome]]] = {"sum": total, "mean": mean, "share": share}
