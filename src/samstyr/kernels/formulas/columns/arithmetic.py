"""A formula's tree as a column expression, exact to the last step.

Every part is a whole number over a whole number, times a power of ten; only the end result is divided and rounded.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

import polars as pl

from samstyr.kernels import exact_columns as exact
from samstyr.kernels.formulas.expressions import Expression, Name, Number, Operator


@dataclass(frozen=True, slots=True)
class Given:
    """The series that a name in a formula stands for: its indicator and the decimals it is published with."""

    indicator: str
    decimals: int


@dataclass(frozen=True, slots=True)
class _Part:
    """`num` / `den` / 10^tens; `divisors` are all that was divided by on the way: none of them may be 0."""

    num: pl.Expr
    den: pl.Expr | None
    tens: int
    divisors: tuple[pl.Expr, ...] = ()


def value_of(expression: Expression, given: Mapping[str, Given], decimals: int) -> pl.Expr:
    """Return a formula's value, rounded half up to so many decimals, from one column for each indicator.

    Null where a part is missing, and where it divides by zero.
    """
    part = _part(expression, given)
    power = decimals - part.tens
    num = part.num * float(10 ** max(power, 0))
    den = part.den if power >= 0 else (pl.lit(1.0) if part.den is None else part.den) * float(10**-power)
    value = exact.figure(num if den is None else exact.quotient(num, den), decimals)
    for divisor in part.divisors:
        value = pl.when(divisor != 0).then(value)
    return value


def _part(expression: Expression, given: Mapping[str, Given]) -> _Part:
    match expression:
        case Number(value):
            den = None if value.denominator == 1 else pl.lit(float(value.denominator))
            return _Part(pl.lit(float(value.numerator)), den, 0)
        case Name(name):
            series = given[name]
            return _Part(exact.units(pl.col(series.indicator), series.decimals), None, series.decimals)
    return _DOES[expression.operator](_part(expression.left, given), _part(expression.right, given))


def _product(first: _Part, last: _Part) -> _Part:
    divisors = (*first.divisors, *last.divisors)
    return _Part(first.num * last.num, _together(first.den, last.den), first.tens + last.tens, divisors)


def _quotient(first: _Part, last: _Part) -> _Part:
    num = first.num if last.den is None else first.num * last.den
    divisors = (*first.divisors, *last.divisors, last.num)
    return _Part(num, _together(first.den, last.num), first.tens - last.tens, divisors)


def _difference(first: _Part, last: _Part) -> _Part:
    return _sum(first, last, -1)


def _sum(first: _Part, last: _Part, sign: int = 1) -> _Part:
    tens = max(first.tens, last.tens)
    left, right = first.num * float(10 ** (tens - first.tens)), last.num * float(sign * 10 ** (tens - last.tens))
    left = left if last.den is None else left * last.den
    right = right if first.den is None else right * first.den
    return _Part(left + right, _together(first.den, last.den), tens, (*first.divisors, *last.divisors))


def _together(first: pl.Expr | None, last: pl.Expr | None) -> pl.Expr | None:
    if first is None or last is None:
        return last if first is None else first
    return first * last


_DOES: Final[Mapping[Operator, Callable[[_Part, _Part], _Part]]] = {
    Operator.PLUS: _sum,
    Operator.MINUS: _difference,
    Operator.TIMES: _product,
    Operator.OVER: _quotient,
}
