"""A formula as a tree: numbers, names of figures, and the four kinds of arithmetic."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Final, TypeAlias

from samstyr.kernels.texts import Text


class Operator(StrEnum):
    """What is done with the two sides of an operation."""

    PLUS = "+"
    MINUS = "-"
    TIMES = "*"
    OVER = "/"

    @property
    def binds_tightly(self) -> bool:
        """Return whether the operator comes before plus and minus."""
        return self in (Operator.TIMES, Operator.OVER)

    @property
    def sign(self) -> str:
        """Return the operator as people write it."""
        return {Operator.MINUS: "−", Operator.TIMES: "×"}.get(self, self.value)


@dataclass(frozen=True, slots=True)
class Number:
    """A number that stands in the formula itself; it converts between units, and is nothing else."""

    value: Fraction


@dataclass(frozen=True, slots=True)
class Name:
    """A figure, by its name."""

    name: str


@dataclass(frozen=True, slots=True)
class Operation:
    """Arithmetic on two parts. A leading minus is written as 0 minus what follows, with `is_sign`."""

    operator: Operator
    left: "Expression"
    right: "Expression"
    is_sign: bool = False


Expression: TypeAlias = Number | Name | Operation

ZERO: Final = Number(Fraction(0))


def names_in(expression: Expression) -> tuple[str, ...]:
    """Return the names in an expression, in the order they first stand in."""
    match expression:
        case Name(name):
            return (name,)
        case Operation(_, left, right):
            return tuple(dict.fromkeys((*names_in(left), *names_in(right))))
        case _:
            return ()


def spoken(expression: Expression, says: Mapping[str, Text], number: Callable[[Fraction], Text]) -> Text:
    """Return an expression as people write it, with what each name says in its place.

    Brackets stand only where they are needed. `number` writes the formula's own numbers.
    """
    match expression:
        case Number(value):
            return number(value)
        case Name(name):
            return says[name]
    sign = expression.operator.sign
    last = _side(expression.right, expression, spoken(expression.right, says, number), is_right=True)
    if expression.is_sign:
        return Text(f"{sign}{last.nb}", f"{sign}{last.en}")
    first = _side(expression.left, expression, spoken(expression.left, says, number), is_right=False)
    return Text(f"{first.nb} {sign} {last.nb}", f"{first.en} {sign} {last.en}")


def _side(inner: Expression, outer: Operation, written: Text, *, is_right: bool) -> Text:
    if isinstance(inner, Operation) and _needs_brackets(inner, outer.operator, is_right=is_right):
        return Text(f"({written.nb})", f"({written.en})")
    return written


def _needs_brackets(inner: Operation, outer: Operator, *, is_right: bool) -> bool:
    if inner.operator.binds_tightly:
        return is_right and outer is Operator.OVER
    return outer.binds_tightly or (is_right and (inner.is_sign or outer is Operator.MINUS))
