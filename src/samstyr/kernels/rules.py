"""The thresholds of the rules: dated data with a unit and a reference, read once from `rules.toml`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from importlib.resources import files
from typing import Final, TypedDict, cast

from samstyr.kernels.texts import Text


class RuleNotInForce(LookupError):
    """Said of a rule that has no value yet on a day."""

    def __init__(self, concept: str, day: date) -> None:
        """Say which rule and which day."""
        super().__init__(
            f"The rule {concept} has no value on {day}. Choose a later reference date, "
            "or add the value that was in force then to rules.toml."
        )


@dataclass(frozen=True, slots=True)
class DatedValue:
    """The value that a rule has from a day on, and who says so."""

    starts: date
    value: Decimal
    reference: Text


@dataclass(frozen=True, slots=True)
class Rule:
    """A threshold: what it is about, in which unit, and its values in order of time."""

    concept: str
    unit: str
    description: Text
    values: tuple[DatedValue, ...]

    def on(self, day: date) -> DatedValue:
        """Return the value in force on a day; raises RuleNotInForce before the first.

        >>> RULES["outdated_after"].on(date(2023, 8, 31)).value
        Decimal('2')
        """
        in_force = [value for value in self.values if value.starts <= day]
        if not in_force:
            raise RuleNotInForce(self.concept, day)
        return in_force[-1]

    @property
    def newest(self) -> DatedValue:
        """Return the last value."""
        return self.values[-1]


_WrittenValue = TypedDict("_WrittenValue", {"from": date, "value": str, "reference": dict[str, str]})


class _WrittenRule(TypedDict):
    unit: str
    nb: str
    en: str
    values: list[_WrittenValue]


def _read(concept: str, written: _WrittenRule) -> Rule:
    values = [
        DatedValue(value["from"], Decimal(value["value"]), Text(**value["reference"])) for value in written["values"]
    ]
    ordered = tuple(sorted(values, key=lambda value: value.starts))
    return Rule(concept, written["unit"], Text(written["nb"], written["en"]), ordered)


_WRITTEN: Final = cast(
    dict[str, _WrittenRule],
    tomllib.loads(files("samstyr.kernels").joinpath("rules.toml").read_text(encoding="utf-8")),
)
RULES: Final[Mapping[str, Rule]] = {concept: _read(concept, written) for concept, written in _WRITTEN.items()}
