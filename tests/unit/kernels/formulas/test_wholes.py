from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.formulas.deriving import evaluate
from samstyr.kernels.formulas.expressions import Name
from samstyr.kernels.formulas.reading import read_formula
from samstyr.kernels.formulas.wholes import NOT_JOINED, SUMMED, Whole, whole_of
from samstyr.kernels.municipalities.joining import Joining

BY_PEOPLE = Whole(Joining.WEIGHTED, Name("people"))
KNOWN = {"a": SUMMED, "b": SUMMED, "c": SUMMED, "rate": BY_PEOPLE, "other": BY_PEOPLE, "median": NOT_JOINED}


@pytest.mark.parametrize(
    ("formula", "joining", "weight"),
    [
        ("a", Joining.SUMMED, ""),
        ("rate", Joining.WEIGHTED, "people"),
        ("median", Joining.NOT_JOINED, ""),
        ("a + b - c", Joining.SUMMED, ""),
        ("-a", Joining.SUMMED, ""),
        ("1000 * a", Joining.SUMMED, ""),
        ("a / 1000", Joining.SUMMED, ""),
        ("a + 5", Joining.NOT_JOINED, ""),
        ("5", Joining.NOT_JOINED, ""),
        ("1 + 2", Joining.NOT_JOINED, ""),
        ("100 * (a + b) / c", Joining.WEIGHTED, "c"),
        ("(a / (b + c)) * 100", Joining.WEIGHTED, "b + c"),
        ("100 - 100 * a / b", Joining.WEIGHTED, "b"),
        ("100 * a / c + 100 * b / c", Joining.WEIGHTED, "c"),
        ("a / b + a / c", Joining.NOT_JOINED, ""),
        ("rate - other", Joining.WEIGHTED, "people"),
        ("rate * 2", Joining.WEIGHTED, "people"),
        ("rate * other", Joining.NOT_JOINED, ""),
        ("rate / other", Joining.NOT_JOINED, ""),
        ("a * b", Joining.NOT_JOINED, ""),
        ("median / a", Joining.NOT_JOINED, ""),
        ("a + rate", Joining.NOT_JOINED, ""),
    ],
)
def test_what_a_formula_may_be_made_into(formula, joining, weight):
    expected = Whole(joining, read_formula(weight) if weight else None)
    assert whole_of(read_formula(formula), KNOWN) == expected


COUNTS = st.lists(st.tuples(st.integers(0, 999), st.integers(0, 999), st.integers(1, 999)), min_size=1, max_size=9)


@given(COUNTS, st.sampled_from(["100 * (a + b) / c", "1 - a / (b + c)", "a / c + b / c", "a - 3 * b", "-a"]))
def test_the_mean_by_weight_is_the_formula_of_the_sums(counts, formula):
    """What a group has together: the formula of its sums, whichever way it is reached."""
    expression = read_formula(formula)
    whole = whole_of(expression, KNOWN)
    each = [dict(zip("abc", map(Fraction, one), strict=True)) for one in counts]
    together = {name: sum((one[name] for one in each), Fraction(0)) for name in "abc"}
    expected = evaluate(expression, together)
    values = [evaluate(expression, one) for one in each]
    if whole.weight is None:
        assert whole.joining is Joining.SUMMED
        assert sum(values) == expected
        return
    weights = [evaluate(whole.weight, one) for one in each]
    assert sum(value * weight for value, weight in zip(values, weights, strict=True)) / sum(weights) == expected
