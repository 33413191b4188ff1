from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.packages.canonical import canonical_number
from samstyr.kernels.packages.cells import LONGEST_CELL, cell_problems
from samstyr.kernels.packages.columns import Column, Kind
from tests.unit.kernels.packages.tables import column, frame, resource, said


def code_of(cell: str, wanted: Column) -> str:
    """Return the class of the problem with a cell, '' where there is none."""
    table = resource(wanted, key=())
    found = said(cell_problems(frame(**{wanted.name: [cell]}), table, file="f.csv"))
    return found[0][0] if found else ""


GOOD = [
    (
        Kind.TEXT,
        ["", "fri tekst, æøå", "–", "-", "=", "+", "-0,7 %", "+3", "-101 %", "linje\nskift", "a\tb", "12 = 12"],
    ),
    (Kind.ID, ["klima_0", "001", "a.b-c"]),
    (Kind.CODE, ["0301", "K-1.2", "A/B"]),
    (Kind.INTEGER, ["0", "-12", "2147483647"]),
    (Kind.NUMBER, ["0", "-0.7", "18.0", "0.000000000001", "1234567890123456789012345678"]),
    (Kind.YEAR, ["1814", "2030"]),
    (Kind.PERIOD, ["2022", "2022-T2", "2018-2019"]),
    (Kind.DATE, ["2024-02-29", "2023-08-31"]),
    (Kind.BOOLEAN, ["yes", "no"]),
]
BAD = [
    (Kind.TEXT, "=1+1", "formula"),
    (Kind.TEXT, "-1+1", "formula"),
    (Kind.TEXT, "@a", "formula"),
    (Kind.TEXT, "+47 900 00 000 (tlf.)", "formula"),
    (Kind.TEXT, "a\x07", "control-character"),
    (Kind.TEXT, "linje_x000D_skift", "control-character"),
    (Kind.TEXT, "x" * (LONGEST_CELL + 1), "cell-too-long"),
    (Kind.ID, "Klima", "wrong-type"),
    (Kind.ID, "klima\n", "wrong-type"),
    (Kind.CODE, "=03", "wrong-type"),
    (Kind.INTEGER, "1.0", "wrong-type"),
    (Kind.INTEGER, "2147483648", "number-out-of-range"),
    (Kind.INTEGER, "1,0", "decimal-comma"),
    (Kind.NUMBER, "1 000", "decimal-comma"),
    (Kind.NUMBER, "4. feb", "spreadsheet-date"),
    (Kind.NUMBER, "4.2.", "spreadsheet-date"),
    (Kind.NUMBER, "-", "wrong-type"),
    (Kind.YEAR, "22", "impossible-period"),
    (Kind.YEAR, "i fjor", "wrong-type"),
    (Kind.PERIOD, "2022-T4", "impossible-period"),
    (Kind.PERIOD, "2022-2022", "impossible-period"),
    (Kind.DATE, "2023-02-29", "wrong-type"),
    (Kind.DATE, "0000-01-01", "wrong-type"),
    (Kind.BOOLEAN, "ja", "unknown-choice"),
]


@pytest.mark.parametrize(("kind", "cell"), [(kind, cell) for kind, cells in GOOD for cell in cells])
def test_a_good_cell_is_fine(kind: Kind, cell: str):
    assert code_of(cell, column("a", kind)) == ""


@pytest.mark.parametrize(("kind", "cell", "code"), BAD)
def test_a_bad_cell_is_named(kind: Kind, cell: str, code: str):
    assert code_of(cell, column("a", kind)) == code


def test_what_the_column_asks_for_is_held():
    assert code_of("", column("a", required=True)) == "missing-cell"
    assert code_of("z", column("a", Kind.CHOICE, choices=("x", "y"))) == "unknown-choice"
    assert code_of("ab", column("a", pattern="a")) == "wrong-type"
    assert code_of("17", column("a", Kind.NUMBER, maximum=Decimal("16.5"))) == "number-out-of-range"
    assert code_of("-1", column("a", Kind.INTEGER, minimum=Decimal(0))) == "number-out-of-range"


def test_every_row_is_named_and_one_problem_a_cell_is_enough():
    table = resource(column("a", Kind.NUMBER, required=True), column("b"), key=())
    found = cell_problems(frame(a=["1", "x", "", "x"], b=["", "=1", "", ""]), table, file="f.csv")
    assert sorted(said(found)) == [
        ("formula", 3, "b", "=1"),
        ("missing-cell", 4, "a", ""),
        ("wrong-type", 3, "a", "x"),
        ("wrong-type", 5, "a", "x"),
    ]


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**15), max_value=10**15))
def test_every_number_in_canonical_text_is_good(number: Decimal):
    assert code_of(canonical_number(str(number)), column("a", Kind.NUMBER)) == ""


@given(st.text(min_size=1, max_size=20))
def test_a_number_column_takes_nothing_but_numbers(text: str):
    if not code_of(text, column("a", Kind.NUMBER)):
        assert Decimal(text).is_finite()
        assert text.isascii()
