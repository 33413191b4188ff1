"""Figures and what is worked out of them are shown as they are published."""

from decimal import Decimal

from samstyr.kernels.claims.stating.values import Way
from samstyr.kernels.claims.verdicts.showing import plain, rounding, shown, stepped, way
from samstyr.kernels.period import Period
from tests.fjordvik import COUNT, MEASURES, OWN, figures, measure

SICK = MEASURES[0]
BEFORE, AFTER = (SICK.figures[OWN, Period.of_year(year)] for year in (2021, 2022))


def test_a_figure_is_shown_with_its_unit_in_both_languages():
    assert shown(SICK, Decimal("8.4")).nb == "8,4\u00a0%"
    assert shown(SICK, Decimal("8.4")).en == "8.4%"


def test_a_change_is_shown_with_both_its_ends():
    said = stepped(SICK, (BEFORE, AFTER), plain(Decimal("0.8"), 1))
    assert said.nb == "Fra 8,4\u00a0% (2021) til 9,2\u00a0% (2022): 0,8"


def test_the_way_and_the_rounding_of_a_figure():
    assert [way(Decimal(one)) for one in (-1, 0, 1)] == [Way.DOWN, Way.SAME, Way.UP]
    assert rounding(SICK, BEFORE) == Decimal("0.05")


def test_figures_that_all_end_with_noughts_are_rounded():
    jobs = measure("jobber", "Arbeidsplasser", COUNT, figures(fjordvik={"2019": "37200", "2022": "38500"}))
    homes = measure("boliger", "Boliger", COUNT, figures(fjordvik={"2019": "37200", "2022": "38512"}))
    assert [rounding(one, next(iter(one.figures.values()))) for one in (jobs, homes)] == [Decimal(50), Decimal(0)]
