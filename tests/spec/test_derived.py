"""Figures worked out from others by formulas."""

from datetime import date
from decimal import Decimal

from samstyr.kernels.formulas.columns.arithmetic import Given
from samstyr.kernels.formulas.columns.engine import Derivation, derive_columns
from samstyr.kernels.formulas.deriving import derive
from samstyr.kernels.formulas.measures import UnitsDoNotFit, check_units
from samstyr.kernels.formulas.reading import read_formula
from samstyr.kernels.missing import Missing, MissingReason
from samstyr.kernels.texts import Text
from tests.derivations import INPUTS, about, formula, parts
from tests.spec.tables import Section, Table, specified
from tests.unit_frames import long_frame

SECTION = Section(
    Text("Utregnede tall", "Derived figures"),
    Text(
        "En formel er data med dato, enhet og kilde, og hvert trinn vises sammen med tallet.",
        "A formula is data with a date, a unit and a reference, and each step is shown with the figure.",
    ),
)

VALUES = Table(
    Text(
        "Resultatet avrundes slik det publiseres. Mangler noe, mangler resultatet av samme grunn. På null deles det "
        "ikke.",
        "The result is rounded as it is published. Where something is missing, so is the result, for the same reason. "
        "Nothing is divided by zero.",
    ),
    """
    formula       | parts                      | result
    100 * a / d   | a: 1, d: 8                 | 12.5
    100 * a / d   | a: -1, d: 3                | -33.3
    a - b         | a: 1, b: 0.3               | 0.7
    100 * a / d   | a: 1, d: 0                 | not_applicable
    100 * a / d   | a: pending, d: 8           | pending
    100 * a / d   | a: pending, d: suppressed  | suppressed
    100 * a / d   | a: 1                       | not_available
    a * d         | a: 0, d: pending           | pending
    """,
)

VERSIONS = Table(
    Text(
        "En definisjon gjelder fra en dag, og perioden avgjør hvilken som brukes.",
        "A definition counts from a day, and the period decides which one is used.",
    ),
    """
    period | result
    2009   | not_available
    2010   | 1
    2019   | 1
    2020   | 2
    """,
    given={"formula": "a from 2010, d from 2020", "parts": "a: 1, d: 2"},
)

UNITS = Table(
    Text(
        "Kroner legges ikke til personer, og tusen kroner ikke til kroner. Formelen må gi den enheten den sier.",
        "Kroner are not added to persons, nor thousands of kroner to kroner. A formula must give the unit it states.",
    ),
    """
    formula                  | states         | accepted
    100 * nok / nok          | percent        | yes
    nok / nok                | share          | yes
    nok / nok                | percent        | no
    nok / persons            | nok_per_capita | yes
    1000 * nok_thousand / persons | nok_per_capita | yes
    nok_thousand / persons   | nok_per_capita | no
    nok + persons            | nok            | no
    nok + nok_thousand       | nok            | no
    1 - share                | share          | yes
    """,
)

GIVEN = {name: Given(name, input_decimals) for name, input_decimals in (("a", 0), ("b", 1), ("d", 0))}


def _parts(text: str, period: str):
    written = dict(one.split(": ") for one in text.split(", "))
    values = {name: Missing(MissingReason(one)) if one.isidentifier() else one for name, one in written.items()}
    return parts(values, period)


def _formula(text: str):
    versions = [one.split(" from ") for one in text.split(", ")]
    starts = tuple(date(int(one[1]) if len(one) > 1 else 1900, 1, 1) for one in versions)
    return formula(*(one[0] for one in versions), starts=starts)


def _result(row, engine) -> str:
    period = row.get("period", "2022")
    stated, given = _formula(row["formula"]), _parts(row["parts"], period)
    if engine == "scalar":
        value = derive(stated, given, INPUTS, about(period)).value
        found, reason = (None, value.reason) if isinstance(value, Missing) else (value, None)
    else:
        frame = long_frame({name: {"asker": figure} for name, figure in given.items()})
        derived = derive_columns(frame, [Derivation("share", stated, GIVEN)])
        found, reason = derived.select("value", "missing").row(0)
    return str(reason) if found is None else f"{Decimal(str(found)).normalize():f}"


@specified(VALUES, "scalar", "columns")
def test_what_a_formula_gives(case):
    row, engine = case
    assert _result(row, engine) == row["result"]


@specified(VERSIONS, "scalar", "columns")
def test_which_version_counts(case):
    row, engine = case
    assert _result(row, engine) == row["result"]


@specified(UNITS)
def test_units_must_fit(case):
    row, _ = case
    units = {unit: unit for unit in ("nok", "nok_thousand", "persons", "share")}
    try:
        check_units(read_formula(row["formula"]), units, row["states"])
    except UnitsDoNotFit:
        accepted = "no"
    else:
        accepted = "yes"
    assert accepted == row["accepted"]
