from decimal import Decimal

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.packages.canonical import (
    MINUS_ZERO,
    PLAIN,
    canonical_cells,
    canonical_number,
    columns_written,
    in_order,
    with_blank_municipality,
)
from samstyr.kernels.packages.columns import Kind
from tests.unit.kernels.packages.tables import column, frame, resource

NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**9), max_value=10**9)
MEASURED = resource(
    column("id", Kind.ID),
    column("area_id", Kind.ID, municipality_when_blank=True, optional=True),
    column("order", Kind.INTEGER),
    column("value", Kind.NUMBER),
    order=("order",),
)


@given(NUMBERS)
def test_the_canonical_text_is_the_same_number_with_the_same_decimals(number: Decimal):
    written = canonical_number(str(number))
    assert Decimal(written) == number
    assert Decimal(written).as_tuple().exponent == min(number.as_tuple().exponent, 0)
    assert canonical_number(written) == written
    assert pl.Series([written]).str.contains(PLAIN).all()
    assert not pl.Series([written]).str.contains(MINUS_ZERO).any()


@given(NUMBERS, st.sampled_from(["{}", "+{}", "00{}", "{:E}"]))
def test_how_a_number_is_dressed_does_not_matter(number: Decimal, dress: str):
    number = abs(number)
    assert Decimal(canonical_number(dress.format(number))) == number


def test_what_is_no_number_is_left_alone():
    assert canonical_number("4,2") == "4,2"


def test_cells_that_are_no_good_stay_as_they_are():
    table = frame(id=["a", "b", "c"], area_id=["", "", "oslo"], order=["+1", "02", "x"], value=["1e2", "4,2", ".50"])
    found = canonical_cells(table, MEASURED, municipality="asker")
    assert found["area_id"].to_list() == ["asker", "asker", "oslo"]
    assert found["order"].to_list() == ["1", "2", "x"]
    assert found["value"].to_list() == ["100", "4,2", "0.50"]


def test_the_municipality_is_blank_again_when_written():
    table = frame(id=["a", "b"], area_id=["asker", "oslo"], order=["1", "2"], value=["1", "2"])
    assert with_blank_municipality(table, MEASURED, municipality="asker")["area_id"].to_list() == ["", "oslo"]


def test_optional_columns_are_written_only_where_some_row_fills_them():
    table = frame(id=["a"], area_id=["asker"], order=["1"], value=[""])
    names = [column.name for column in columns_written(table, MEASURED, municipality="asker")]
    assert names == ["id", "order", "value"]
    assert len(columns_written(table, MEASURED, municipality="oslo")) == 4


@given(st.permutations(list("abcdef")))
def test_rows_stand_by_their_order_as_numbers_and_then_by_key(keys: list[str]):
    place = dict(zip("abcdef", ["2", "10", "2", "1", "", "10"], strict=True))
    table = frame(id=keys, area_id=[""] * 6, order=[place[key] for key in keys], value=[""] * 6)
    assert in_order(table, MEASURED)["id"].to_list() == ["e", "d", "a", "c", "b", "f"]
