from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.assessment.outcomes import Direction, Polarity
from samstyr.kernels.claims.grounds import grounds_of
from samstyr.kernels.units import UnitKind
from tests.kernel_values import series

BAND = Decimal("0.2")


def grounds(before: str, after: str, polarity=Polarity.LOWER, kind=UnitKind.SHARE):
    return grounds_of(series({"2021": before, "2022": after}), polarity=polarity, kind=kind, band=BAND)


def test_up_and_better_are_told_apart():
    fell = grounds("99.0", "97.4")
    assert (fell.change.direction, fell.rise.direction) == (Direction.IMPROVING, Direction.WORSENING)


def test_in_a_ranking_up_is_towards_the_first_place():
    climbed = grounds("9", "3", kind=UnitKind.RANK)
    assert climbed.rise.direction is Direction.IMPROVING


@given(st.integers(-500, 500), st.integers(-500, 500), st.sampled_from([Polarity.HIGHER, Polarity.LOWER]))
def test_what_is_unchanged_one_way_is_unchanged_the_other(before: int, after: int, polarity: Polarity):
    found = grounds(str(Decimal(before) / 10), str(Decimal(after) / 10), polarity)
    is_same = abs(after - before) <= 2
    assert (found.change.direction is Direction.UNCHANGED) is (found.rise.direction is Direction.UNCHANGED) is is_same
