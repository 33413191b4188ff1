"""Bindings: which series an indicator's figures are worked out from, by which formula, from when."""

from collections.abc import Iterator, Mapping
from typing import Final

import polars as pl

from samstyr.kernels.formulas.definitions import Owner
from samstyr.kernels.formulas.expressions import names_in
from samstyr.kernels.formulas.measures import UnitsDoNotFit, check_units
from samstyr.kernels.formulas.reading import NotAFormula, read_formula
from samstyr.kernels.packages.canonical import ROW
from samstyr.kernels.packages.columns import Column, Kind
from samstyr.kernels.packages.common import refers, text_column
from samstyr.kernels.packages.resources import Fault, Judge, Resource
from samstyr.kernels.texts import Text

UNREADABLE: Final = Text(
    "Formelen går galt ved tegn {place}. Skriv den med serienes nøkler, tall med desimalpunktum, + - * / og "
    "parenteser: 100 * (inntekter - utgifter) / inntekter.",
    "It goes wrong at character {place}. Write it with the keys of series, numbers with a decimal point, + - * / and "
    "brackets: 100 * (income - costs) / income.",
)
NO_SERIES: Final = Text("Nevn minst én serie i series.csv.", "Name at least one series of series.csv.")
UNKNOWN: Final = Text(
    "Seriene {names} finnes ikke. Rett navnene, eller legg seriene til i series.csv.",
    "There are no series {names}. Correct the names, or add the series to series.csv.",
)
UNITS: Final = Text(
    "Enhetene passer ikke: Formelen skal gi nøkkeltallets enhet ({unit}) av seriene ({units}). Rett formelen, for "
    "eksempel med 100 * for prosent, eller enhetene.",
    "The units do not fit: the formula is to give the indicator's unit ({unit}) from those of the series ({units}). "
    "Correct the formula, for instance with 100 * for per cent, or the units.",
)


def formula_faults(bindings: pl.DataFrame, others: Mapping[str, pl.DataFrame]) -> Iterator[Fault]:
    """Yield what is wrong with formulas: they cannot be read, name series that are not there, or units do not fit."""
    series = dict(others["series"].select("id", "unit").iter_rows())
    indicators = dict(others["indicators"].select("id", "unit").iter_rows())
    for row, indicator, formula in bindings.select(ROW, "indicator_id", "formula").iter_rows():
        expected = _expected(formula, series, indicators.get(indicator, "")) if formula else None
        if expected is not None:
            yield Fault(row, formula, expected)


def _expected(formula: str, series: Mapping[str, str], unit: str) -> Text | None:
    """Return what would be right in the place of a formula, None where it is right; without a unit none is checked."""
    try:
        expression = read_formula(formula)
    except NotAFormula as error:
        return UNREADABLE.filled(place=error.position + 1)
    names = names_in(expression)
    unknown = [name for name in names if name not in series]
    if unknown or not names:
        return UNKNOWN.filled(names=", ".join(unknown)) if unknown else NO_SERIES
    units = {name: series[name] for name in names}
    try:
        if unit and all(units.values()):
            check_units(expression, units, unit)
    except UnitsDoNotFit:
        said = ", ".join(f"{name}: {of_it}" for name, of_it in units.items())
        return UNITS.filled(unit=unit, units=said)
    return None


BINDINGS: Final = Resource(
    name="bindings",
    title=Text("Bindinger", "Bindings"),
    description=Text(
        "Hvilke serier et nøkkeltall regnes ut av, med hvilken formel, fra hvilken dag.",
        "Which series an indicator is worked out from, by which formula, from which day.",
    ),
    key=("indicator_id", "valid_from"),
    columns=(
        refers("indicator_id", "Nøkkeltall", "Indicator", "indicators.id"),
        Column(
            name="valid_from",
            kind=Kind.DATE,
            title=Text("Gjelder fra", "Counts from"),
            description=Text("1900-01-01 når den alltid har vært slik.", "1900-01-01 where it has always been so."),
            required=True,
        ),
        text_column(
            "formula",
            "Formelen, med seriers nøkler: netto_drift, eller 100 * (a + b) / c",
            "The formula, of keys of series: net_result, or 100 * (a + b) / c",
            required=True,
        ),
        text_column("reference", "Hvor definisjonen står", "Where the definition stands", required=True),
        Column(
            name="owner",
            kind=Kind.CHOICE,
            title=Text("Hvem sin definisjon", "Whose definition it is"),
            required=True,
            choices=tuple(owner.value for owner in Owner),
        ),
        text_column(
            "differs_nb",
            "Hvor den avviker fra en annen med nesten samme navn (bokmål)",
            "Where it differs from another of much the same name (Norwegian)",
        ),
        text_column(
            "differs_en",
            "Hvor den avviker fra en annen med nesten samme navn (engelsk)",
            "Where it differs from another of much the same name (English)",
        ),
    ),
    judges=(
        Judge(
            "bad-formula",
            "formula",
            ("indicator_id",),
            {"series": ("id", "unit"), "indicators": ("id", "unit")},
            formula_faults,
        ),
    ),
)
