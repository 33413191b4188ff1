"""Definitions of derived figures: dated, versioned, with a reference and whose they are; read from TOML."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, TypedDict, cast

from samstyr.kernels.formulas.expressions import Expression, names_in
from samstyr.kernels.formulas.measures import UnitsDoNotFit, check_units
from samstyr.kernels.formulas.reading import NotAFormula, read_formula
from samstyr.kernels.texts import NO_TEXT, Text


class Owner(StrEnum):
    """Whose definition it is."""

    SSB = "ssb"
    OWN = "own"

    @property
    def label(self) -> Text:
        """Return whose, in words."""
        return _OWNERS[self]


_OWNERS: Final = {
    Owner.SSB: Text("Statistisk sentralbyrås definisjon", "Statistics Norway's definition"),
    Owner.OWN: Text("kommunens egen definisjon", "the municipality's own definition"),
}


class FaultyDefinition(ValueError):
    """Said of a definition that cannot be used."""

    def __init__(self, formula: str, version: str, fault: str) -> None:
        """Say which definition, and what is wrong."""
        super().__init__(f"The definition {formula}, version {version}, cannot be used. {fault}")


@dataclass(frozen=True, slots=True)
class Input:
    """A figure that formulas may name: its unit's code and what it is called."""

    name: str
    unit: str
    label: Text


@dataclass(frozen=True, slots=True)
class Version:
    """What a formula says from a day on, as written and as a tree, and who says so."""

    version: str
    starts: date
    written: str
    expression: Expression
    reference: str

    @property
    def inputs(self) -> tuple[str, ...]:
        """Return the names of the figures it is made from."""
        return names_in(self.expression)


@dataclass(frozen=True, slots=True)
class Formula:
    """A derived figure: what it is called, its unit's code and decimals, whose it is, and its versions.

    The versions are in order of time. `differs` says where the definition differs from another of much the same name.
    """

    id: str
    title: Text
    unit: str
    decimals: int
    owner: Owner
    differs: Text
    versions: tuple[Version, ...]

    def on(self, day: date) -> Version | None:
        """Return the version in force on a day, None before the first."""
        in_force = [version for version in self.versions if version.starts <= day]
        return in_force[-1] if in_force else None


_WrittenVersion = TypedDict("_WrittenVersion", {"version": str, "from": date, "formula": str, "reference": str})


class _WrittenFormula(TypedDict):
    nb: str
    en: str
    unit: str
    decimals: int
    owner: str
    differs: dict[str, str]
    versions: list[_WrittenVersion]


def read_definitions(text: str, inputs: Mapping[str, Input]) -> Mapping[str, Formula]:
    """Return the formulas that a TOML text holds, by id, each checked against the units of its inputs.

    Raises FaultyDefinition for a formula that cannot be read, names what is not among the inputs, or has units that
    do not fit.
    """
    written = cast(dict[str, _WrittenFormula], tomllib.loads(text))
    return {id: _formula(id, one, inputs) for id, one in written.items()}


def _formula(id: str, written: _WrittenFormula, inputs: Mapping[str, Input]) -> Formula:
    versions = [_version(id, version, written["unit"], inputs) for version in written["versions"]]
    differs = written.get("differs")
    return Formula(
        id=id,
        title=Text(written["nb"], written["en"]),
        unit=written["unit"],
        decimals=written["decimals"],
        owner=Owner(written["owner"]),
        differs=Text(differs["nb"], differs["en"]) if differs else NO_TEXT,
        versions=tuple(sorted(versions, key=lambda version: version.starts)),
    )


def _version(id: str, written: _WrittenVersion, unit: str, inputs: Mapping[str, Input]) -> Version:
    try:
        expression = read_formula(written["formula"])
        unknown = [name for name in names_in(expression) if name not in inputs]
        if unknown:
            known = ", ".join(inputs)
            fault = f"It names {', '.join(unknown)}, which is none of: {known}."
            raise FaultyDefinition(id, written["version"], fault)
        check_units(expression, {name: input.unit for name, input in inputs.items()}, unit)
    except (NotAFormula, UnitsDoNotFit) as error:
        raise FaultyDefinition(id, written["version"], str(error)) from error
    return Version(written["version"], written["from"], written["formula"], expression, written["reference"])
