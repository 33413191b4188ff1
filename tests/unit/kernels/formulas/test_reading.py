import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.formulas.expressions import Name, Number, Operation, Operator
from samstyr.kernels.formulas.reading import DEEPEST, LONGEST, NotAFormula, read_formula


def test_a_formula_becomes_a_tree():
    assert read_formula(" a + 2.50*b ") == Operation(
        Operator.PLUS, Name("a"), Operation(Operator.TIMES, Number(5 / 2), Name("b"))
    )
    assert read_formula("æ_1") == Name("æ_1")


def test_equals_are_taken_from_the_left():
    assert read_formula("a - b - c") == read_formula("(a - b) - c")
    assert read_formula("a / b / c") == read_formula("(a / b) / c")
    assert read_formula("a / b * c") == read_formula("(a / b) * c")


@pytest.mark.parametrize(
    ("text", "position", "fault"),
    [
        ("", 0, "is missing"),
        ("   ", 0, "is missing"),
        ("a +", 3, "is missing"),
        ("a b", 2, "'b' is one too many"),
        ("(a", 2, "a bracket is not closed"),
        ("a)", 1, "one too many"),
        ("a * / b", 4, "is missing"),
        ("a ** b", 3, "is missing"),
        ("a, b", 1, "',' has no meaning"),
        ("  a ^ 2", 4, "'\\^' has no meaning"),
        ("__import__('os')", 11, "has no meaning"),
        ("1.2.3", 3, "'.' has no meaning"),
    ],
)
def test_what_is_no_formula_is_refused_with_its_place(text, position, fault):
    with pytest.raises(NotAFormula, match=fault) as raised:
        read_formula(text)
    assert raised.value.position == position


def test_a_formula_is_neither_endlessly_long_nor_deep():
    with pytest.raises(NotAFormula, match=f"longer than {LONGEST} characters"):
        read_formula("a" * (LONGEST + 1))
    assert read_formula("(" * (DEEPEST - 1) + "a" + ")" * (DEEPEST - 1)) == Name("a")
    with pytest.raises(NotAFormula, match=f"more than {DEEPEST} brackets"):
        read_formula("(" * DEEPEST + "a" + ")" * DEEPEST)
    with pytest.raises(NotAFormula, match="deep"):
        read_formula("-" * 500 + "a")


@given(st.text("ab1.+-*/() _,", max_size=30))
def test_any_text_is_a_formula_or_refused(text):
    try:
        read_formula(text)
    except NotAFormula as error:
        position = error.position
    else:
        position = 0
    assert 0 <= position <= len(text)
