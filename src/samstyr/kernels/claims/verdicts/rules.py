"""Whether the municipality's rules were held: by every measure that has one, in each year that is spoken of."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final

from samstyr.kernels.claims.linking.measures import Held, Measure, Target
from samstyr.kernels.claims.linking.values import Choice
from samstyr.kernels.claims.stating.values import DocumentContext, Way
from samstyr.kernels.claims.verdicts.reasons import NO_FIGURE
from samstyr.kernels.claims.verdicts.showing import joined, levels, links, shown
from samstyr.kernels.claims.verdicts.values import Answer, Link, Worked
from samstyr.kernels.period import Period
from samstyr.kernels.rules import RULES
from samstyr.kernels.texts import Text

_RULE: Final = Text(
    "{label} {levels}, mot {target}: {kept} av {years} år",
    "{label} {levels}, against {target}: {kept} of {years} years",
)
_YEAR: Final = 12


def rules_held(choice: Choice, area: str, context: DocumentContext) -> Answer:
    """Return BETTER where every rule was held every year, WORSE where too few were by the dated rule; else no way."""
    told: list[Text] = []
    held: list[Link] = []
    kept = years = 0
    span = choice.stated.periods[-1] if choice.stated.periods else context.period
    for measure in (one.measure for one in choice.each):
        target = next(one for one in measure.targets if one.is_rule)
        figures = _figures(measure, area, span)
        own = sum(is_kept(one.value, target) for one in figures)
        kept, years = kept + own, years + len(figures)
        held += links(measure, figures)
        if figures:
            told.append(_told(measure, figures, target, own))
    if not years:
        return NO_FIGURE
    least = Fraction(RULES["rules_mostly_held"].on(context.reference_date).value)
    found = Way.BETTER if kept == years else Way.WORSE if Fraction(kept, years) < least else None
    return Worked(tuple(held), joined(told), way=found)


def is_kept(value: Decimal, target: Target) -> bool:
    """Return whether a figure keeps a rule.

    >>> is_kept(Decimal("2.9"), Target(Decimal(3), ">", True, "", ""))
    False
    """
    return {
        ">=": value >= target.value,
        ">": value > target.value,
        "<=": value <= target.value,
        "<": value < target.value,
    }.get(target.operator, value == target.value)


def _figures(measure: Measure, area: str, span: Period | None) -> Sequence[Held]:
    """Return the figures of the years that are spoken of, the newest where no time is."""
    periods = [one for one in measure.periods(area) if one.months <= _YEAR]
    inside = [one for one in periods if span is not None and span.contains(one)] or periods[-1:]
    return [measure.figures[area, one] for one in inside]


def _told(measure: Measure, figures: Sequence[Held], target: Target, kept: int) -> Text:
    return _RULE.filled(
        label=measure.label, levels=levels(measure, figures), target=shown(measure, target.value),
        kept=str(kept), years=str(len(figures)),
    )  # fmt: skip
