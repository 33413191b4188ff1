from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.period import Period
from samstyr.kernels.series import FigureOfAnotherSeries, Series, TwoFiguresForOnePeriod
from tests.kernel_values import COUNT, PENDING, figure, series


def periods_of(figures) -> list[str]:
    return [str(one.period) for one in figures]


@given(st.permutations(["2019", "2020", "2021-T1", "2021", "2022"]))
def test_figures_are_put_in_order(written):
    given_in_any_order = series(dict.fromkeys(written, "1.0"))
    assert periods_of(given_in_any_order.figures) == ["2019", "2020", "2021-T1", "2021", "2022"]


def test_the_latest_and_the_previous_are_measured():
    debt = series({"2019": "1.0", "2020": PENDING, "2021": "3.0", "2022": PENDING})
    assert periods_of([debt.previous, debt.latest]) == ["2019", "2021"]
    assert periods_of(debt.measured) == ["2019", "2021"]
    assert periods_of(debt.gaps) == ["2020"]


def test_an_empty_series_has_nothing():
    empty = series({"2022": PENDING})
    assert (empty.latest, empty.previous, empty.gaps) == (None, None, ())
    assert series({"2022": "1.0"}).previous is None


def test_two_figures_for_one_period_are_refused():
    with pytest.raises(TwoFiguresForOnePeriod, match="gjeld has two figures for 2022 in asker"):
        Series("gjeld", "asker", (figure("2022", "1.0"), figure("2022", "2.0")))


def test_a_figure_of_another_area_or_unit_is_refused():
    stranger = replace(figure("2022", "1.0"), area="baerum")
    with pytest.raises(FigureOfAnotherSeries, match="expected area asker, found area baerum"):
        Series("gjeld", "asker", (stranger,))
    with pytest.raises(FigureOfAnotherSeries, match="expected unit percent, found unit count"):
        Series("gjeld", "asker", (figure("2021", "1.0"), figure("2022", "2", unit=COUNT)))


def test_a_series_can_be_seen_as_it_was():
    debt = series({"2020": "1.0", "2021": "2.0", "2022": "3.0"})
    assert periods_of(debt.until(Period.parse("2021")).figures) == ["2020", "2021"]
    assert periods_of(debt.begun_by(date(2022, 1, 1)).figures) == ["2020", "2021", "2022"]
    assert periods_of(debt.begun_by(date(2021, 12, 31)).figures) == ["2020", "2021"]
    assert debt.at(Period.parse("2021")).number == 2
    assert debt.at(Period.parse("2019")) is None


def test_breaks_part_the_figures_on_either_side():
    debt = series({"2019": "1.0", "2020": "2.0", "2022": "3.0"}, breaks=(2022, 2020, 2020))
    first, second, third = debt.figures
    assert debt.break_years == (2020, 2022)
    assert debt.breaks_between(first, second) == (2020,)
    assert debt.breaks_between(second, third) == (2022,)
    assert debt.breaks_between(first, third) == (2020, 2022)


def test_a_break_inside_a_range_parts_it_from_what_follows():
    turnover = series({"2018-2019": "11", "2020-2021": "12"}, breaks=(2019,))
    assert turnover.breaks_between(*turnover.figures) == (2019,)
