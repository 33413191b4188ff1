"""What the figures of a formula may be made into for several municipalities together: a sum, a weighted mean, neither.

A ratio of counts is weighted by what it is counted on, so that the mean of a group is the ratio of its sums.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from samstyr.kernels.formulas.expressions import ZERO, Expression, Name, Number, Operation, Operator
from samstyr.kernels.municipalities.joining import Joining


@dataclass(frozen=True, slots=True)
class Whole:
    """How figures become one, and what a rate is weighted by; `weight` is None for all but rates."""

    joining: Joining
    weight: Expression | None = None


SUMMED: Final = Whole(Joining.SUMMED)
NOT_JOINED: Final = Whole(Joining.NOT_JOINED)


def whole_of(expression: Expression, wholes: Mapping[str, Whole]) -> Whole:
    """Return what the figures of an expression may be made into. `wholes` says it of the figures that it names.

    >>> from samstyr.kernels.formulas.reading import read_formula
    >>> whole_of(read_formula("100 * debt / income"), {"debt": SUMMED, "income": SUMMED})
    Whole(joining=<Joining.WEIGHTED: 'weighted'>, weight=Name(name='income'))
    """
    match expression:
        case Number():
            return NOT_JOINED
        case Name(name):
            return wholes[name]
        case Operation(Operator.TIMES, Number(), part) | Operation(Operator.TIMES | Operator.OVER, part, Number()):
            return whole_of(part, wholes)
        case Operation(Operator.PLUS | Operator.MINUS, left, right):
            return _of_sum(left, right, wholes)
        case Operation(Operator.OVER, left, right):
            return _of_ratio(left, right, wholes)
    return NOT_JOINED


def _of_sum(left: Expression, right: Expression, wholes: Mapping[str, Whole]) -> Whole:
    """A number beside a rate moves every rate as far; beside a count it would be counted once for each municipality."""
    if left == ZERO:
        return whole_of(right, wholes)
    numbers = [part for part in (left, right) if isinstance(part, Number)]
    parts = [whole_of(part, wholes) for part in (left, right) if not isinstance(part, Number)]
    if not parts or (numbers and parts[0].joining is Joining.SUMMED):
        return NOT_JOINED
    return parts[0] if all(part == parts[0] for part in parts) else NOT_JOINED


def _of_ratio(left: Expression, right: Expression, wholes: Mapping[str, Whole]) -> Whole:
    both_counts = whole_of(left, wholes) == whole_of(right, wholes) == SUMMED
    return Whole(Joining.WEIGHTED, right) if both_counts else NOT_JOINED
