"""The engine that explains: one derived figure from the figures it is made of, with every step in words."""

import operator as arithmetic
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Final

from samstyr.kernels.assessment.words.phrases import together
from samstyr.kernels.figures import Citation, Figure
from samstyr.kernels.formulas.definitions import Formula, Input, Version
from samstyr.kernels.formulas.expressions import Expression, Name, Number, Operator
from samstyr.kernels.formulas.step_words import derived_steps, no_version_step
from samstyr.kernels.missing import Missing, MissingReason, missing_together
from samstyr.kernels.period import Period
from samstyr.kernels.rounding import decimal_of, round_half_up
from samstyr.kernels.units import Unit

NOT_AVAILABLE: Final = Missing(MissingReason.NOT_AVAILABLE)
NOT_APPLICABLE: Final = Missing(MissingReason.NOT_APPLICABLE)

_DOES: Final[Mapping[Operator, Callable[[Fraction, Fraction], Fraction]]] = {
    Operator.PLUS: arithmetic.add,
    Operator.MINUS: arithmetic.sub,
    Operator.TIMES: arithmetic.mul,
    Operator.OVER: arithmetic.truediv,
}


@dataclass(frozen=True, slots=True)
class Frame:
    """What a derived figure is about, beside its value: unit, period, area, and the day it was made."""

    unit: Unit
    period: Period
    area: str
    as_of: date


def derive(formula: Formula, figures: Mapping[str, Figure], inputs: Mapping[str, Input], about: Frame) -> Figure:
    """Return the figure that a formula gives for a period, rounded half up to the formula's decimals.

    `figures` are by name, of the same area and period; one that is not there is not available. A missing figure makes
    the whole missing, for its reason; a division by zero has no meaning and is not applicable; before its first version
    a formula gives nothing. The version is the one in force on the period's last day.
    """
    version = formula.on(about.period.last)
    if version is None:
        return Figure(
            NOT_AVAILABLE, about.unit, about.period, about.area, Citation("", ""), about.as_of,
            steps=(no_version_step(formula, about.period),),
        )  # fmt: skip
    parts = {name: figures[name] for name in version.inputs if name in figures}
    exact = _exact(version, parts)
    value = (
        exact if isinstance(exact, Missing) else round_half_up(decimal_of(exact, formula.decimals), formula.decimals)
    )
    return Figure(
        value=value,
        unit=about.unit,
        period=about.period,
        area=about.area,
        citation=_citation(version, parts),
        as_of=about.as_of,
        caveat=together(dict.fromkeys(part.caveat for part in parts.values())),
        comparable_with="+".join(sorted({part.comparable_with for part in parts.values()})),
        steps=derived_steps(formula, version, parts, inputs, value),
    )


def _citation(version: Version, parts: Mapping[str, Figure]) -> Citation:
    """Return where the parts come from; the formula itself is said in the steps."""
    sources = dict.fromkeys(part.citation.source for part in parts.values())
    places = dict.fromkeys(part.citation.place for part in parts.values())
    return Citation("; ".join(sources) or version.reference, "; ".join(places))


def _exact(version: Version, parts: Mapping[str, Figure]) -> Fraction | Missing:
    lacking = [part.value for part in parts.values() if isinstance(part.value, Missing)]
    if len(parts) < len(version.inputs):
        lacking.append(NOT_AVAILABLE)
    if lacking:
        return missing_together(lacking)
    try:
        return evaluate(version.expression, {name: Fraction(part.number) for name, part in parts.items()})
    except ZeroDivisionError:
        return NOT_APPLICABLE


def evaluate(expression: Expression, values: Mapping[str, Fraction]) -> Fraction:
    """Return what an expression comes to, exactly; raises ZeroDivisionError.

    >>> from samstyr.kernels.formulas.reading import read_formula
    >>> evaluate(read_formula("1 - costs / income"), {"costs": Fraction(3), "income": Fraction(4)})
    Fraction(1, 4)
    """
    match expression:
        case Number(value):
            return value
        case Name(name):
            return values[name]
    return _DOES[expression.operator](evaluate(expression.left, values), evaluate(expression.right, values))
