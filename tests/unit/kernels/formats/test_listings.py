import pytest

from samstyr.kernels.formats.listings import Column, Listing, RowOfWrongLength


def test_a_row_that_does_not_fit_its_columns_is_refused_by_number():
    with pytest.raises(RowOfWrongLength, match="Row 2 has 1 cells, but there are 2 columns"):
        Listing((Column("a"), Column("b")), (("1", "2"), ("1",)))


def test_rows_that_fit_are_kept_as_they_are():
    assert Listing((Column("a"),), (("x",), (None,))).rows == (("x",), (None,))
