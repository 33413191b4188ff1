from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.assessment.paths import StraightWay, is_due
from samstyr.kernels.period import Period
from tests.kernel_values import assessed, target

levels = st.fractions(-1000, 1000)


@given(levels, levels, st.integers(1, 600), st.integers(-600, 1200))
def test_the_path_never_leaves_its_two_ends(start, end, months, month):
    assert min(start, end) <= StraightWay(start, end, months).at(month) <= max(start, end)


@given(levels, levels, st.integers(1, 600))
def test_the_path_starts_and_ends_where_it_says(start, end, months):
    way = StraightWay(start, end, months)
    assert (way.at(0), way.at(months)) == (start, end)
    assert way.at(months // 2) - start == (end - start) * Fraction(months // 2, months)


@given(st.integers(0, 100), st.integers(0, 100))
def test_the_yearly_need_leads_to_the_target(start, now):
    goal = target(">=", "200", base_year=2020, base_value=start, deadline=2030)
    path = assessed({"2022": f"{now}.0"}, goal).verdict.path
    assert abs(path.actual + path.yearly_need * (path.length - path.elapsed) - path.end) < 1


def test_a_target_without_a_deadline_is_always_due():
    assert is_due(target(), Period.parse("1990"))


def test_a_range_that_ends_in_the_deadlines_year_is_due():
    goal = target(deadline=2030)
    assert is_due(goal, Period.parse("2029-2030"))
    assert is_due(goal, Period.parse("2030-12"))
    assert not is_due(goal, Period.parse("2030-11"))
