from decimal import Decimal

from samstyr.kernels.assessment.attainment import verdict_on, verdicts
from samstyr.kernels.assessment.outcomes import Attainment
from samstyr.kernels.targets import TargetMeasure, TargetRole, TargetWindow
from tests.kernel_values import AS_OF, PENDING, series, stated, target


def verdict(values, goal, *changes):
    [found] = verdicts(series(values), [goal], changes, AS_OF)
    return found


def test_a_verdict_names_what_was_held_and_from_which_figures():
    debt = verdict({"2021": "99.0", "2022": "97.4"}, target("<", "80"))
    assert (debt.held, debt.distance, str(debt.period)) == (Decimal("97.4"), Decimal("17.4"), "2022")
    assert [str(one.period) for one in debt.figures] == ["2022"]


def test_a_mean_shows_every_figure_it_was_made_from():
    mean = verdict({"2020": "3.0", "2021": "3.0", "2022": "4.0"}, target(">", "3", window=TargetWindow.MEAN_3))
    assert (mean.held, len(mean.figures)) == (Decimal("3.3333"), 3)


def test_a_figure_with_many_decimals_keeps_them():
    fine = verdict({"2022": "0.123456"}, target("<", "0.1234561"))
    assert (fine.held, fine.distance) == (Decimal("0.123456"), Decimal("-0.0000001"))


def test_nothing_held_is_no_data():
    assert verdict_on(series({"2022": PENDING}), target(), None).attainment is Attainment.NO_DATA


def test_a_stated_change_crosses_nothing():
    goal = target("<=", "-43", measure=TargetMeasure.CHANGE_SINCE_BASE, base_year=2009)
    found = verdict({"2020": "9", "2021": "8"}, goal, stated(2020, "-42"), stated(2021, "-44"))
    assert (found.attainment, found.crossed, found.stated.year) == (Attainment.MET, False, 2021)


def test_a_figure_to_plan_with_is_never_crossed():
    plan = target("=", "550", role=TargetRole.PLANNING_FIGURE)
    assert not verdict({"2021": "500", "2022": "600"}, plan).crossed


def test_a_target_without_figures_must_be_in_force_on_the_reference_date():
    assert verdicts(series({"2022": PENDING}), [target(valid_to=2022)], [], AS_OF) == ()
    assert len(verdicts(series({"2022": PENDING}), [target(valid_from=2023)], [], AS_OF)) == 1
