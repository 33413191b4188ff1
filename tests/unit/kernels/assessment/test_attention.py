import pytest

from samstyr.kernels.assessment.outcomes import Reason
from tests.kernel_values import COUNT, assessed

SIX_YEARS = [10, 13, 16, 19, 22, 26]


def reasons(levels: list[int]) -> tuple[Reason, ...]:
    years = range(2023 - len(levels), 2023)
    values = {str(year): str(level) for year, level in zip(years, levels, strict=True)}
    return assessed(values, unit=COUNT).worth_a_look


def test_the_largest_move_needs_five_earlier_figures():
    assert reasons(SIX_YEARS) == (Reason.LARGEST_MOVE,)
    assert reasons(SIX_YEARS[1:]) == ()


@pytest.mark.parametrize("shift", [-100, 0, 1000])
def test_what_is_worth_a_look_does_not_depend_on_the_level(shift):
    assert reasons([level + shift for level in SIX_YEARS]) == (Reason.LARGEST_MOVE,)


def test_a_figure_turns_the_same_way_up_and_down():
    assert reasons([10, 20, 10]) == reasons([20, 10, 20]) == (Reason.TURNED,)
