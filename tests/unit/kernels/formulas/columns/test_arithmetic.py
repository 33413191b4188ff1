from decimal import Decimal
from fractions import Fraction

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.formulas.columns.arithmetic import Given, value_of
from samstyr.kernels.formulas.deriving import evaluate
from samstyr.kernels.formulas.reading import read_formula
from samstyr.kernels.rounding import decimal_of, round_half_up
from tests.derivations import NAMES, random_text

GIVEN = {name: Given(name, decimals) for name, decimals in NAMES.items()}


def by_columns(text: str, values: dict[str, Decimal | None], decimals: int) -> float | None:
    columns = {name: [None if value is None else float(value)] for name, value in values.items()}
    frame = pl.DataFrame(columns, schema=dict.fromkeys(values, pl.Float64))
    return frame.select(value_of(read_formula(text), GIVEN, decimals)).item()


@given(st.randoms(use_true_random=False), st.integers(0, 3))
def test_it_comes_to_what_exact_fractions_come_to(rng, decimals):
    text = random_text(rng, depth=1)
    values = {name: Decimal(rng.randint(-40, 40)).scaleb(-places) for name, places in NAMES.items()}
    found = by_columns(text, values, decimals)
    try:
        exact = evaluate(read_formula(text), {name: Fraction(value) for name, value in values.items()})
    except ZeroDivisionError:
        assert found is None
    else:
        assert found == pytest.approx(float(round_half_up(decimal_of(exact, decimals), decimals)), abs=1e-9)


def test_a_part_that_is_missing_leaves_nothing():
    assert by_columns("a + d", {"a": Decimal(1), "d": None}, 0) is None


def test_what_floats_would_get_wrong_is_right():
    values = {"a": Decimal(7), "b": Decimal("0.3"), "c": Decimal("0.30"), "d": Decimal(1)}
    assert by_columns("a / (b - c)", values, 0) is None
    assert by_columns("a / (d / (b - c))", values, 0) is None
    # 1.005 is 1.00499… as a float, and would be rounded down.
    assert by_columns("(d + 0.005) * d", values, 2) == 1.01
    assert by_columns("b", values, 0) == 0.0
