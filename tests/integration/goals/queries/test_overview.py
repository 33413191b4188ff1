"""How Asker stands, on the real figures: what the product must be right about."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from pytest_django import DjangoAssertNumQueries

from samstyr.goals.queries.overview import focus_area, overview
from samstyr.goals.queries.values import Overview, Standing
from samstyr.kernels.assessment.outcomes import Attainment, Direction, Obstacle, Reason, Verdict
from samstyr.kernels.period import Period
from tests.integration.reloading import cells, reload
from tests.kernel_values import AS_OF


def standing(asker: Overview, id: str) -> Standing:
    return next(one for one in asker.standings if one.indicator.id == id)


def verdict(asker: Overview, id: str) -> Verdict:
    return standing(asker, id).assessment.verdicts[0]


def latest(asker: Overview, id: str) -> tuple[str, Decimal]:
    figure = standing(asker, id).assessment.latest
    assert figure is not None
    return str(figure.period), figure.number


@pytest.mark.parametrize(
    ("id", "newest", "target", "outcome"),
    [
        ("oko_netto_laanegjeld", "2022: 97.4", "< 80", "missed, improving"),
        ("oko_netto_driftsresultat", "2022: -0.7", "> 3", "missed, worsening"),
        ("oko_vedlikehold_m2", "2022: 132", "> 140", "missed, improving"),
        ("oko_disposisjonsfond", "2022: 14.8", "> 10", "met_with_reservation, unknown"),
        ("by_nye_boliger", "2022: 833", "= 550", "over, unknown"),
        ("by_avlop_overlop", "2021: 0.14", "< 5", "met, improving"),
        ("by_leiligheter_rekkehus", "2022: 78", ">= 80", "missed, unchanged"),
        ("inn_kommune_nm_total", "2021: 11", "<= 10", "missed, improving"),
        ("inn_vekst_arbeidsplasser", "2022: 49", ">= 50", "missed, worsening"),
    ],
)
def test_a_figure_against_its_target(asker: Overview, id: str, newest: str, target: str, outcome: str):
    held, assessment = verdict(asker, id), standing(asker, id).assessment
    assert "{}: {}".format(*latest(asker, id)) == newest
    assert f"{held.target.operator.value} {held.target.value}" == target
    assert f"{held.attainment.value}, {assessment.change.direction.value}" == outcome


def test_net_loan_debt_is_missed_by_17_4_percentage_points(asker: Overview):
    assert verdict(asker, "oko_netto_laanegjeld").distance == Decimal("17.4")


def test_the_reserve_cannot_be_compared_because_of_its_caveat(asker: Overview):
    change = standing(asker, "oko_disposisjonsfond").assessment.change
    assert change.obstacle is Obstacle.CAVEAT
    assert change.latest is not None
    assert "7,1" in change.latest.caveat.nb


def test_water_leakage_fell_from_43_to_32_with_another_method(asker: Overview):
    change = standing(asker, "by_vannlekkasje").assessment.change
    assert (change.previous and change.previous.number, change.latest and change.latest.number) == (43, 32)
    assert (change.direction, change.obstacle) == (Direction.UNKNOWN, Obstacle.METHOD_BREAK)
    assert standing(asker, "by_vannlekkasje").series.break_years == (2022,)


def test_turnout_of_a_local_and_a_general_election_cannot_be_compared(asker: Overview):
    change = standing(asker, "sam_valgdeltakelse_endring").assessment.change
    assert (change.direction, change.obstacle) == (Direction.UNKNOWN, Obstacle.NOT_COMPARABLE)


def test_new_dwellings_are_held_against_a_planning_figure_without_a_verdict(asker: Overview):
    assert verdict(asker, "by_nye_boliger").distance == Decimal(283)
    assert standing(asker, "by_nye_boliger").assessment.attainment is Attainment.NO_TARGET


def test_fine_dust_of_2022_is_to_come_so_2021_is_the_latest(asker: Overview):
    assessment = standing(asker, "by_svevestov_pm25").assessment
    assert assessment.pending == (Period.of_year(2022),)
    assert latest(asker, "by_svevestov_pm25")[0] == "2021"


def test_emissions_are_on_the_path_to_67_percent_less(asker: Overview):
    held = verdict(asker, "kli_direkte_utslipp")
    assert held.attainment is Attainment.ON_PATH
    assert (held.held, held.target.value, held.target.deadline) == (Decimal(-44), Decimal(-67), 2030)
    assert held.path is not None
    assert held.path.period == Period.of_year(2021)
    assert round(held.path.expected, 1) == Decimal("-38.3")


def test_every_indicator_goal_and_focus_area_is_there(asker: Overview):
    goals = [goal.goal for area in asker.focus_areas for goal in area.goals]
    assert len(asker.standings) == 91
    assert len(goals) == 36
    assert sum(goal.in_development for goal in goals) == 4
    assert [len(area.focus_area.sdgs) > 0 for area in asker.focus_areas] == [True] * 8


def test_the_changes_are_counted(asker: Overview):
    assert asker.counts.by_direction == {
        Direction.IMPROVING: 22,
        Direction.WORSENING: 15,
        Direction.UNCHANGED: 26,
        Direction.UNKNOWN: 28,
    }


def test_nine_targets_have_a_verdict(asker: Overview):
    without = (Attainment.NO_TARGET, Attainment.NO_DATA)
    counted = {held: count for held, count in asker.counts.by_attainment.items() if count and held not in without}
    assert counted == {
        Attainment.MET: 1,
        Attainment.MET_WITH_RESERVATION: 1,
        Attainment.MISSED: 6,
        Attainment.ON_PATH: 1,
    }
    assert sum(counted.values()) == 9


def test_a_main_goal_counts_its_sub_goals_indicators_once(asker: Overview):
    main, *subs = asker.focus_areas[0].goals
    assert main.goal.id == "okonomi_0"
    assert [one.indicator.id for one in main.standings] == [one.indicator.id for sub in subs for one in sub.standings]
    assert main.counts.indicators == 4


def test_what_is_worth_a_look_has_the_weightiest_first(asker: Overview):
    first, second, third = asker.worth_a_look[:3]
    assert [one.indicator.id for one in (first, second)] == ["oko_netto_driftsresultat", "inn_vekst_arbeidsplasser"]
    assert first.assessment.worth_a_look[:2] == (Reason.CROSSED_TARGET, Reason.MISSED_AND_WORSENING)
    assert third.assessment.worth_a_look == (Reason.TURNED,)


def test_nobody_speaks_of_the_largest_move_on_four_figures(asker: Overview):
    assert not any(Reason.LARGEST_MOVE in one.assessment.worth_a_look for one in asker.standings)


def test_a_figure_says_where_it_stands_and_when_it_was_read_in(asker: Overview):
    figure = standing(asker, "oko_netto_laanegjeld").assessment.latest
    assert figure is not None
    assert (figure.citation.source, figure.citation.place, figure.citation.printed) == ("001", "1265", "97,4 %")
    assert figure.as_of == date(2023, 8, 31)


def test_an_earlier_reference_date_leaves_later_figures_out(demo: object):
    then = overview(as_of=date(2021, 6, 30), area="asker")
    assert latest(then, "oko_netto_laanegjeld") == ("2021", Decimal("99.0"))


def test_another_area_has_no_figures_and_the_same_indicators(demo: object):
    elsewhere = overview(as_of=AS_OF, area="baerum")
    assert len(elsewhere.standings) == 91
    assert elsewhere.counts.by_attainment[Attainment.NO_TARGET] == 0


def test_only_the_areas_own_figures_are_read(demo: object, tmp_path: Path):
    moved = {"indicator_id": "oko_netto_laanegjeld", "year": "2022"}
    reload(tmp_path, observations=lambda row: row | {"area_id": "baerum" if moved.items() <= row.items() else ""})
    assert latest(overview(as_of=AS_OF, area="asker"), "oko_netto_laanegjeld") == ("2021", Decimal("99.0"))
    assert latest(overview(as_of=AS_OF, area="baerum"), "oko_netto_laanegjeld") == ("2022", Decimal("97.4"))


def test_a_load_is_seen_at_once(asker: Overview, tmp_path: Path):
    reload(tmp_path, observations=cells({"indicator_id": "oko_netto_laanegjeld", "year": "2022"}, value="79.0"))
    assert verdict(overview(as_of=AS_OF, area="asker"), "oko_netto_laanegjeld").attainment is Attainment.MET


def test_an_unknown_focus_area_is_none(demo: object):
    assert focus_area(id="ukjent", as_of=AS_OF, area="asker") is None


def test_it_takes_six_queries_and_then_one(demo: object, django_assert_num_queries: DjangoAssertNumQueries):
    day = date(2023, 8, 30)
    with django_assert_num_queries(6):
        overview(as_of=day, area="asker")
    with django_assert_num_queries(1):
        overview(as_of=day, area="asker")
