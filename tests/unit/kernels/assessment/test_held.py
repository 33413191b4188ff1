from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.assessment.held import base_figure, base_level, hold
from samstyr.kernels.series import Series
from samstyr.kernels.targets import TargetMeasure, TargetWindow
from tests.kernel_values import COUNT, PENDING, figure, series, stated, target

SINCE_2009 = {"measure": TargetMeasure.CHANGE_SINCE_BASE, "base_year": 2009}


@given(st.lists(st.decimals(-99, 99, places=1), min_size=4, max_size=4))
def test_a_mean_is_between_the_smallest_and_the_largest(values):
    years = {str(2019 + number): str(value) for number, value in enumerate(values)}
    held = hold(series(years), target(window=TargetWindow.MEAN_4))
    assert min(values) <= held.exact <= max(values)
    assert held.exact * 4 == sum(map(Fraction, values))


def test_a_change_names_the_base_and_the_latest():
    held = hold(series({"2009": "200", "2021": "120"}, unit=COUNT), target("<=", "-67", **SINCE_2009))
    assert held.exact == -40
    assert [str(one.period) for one in held.figures] == ["2009", "2021"]


def test_the_base_year_alone_has_not_changed():
    held = hold(series({"2009": "200"}, unit=COUNT), target("<=", "-67", **SINCE_2009))
    assert (held.exact, len(held.figures)) == (0, 1)


def test_a_stated_base_level_goes_before_the_series_own():
    goal = target("<=", "-67", **SINCE_2009, base_value=Decimal(300))
    emissions = series({"2009": "200", "2021": "120"}, unit=COUNT)
    assert base_level(emissions, goal, emissions.latest) == 300
    held = hold(emissions, goal)
    assert (held.exact, len(held.figures)) == (-60, 1)


def test_without_a_base_year_there_is_no_base():
    debt = series({"2022": "97.4"})
    assert base_figure(debt, target(), debt.latest) is None
    assert base_level(debt, target(), debt.latest) is None


def test_a_base_that_is_missing_is_no_base():
    debt = series({"2009": PENDING, "2022": "97.4"})
    assert base_figure(debt, target(base_year=2009), debt.latest) is None


def test_only_stated_changes_in_percent_from_the_same_base_count():
    goal = target("<=", "-67", **SINCE_2009)
    other_unit, other_base = stated(2021, "-44", unit=COUNT), stated(2021, "-44", base_year=2010)
    assert hold(series({}), goal, [other_unit, other_base]) is None
    assert hold(series({}), goal, [stated(2020, "-42"), stated(2021, "-44")]).exact == -44


def test_what_is_held_is_shown_with_the_decimals_it_needs():
    goal = target("<=", "-67", **SINCE_2009)
    assert hold(series({}), goal, [stated(2021, "-44.123456")]).decimals == 6
    assert hold(series({"2022": "97.4"}), target()).decimals == 4


def test_a_window_may_hold_a_reservation():
    figures = (figure("2020", "1.0", caveat=True), figure("2021", "2.0"), figure("2022", "3.0"))
    held = hold(Series("gjeld", "asker", figures), target(window=TargetWindow.MEAN_3))
    assert held.has_caveat
