"""How a derived figure was made: the formula in names, each figure in it, and the same formula in numbers."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Final

from samstyr.kernels.assessment.words.phrases import sentence
from samstyr.kernels.assessment.words.quoting import bracketed, number
from samstyr.kernels.figures import Figure
from samstyr.kernels.formulas.definitions import Formula, Input, Version
from samstyr.kernels.formulas.expressions import spoken
from samstyr.kernels.missing import Missing, MissingReason
from samstyr.kernels.period import Period, day_label
from samstyr.kernels.rounding import decimal_of
from samstyr.kernels.texts import Text

MOST_DECIMALS: Final = 12

FORMULA: Final = Text("{title} = {formula}", "{title} = {formula}")
WHOSE: Final = Text(
    "{owner}, versjon {version}, gjelder fra {day}: {reference}", "{owner}, version {version}, from {day}: {reference}"
)
ALWAYS: Final = Text("{owner}, versjon {version}: {reference}", "{owner}, version {version}: {reference}")
INPUT: Final = Text("{name} = {value} ({label})", "{name} = {value} ({label})")
RESULT: Final = Text("{formula} = {value}", "{formula} = {value}")
DIVIDED_BY_ZERO: Final = Text("{formula}: kan ikke deles på 0", "{formula}: cannot be divided by 0")
NOT_COMPUTED: Final = Text("Kan ikke regnes ut: {why}", "Cannot be worked out: {why}")
NO_VERSION: Final = Text(
    "Definisjonen gjelder fra {day}, og {period} er før det.",
    "The definition counts from {day}, and {period} is earlier.",
)
FIRST_YEAR: Final = 1900


def no_version_step(formula: Formula, period: Period) -> Text:
    """Return that a period lies before a formula's first version."""
    return NO_VERSION.filled(day=day_label(formula.versions[0].starts), period=period.label)


def derived_steps(
    formula: Formula,
    version: Version,
    parts: Mapping[str, Figure],
    inputs: Mapping[str, Input],
    value: Decimal | Missing,
) -> tuple[Text, ...]:
    """Return every step from the parts to the value, so that a reader can redo it by hand."""
    return tuple(_steps(formula, version, parts, inputs, value))


def _steps(
    formula: Formula,
    version: Version,
    parts: Mapping[str, Figure],
    inputs: Mapping[str, Input],
    value: Decimal | Missing,
) -> Iterator[Text]:
    said = spoken(version.expression, {name: Text(name, name) for name in version.inputs}, _written)
    yield FORMULA.filled(title=formula.title, formula=said)
    yield _whose(formula, version)
    if formula.differs:
        yield formula.differs
    numbers = {name: _value(parts.get(name)) for name in version.inputs}
    for name in version.inputs:
        yield INPUT.filled(name=name, value=numbers[name], label=inputs[name].label)
    yield _result(version, numbers, parts, value)


def _whose(formula: Formula, version: Version) -> Text:
    is_dated = version.starts.year > FIRST_YEAR
    return (WHOSE if is_dated else ALWAYS).filled(
        owner=sentence(formula.owner.label),
        version=version.version,
        day=day_label(version.starts),
        reference=version.reference,
    )


def _value(part: Figure | None) -> Text:
    if part is None:
        return MissingReason.NOT_AVAILABLE.label
    return part.value.reason.label if isinstance(part.value, Missing) else number(part.value)


def _result(
    version: Version, numbers: Mapping[str, Text], parts: Mapping[str, Figure], value: Decimal | Missing
) -> Text:
    is_whole = all(name in parts and parts[name].is_measured for name in version.inputs)
    if isinstance(value, Missing) and not is_whole:
        return NOT_COMPUTED.filled(why=value.reason.label)
    in_numbers = spoken(version.expression, {name: bracketed(text) for name, text in numbers.items()}, _written)
    if isinstance(value, Missing):
        return DIVIDED_BY_ZERO.filled(formula=in_numbers)
    return RESULT.filled(formula=in_numbers, value=number(value))


def _written(value: Fraction) -> Text:
    return number(decimal_of(value, MOST_DECIMALS))
