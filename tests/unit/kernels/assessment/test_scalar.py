from collections import Counter
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.assessment.outcomes import Assessment, Attainment, Direction, Obstacle, Polarity, Reason
from samstyr.kernels.assessment.scalar import assess, published, verdict_in
from samstyr.kernels.missing import Missing, MissingReason
from samstyr.kernels.period import Period
from samstyr.kernels.rules import RuleNotInForce
from samstyr.kernels.series import Series
from samstyr.kernels.targets import Operator, Target, TargetMeasure, TargetRole
from tests import asker
from tests.kernel_values import AS_OF, COUNT, PENDING, PERCENT, assessed, figure, series, stated, target

YEARS = st.integers(2000, 2022)
VALUES = st.decimals(-200, 200, places=1)
FIGURES = st.dictionaries(YEARS, VALUES, max_size=12)
TARGETS = st.builds(
    target,
    st.sampled_from([operator.value for operator in Operator]),
    st.integers(-100, 100).map(str),
    role=st.sampled_from(TargetRole),
    value_2=st.just(Decimal(120)),
    tolerance=st.none() | st.just(Decimal("2.5")),
    base_year=st.none() | st.just(2000),
    base_value=st.none() | st.just(Decimal(40)),
    deadline=st.none() | st.sampled_from([2015, 2030]),
)


def figures_of(values: dict[int, Decimal]) -> tuple:
    return tuple(figure(str(year), str(value)) for year, value in values.items())


def assess_figures(figures: tuple, *targets: Target) -> Assessment:
    one = Series("gjeld", "asker", figures)
    return assess(one, targets=targets, polarity=Polarity.LOWER, unit=PERCENT, decimals=1, as_of=AS_OF)


@given(FIGURES, TARGETS, st.randoms(use_true_random=False))
def test_the_order_of_input_never_matters(values, goal, rng):
    figures = list(figures_of(values))
    straight = assess_figures(tuple(figures), goal)
    rng.shuffle(figures)
    assert assess_figures(tuple(figures), goal) == straight


@given(FIGURES, TARGETS, st.dictionaries(YEARS, st.sampled_from(MissingReason), max_size=12))
def test_a_missing_figure_never_changes_a_number(values, goal, gaps):
    missing = tuple(figure(str(year), Missing(reason)) for year, reason in gaps.items() if year not in values)
    alone, among_gaps = (assess_figures(figures_of(values) + gap, goal) for gap in ((), missing))
    assert replace(among_gaps, pending=()) == alone


@given(FIGURES, TARGETS, st.sampled_from([1, 2, 7, 1000]))
def test_scaling_unit_and_target_together_never_changes_a_verdict(values, goal, factor):
    scaled_figures = figures_of({year: value * factor for year, value in values.items()})
    scaled_goal = replace(
        goal,
        value=goal.value * factor,
        value_2=goal.value_2 * factor,
        tolerance=None if goal.tolerance is None else goal.tolerance * factor,
        base_value=None if goal.base_value is None else goal.base_value * factor,
    )
    before, after = assess_figures(figures_of(values), goal), assess_figures(scaled_figures, scaled_goal)
    assert [verdict.attainment for verdict in after.verdicts] == [verdict.attainment for verdict in before.verdicts]
    assert [verdict.crossed for verdict in after.verdicts] == [verdict.crossed for verdict in before.verdicts]


@given(FIGURES, st.integers(-100, 100), st.integers(1, 50))
def test_a_mirrored_series_has_the_mirrored_direction(values, level, tolerance):
    up, down = figures_of(values), figures_of({year: -value for year, value in values.items()})
    goal = target(">=", str(level), tolerance=Decimal(tolerance))
    mirrored = target("<=", str(-level), tolerance=Decimal(tolerance))
    higher = assess(
        Series("gjeld", "asker", up), targets=[goal], polarity=Polarity.HIGHER, unit=PERCENT, decimals=1, as_of=AS_OF
    )
    lower = assess_figures(down, mirrored)
    assert (higher.attainment, higher.change.direction) == (lower.attainment, lower.change.direction)
    assert higher.worth_a_look == lower.worth_a_look


def test_asker_counts_as_the_mock_ups_do():
    directions = Counter(one.change.direction for one in asker.assessments().values())
    assert directions == {
        Direction.IMPROVING: 22,
        Direction.WORSENING: 15,
        Direction.UNCHANGED: 26,
        Direction.UNKNOWN: 28,
    }
    verdicts = Counter(one.attainment for one in asker.assessments().values())
    assert verdicts == {
        Attainment.MET: 1,
        Attainment.MET_WITH_RESERVATION: 1,
        Attainment.ON_PATH: 1,
        Attainment.MISSED: 6,
        Attainment.NO_TARGET: 78,
        Attainment.NO_DATA: 4,
    }


@pytest.mark.parametrize(
    ("indicator", "value", "attainment", "direction"),
    [
        ("oko_netto_laanegjeld", "97.4", Attainment.MISSED, Direction.IMPROVING),
        ("oko_netto_driftsresultat", "-0.7", Attainment.MISSED, Direction.WORSENING),
        ("oko_vedlikehold_m2", "132", Attainment.MISSED, Direction.IMPROVING),
        ("oko_disposisjonsfond", "14.8", Attainment.MET_WITH_RESERVATION, Direction.UNKNOWN),
        ("by_vannlekkasje", "32", Attainment.NO_TARGET, Direction.UNKNOWN),
        ("sam_valgdeltakelse_endring", "-2.04", Attainment.NO_TARGET, Direction.UNKNOWN),
        ("by_nye_boliger", "833", Attainment.NO_TARGET, Direction.UNKNOWN),
        ("by_svevestov_pm25", "5.6", Attainment.NO_TARGET, Direction.WORSENING),
        ("kli_direkte_utslipp", "178984", Attainment.ON_PATH, Direction.IMPROVING),
    ],
)
def test_askers_figures_come_out_right(indicator, value, attainment, direction):
    one = asker.assessments()[indicator]
    assert one.latest is not None
    assert (one.latest.value, one.attainment, one.change.direction) == (Decimal(value), attainment, direction)


def test_askers_obstacles_are_named():
    assert asker.assessments()["by_vannlekkasje"].change.obstacle is Obstacle.METHOD_BREAK
    assert asker.assessments()["by_vannlekkasje"].change.absolute == -11
    assert asker.assessments()["sam_valgdeltakelse_endring"].change.obstacle is Obstacle.NOT_COMPARABLE
    assert asker.assessments()["oko_disposisjonsfond"].change.obstacle is Obstacle.CAVEAT
    assert asker.assessments()["by_nye_boliger"].change.obstacle is Obstacle.NEUTRAL


def test_askers_new_dwellings_are_over_a_figure_to_plan_with():
    [verdict] = asker.assessments()["by_nye_boliger"].verdicts
    assert (verdict.attainment, verdict.distance) == (Attainment.OVER, 283)


def test_askers_fine_dust_is_pending():
    dust = asker.assessments()["by_svevestov_pm25"]
    assert (str(dust.latest.period), [str(period) for period in dust.pending]) == ("2021", ["2022"])


def test_askers_emissions_are_ahead_of_the_straight_way():
    [verdict] = asker.assessments()["kli_direkte_utslipp"].verdicts
    assert verdict.path is not None
    assert (verdict.held, str(verdict.period)) == (-44, "2021")
    assert round(verdict.path.expected, 1) == Decimal("-38.3")
    assert round(verdict.path.ahead_by, 1) == Decimal("5.7")
    assert round(verdict.path.yearly_need, 2) == Decimal("-2.56")


def test_askers_operating_result_is_worth_a_look():
    reasons = asker.assessments()["oko_netto_driftsresultat"].worth_a_look
    assert reasons == (Reason.CROSSED_TARGET, Reason.MISSED_AND_WORSENING, Reason.TURNED)


def test_a_later_day_makes_figures_outdated():
    debt = asker.indicators()["oko_netto_laanegjeld"]
    assert not debt.assessed().outdated
    assert debt.assessed(date(2025, 1, 1)).outdated


def test_what_is_not_known_on_a_day_does_not_count():
    debt = asker.indicators()["oko_netto_laanegjeld"].assessed(date(2021, 6, 1))
    assert str(debt.latest.period) == "2021"


def test_a_day_before_all_rules_is_refused():
    with pytest.raises(RuleNotInForce, match="Choose a later reference date"):
        asker.indicators()["oko_netto_laanegjeld"].assessed(date(1850, 1, 1))


def test_an_assessment_carries_what_it_was_made_from():
    one = assessed({"2021": "99.0", "2022": "97.44"}, target())
    assert (one.unit, one.decimals, one.polarity, one.as_of, one.area) == (PERCENT, 1, Polarity.LOWER, AS_OF, "asker")
    assert one.change.previous.value == Decimal("99.0")
    assert one.verdict.figures == (one.latest,)
    assert one.latest.value == Decimal("97.4")


def test_published_figures_are_rounded_and_missing_ones_left():
    rounded = published(series({"2021": "2.25", "2022": PENDING}), 1)
    assert [one.value for one in rounded.figures] == [Decimal("2.3"), PENDING]


def test_a_year_is_judged_by_what_was_known_then():
    debt = series({"2019": "79.0", "2020": "81.0", "2021": "78.0"}, unit=COUNT)

    def verdict(year: str, *, valid_from: int | None = None) -> Attainment | None:
        goal = target("<", "80", valid_from=valid_from)
        found = verdict_in(debt, target=goal, period=Period.parse(year), decimals=0)
        return found.attainment if found else None

    assert [verdict(year) for year in ("2019", "2020", "2021")] == [Attainment.MET, Attainment.MISSED, Attainment.MET]
    assert verdict("2022") is Attainment.NO_DATA
    assert verdict("2019", valid_from=2020) is None


def test_a_stated_change_is_judged_in_its_own_year():
    goal = target("<=", "-67", measure=TargetMeasure.CHANGE_SINCE_BASE, base_year=2009, deadline=2030)
    emissions, changes = series({"2021": "178984"}), [stated(2020, "-42"), stated(2021, "-44")]

    def held(year: str) -> Decimal | None:
        period = Period.parse(year)
        found = verdict_in(emissions, target=goal, period=period, decimals=0, stated_changes=changes)
        return found.held if found else None

    assert [held(year) for year in ("2019", "2020", "2021")] == [None, Decimal(-42), Decimal(-44)]
