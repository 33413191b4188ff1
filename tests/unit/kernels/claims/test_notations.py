import pytest

from samstyr.kernels.claims.notations import MONEY, Measure, measure_of, notations
from tests.kernel_values import COUNT, MILLIONS, PERCENT, RANK, SCALE


@pytest.mark.parametrize(
    ("unit", "is_difference", "measure"),
    [
        (PERCENT, False, Measure("percent", 0)),
        (PERCENT, True, Measure("percentage_points", 0)),
        (RANK, True, Measure("places", 0)),
        (SCALE, True, Measure("points", 0)),
        (COUNT, True, Measure("count", 0)),
        (MILLIONS, False, Measure(MONEY, 6)),
    ],
)
def test_what_a_figure_and_a_difference_are_counted_in(unit, is_difference, measure):
    assert measure_of(unit, is_difference=is_difference) == measure


def test_the_longest_notation_comes_first_and_the_units_own_before_others():
    found = notations(PERCENT, "nb")
    lengths = [len(one.before) + len(one.after) for one in found]
    assert lengths == sorted(lengths, reverse=True)
    assert {one.after for one in found} >= {"%", "prosent", "prosentpoeng", "mrd. kroner", "mill.", "tusen", "kroner"}


def test_english_money_stands_before_the_number():
    assert any(one.before == "NOK" and one.after == "million" for one in notations(MILLIONS, "en"))
