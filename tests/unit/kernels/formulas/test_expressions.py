from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.assessment.words.quoting import number
from samstyr.kernels.formulas.deriving import evaluate
from samstyr.kernels.formulas.expressions import Operator, names_in, spoken
from samstyr.kernels.formulas.reading import read_formula
from samstyr.kernels.texts import Text
from tests.derivations import NAMES, random_text

SAYS = {name: Text(name, name) for name in NAMES}


def said(text: str) -> str:
    return spoken(read_formula(text), SAYS, lambda value: number(Decimal(value.numerator) / value.denominator)).nb


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("100*(a+b)/c", "100 × (a + b) / c"),
        ("((a))", "a"),
        ("a-(b-c)", "a − (b − c)"),
        ("(a-b)-c", "a − b − c"),
        ("a-(b*c)", "a − b × c"),
        ("a/(b*c)", "a / (b × c)"),
        ("(a*b)/c", "a × b / c"),
        ("a*(b/c)", "a × b / c"),
        ("-a+b", "−a + b"),
        ("a+-b", "a + (−b)"),
        ("a*-b", "a × (−b)"),
        ("-(a+b)", "−(a + b)"),
        ("--a", "−(−a)"),
        ("0.5*a", "0,5 × a"),
    ],
)
def test_a_formula_is_written_with_only_the_brackets_it_needs(written, expected):
    assert said(written) == expected


@given(st.randoms(use_true_random=False))
def test_what_is_written_reads_back_to_the_same_value(rng):
    text = random_text(rng)
    values = {name: Fraction(rng.randint(1, 999), rng.randint(1, 99)) for name in NAMES}
    again = said(text).replace("−", "-").replace("×", "*").replace(",", ".")
    try:
        expected = evaluate(read_formula(text), values)
    except ZeroDivisionError:
        return
    assert evaluate(read_formula(again), values) == expected


def test_names_come_once_in_the_order_they_stand_in():
    assert names_in(read_formula("b * (a + b) / 100")) == ("b", "a")


def test_operators_have_signs_for_people():
    assert [operator.sign for operator in Operator] == ["+", "−", "×", "/"]
