"""A target in words: «under 80 %», «minst 67 % lavere enn i 2009 innen 2030», «10. plass eller bedre»."""

from decimal import Decimal
from typing import Final

from samstyr.kernels.assessment.words.phrases import phrase
from samstyr.kernels.assessment.words.quoting import PERCENT, amount, size
from samstyr.kernels.targets import Operator, Target, TargetMeasure
from samstyr.kernels.texts import Text
from samstyr.kernels.units import Unit, UnitKind

_PHRASES: Final = {
    Operator.ABOVE: "target_above",
    Operator.AT_LEAST: "target_at_least",
    Operator.BELOW: "target_below",
    Operator.AT_MOST: "target_at_most",
    Operator.EQUAL: "target_equal",
}
_RANK_PHRASES: Final = {
    Operator.ABOVE: "target_rank_above",
    Operator.AT_LEAST: "target_rank_at_least",
    Operator.BELOW: "target_rank_below",
    Operator.AT_MOST: "target_rank_at_most",
    Operator.EQUAL: "target_equal",
}
# "At most −67 per cent" is said as "at least 67 per cent lower".
_MIRRORED: Final = {
    Operator.ABOVE: Operator.BELOW,
    Operator.AT_LEAST: Operator.AT_MOST,
    Operator.BELOW: Operator.ABOVE,
    Operator.AT_MOST: Operator.AT_LEAST,
    Operator.EQUAL: Operator.EQUAL,
}


def target_unit(target: Target, unit: Unit) -> Unit:
    """Return the unit that a target speaks in."""
    return PERCENT if target.measure is TargetMeasure.CHANGE_SINCE_BASE else unit


def target_words(target: Target, unit: Unit) -> Text:
    """Return a target in words, in the indicator's unit, with the decimals that it is written with.

    A planning figure or a reference is named by its value alone: it asks for nothing.
    """
    words = _change_words(target) if target.measure is TargetMeasure.CHANGE_SINCE_BASE else _level_words(target, unit)
    if target.window.years > 1:
        words = phrase("target_mean", target=words, years=target.window.years)
    if target.deadline is not None:
        words = phrase("target_by_deadline", target=words, deadline=target.deadline)
    return words


def _level_words(target: Target, unit: Unit) -> Text:
    value = amount(target.value, unit)
    if target.operator is Operator.BETWEEN:
        return phrase("target_between", value=value, upper=amount(_upper(target), unit))
    if not target.role.gives_verdict:
        return value
    if target.operator is Operator.EQUAL and target.tolerance:
        return phrase("target_equal_within", value=value, tolerance=size(target.tolerance, unit))
    phrases = _RANK_PHRASES if unit.kind is UnitKind.RANK else _PHRASES
    return phrase(phrases[target.operator], value=value)


def _change_words(target: Target) -> Text:
    base = target.base_year or 0
    if target.operator is Operator.BETWEEN:
        value, upper = amount(target.value, PERCENT), amount(_upper(target), PERCENT)
        return phrase("target_change_between", base=base, value=value, upper=upper)
    falls = target.value < 0
    operator = _MIRRORED[target.operator] if falls else target.operator
    wanted = amount(abs(target.value), PERCENT)
    words = phrase(_PHRASES[operator], value=wanted) if target.role.gives_verdict else wanted
    return phrase("target_lower_than_base" if falls else "target_higher_than_base", size=words, base=base)


def _upper(target: Target) -> Decimal:
    return target.value if target.value_2 is None else target.value_2
