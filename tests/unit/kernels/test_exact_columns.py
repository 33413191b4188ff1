from decimal import ROUND_HALF_UP, Decimal

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels import exact_columns as exact

WHOLE = st.integers(-(10**12), 10**12)


@given(WHOLE, st.integers(1, 10**9), st.booleans())
def test_a_quotient_is_rounded_half_up_exactly(num, den, is_negative):
    den = -den if is_negative else den
    found = pl.select(exact.quotient(pl.lit(float(num)), pl.lit(float(den)))).item()
    assert found == float((Decimal(num) / Decimal(den)).quantize(Decimal(1), ROUND_HALF_UP))
    assert str(found) != "-0.0"


@given(st.integers(-(10**10), 10**10), st.integers(0, 4))
def test_a_figure_becomes_units_and_a_figure_again(number, decimals):
    published = float(Decimal(number).scaleb(-decimals))
    whole = pl.select(exact.units(pl.lit(published), decimals)).item()
    assert whole == number
    assert pl.select(exact.figure(pl.lit(whole), decimals)).item() == published


def test_decimals_may_be_a_column():
    frame = pl.DataFrame({"value": [1.5, 1.25], "decimals": [1, 2]})
    assert frame.select(exact.units(pl.col("value"), pl.col("decimals")))["value"].to_list() == [15, 125]
