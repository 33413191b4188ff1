"""What units measure, so that kroner are never added to persons, nor thousands of kroner to kroner."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from samstyr.kernels.formulas.expressions import Expression, Name, Number, Operator

Powers = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit taken apart: so many (`scale`) of base units with their powers: kr per person is kr¹ person⁻¹."""

    scale: Fraction
    powers: Powers

    def times(self, other: "Measure", sign: int = 1) -> "Measure":
        """Return the unit of a product, or with `sign` -1 of a quotient."""
        powers = dict(self.powers)
        for base, power in other.powers:
            powers[base] = powers.get(base, 0) + sign * power
        kept = tuple(sorted((base, power) for base, power in powers.items() if power))
        return Measure(self.scale * other.scale**sign, kept)

    def __str__(self) -> str:
        """Return the unit in short: `1000 nok/person`."""
        over = [f"{base}{_power(power)}" for base, power in self.powers if power > 0]
        under = [f"{base}{_power(-power)}" for base, power in self.powers if power < 0]
        named = "·".join(over) or "1"
        return f"{'' if self.scale == 1 else f'{self.scale} '}{named}{''.join(f'/{base}' for base in under)}"


def _power(power: int) -> str:
    return "" if power == 1 else f"^{power}"


_NUMBER: Final = Measure(Fraction(1), ())
_NOK: Final = Measure(Fraction(1), (("nok", 1),))
_PERSON: Final = Measure(Fraction(1), (("person", 1),))
_SQUARE_METRE: Final = Measure(Fraction(1), (("m2", 1),))
_TONNE: Final = Measure(Fraction(1), (("tonne", 1),))


def _many(count: int | Fraction, measure: Measure) -> Measure:
    return Measure(measure.scale * count, measure.powers)


MEASURES: Final[Mapping[str, Measure]] = {
    "number": _NUMBER,
    "share": _NUMBER,
    "percent": _many(Fraction(1, 100), _NUMBER),
    "nok": _NOK,
    "nok_thousand": _many(1000, _NOK),
    "nok_million": _many(10**6, _NOK),
    "nok_per_capita": _NOK.times(_PERSON, -1),
    "nok_per_m2": _NOK.times(_SQUARE_METRE, -1),
    "m2": _SQUARE_METRE,
    "persons": _PERSON,
    "per_1000": _many(Fraction(1, 1000), _NUMBER),
    "per_100000": _many(Fraction(1, 100_000), _NUMBER),
    "tonnes": _TONNE,
    "tonnes_co2e": _TONNE,
    "tonnes_co2e_per_capita": _TONNE.times(_PERSON, -1),
    "kg_per_capita": _many(Fraction(1, 1000), _TONNE.times(_PERSON, -1)),
}


def measure_of(unit: str) -> Measure:
    """Return what a unit's code measures; a code that is not known here measures only itself.

    >>> str(measure_of("nok_thousand")), str(measure_of("nok_per_capita")), str(measure_of("ski_runs"))
    ('1000 nok', 'nok/person', 'ski_runs')
    """
    return MEASURES.get(unit) or Measure(Fraction(1), ((unit, 1),))


class UnitsDoNotFit(ValueError):
    """Said of a formula that adds what cannot be added, or gives another unit than it says."""

    def __init__(self, fault: str) -> None:
        """Say what does not fit, and what to do."""
        super().__init__(f"The units do not fit: {fault}")


def check_units(expression: Expression, units: Mapping[str, str], unit: str) -> None:
    """Refuse a formula whose units do not fit, or that does not give its own unit; raises UnitsDoNotFit.

    `units` has the unit of each name. A number in a formula converts: `100 *` turns a share into percent, and
    nothing else. What a rule weighs or counts is a figure with a name and a date, never a number in the formula.

    >>> from samstyr.kernels.formulas.reading import read_formula
    >>> check_units(read_formula("100 * debt / income"), {"debt": "nok", "income": "nok"}, "percent")
    """
    found, asked = _measured(expression, units)[0], measure_of(unit)
    if found.powers != asked.powers:
        raise UnitsDoNotFit(
            f"the formula gives {found}, but it says {unit} ({asked}). Correct the unit or the formula."
        )
    if found.scale != asked.scale:
        factor = found.scale / asked.scale
        raise UnitsDoNotFit(f"the formula gives {found}, but it says {unit} ({asked}). Multiply it by {factor}.")


def _measured(expression: Expression, units: Mapping[str, str]) -> tuple[Measure, Fraction | None]:
    """Return the unit of an expression, and its number if it is nothing but numbers."""
    match expression:
        case Number(value):
            return _converting(value), value
        case Name(name):
            return measure_of(units[name]), None
    first, last = _measured(expression.left, units), _measured(expression.right, units)
    if expression.operator.binds_tightly:
        return _multiplied(expression.operator, first, last)
    return _added(expression.operator, first, last, is_sign=expression.is_sign)


def _converting(value: Fraction) -> Measure:
    """Return the unit that a number brings with it: 100 times as many, each a hundredth as large."""
    if value == 0:
        return _NUMBER
    return Measure(1 / value, ())


def _multiplied(
    operator: Operator, first: tuple[Measure, Fraction | None], last: tuple[Measure, Fraction | None]
) -> tuple[Measure, Fraction | None]:
    if 0 in (first[1], last[1]):
        raise UnitsDoNotFit("it multiplies or divides by 0. Leave that part out.")
    sign = 1 if operator is Operator.TIMES else -1
    measure = first[0].times(last[0], sign)
    if first[1] is None or last[1] is None:
        return measure, None
    return measure, first[1] * last[1] ** sign


def _added(
    operator: Operator,
    first: tuple[Measure, Fraction | None],
    last: tuple[Measure, Fraction | None],
    *,
    is_sign: bool,
) -> tuple[Measure, Fraction | None]:
    if first[1] is not None and last[1] is not None:
        total = first[1] + last[1] if operator is Operator.PLUS else first[1] - last[1]
        return _converting(total), total
    if is_sign:
        return last[0], None
    # A number beside a share or a percentage is one of those: 1 - share, 100 - percent.
    left = last[0] if first[1] is not None and not last[0].powers else first[0]
    right = first[0] if last[1] is not None and not first[0].powers else last[0]
    if left != right:
        what = "added to" if operator is Operator.PLUS else "taken from"
        raise UnitsDoNotFit(f"{last[0]} cannot be {what} {first[0]}. Convert one of them, or correct the formula.")
    return left, None
