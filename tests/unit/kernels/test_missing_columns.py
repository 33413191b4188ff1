import polars as pl
import pytest

from samstyr.kernels.missing import PRECEDENCE, Missing, MissingReason, missing_together
from samstyr.kernels.missing_columns import MISSING_TYPE, of_rank, rank, reason


@pytest.mark.parametrize("first", MissingReason)
@pytest.mark.parametrize("second", MissingReason)
def test_the_smallest_rank_is_the_reason_that_outweighs(first, second):
    frame = pl.DataFrame({"missing": [first.value, second.value]}, schema={"missing": MISSING_TYPE})
    found = frame.select(of_rank(rank().min())).item()
    assert found == missing_together([Missing(first), Missing(second)]).reason.value


def test_a_measured_figure_has_no_rank():
    frame = pl.DataFrame({"missing": [None]}, schema={"missing": MISSING_TYPE})
    assert frame.select(rank()).item() is None
    assert frame.select(of_rank(rank())).item() is None


def test_a_reason_has_its_place_in_the_order():
    assert [pl.select(reason(one).to_physical()).item() for one in PRECEDENCE] == list(range(len(PRECEDENCE)))
