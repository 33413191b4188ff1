from datetime import date

import pytest
from pytest_django import DjangoAssertNumQueries

from samstyr.goals.queries.selected import areas_with_figures, figures, series
from samstyr.goals.queries.values import Selection
from tests.kernel_values import AS_OF


@pytest.mark.parametrize(
    ("selection", "total"),
    [
        (Selection(), 364),
        (Selection(indicators=("by_svevestov_pm25", "oko_netto_laanegjeld")), 8),
        (Selection(goals=("okonomi_1",)), 16),
        (Selection(goals=("okonomi_0",)), 16),
        (Selection(focus_areas=("klima",)), 52),
        (Selection(sdgs=(13,)), 52),
        (Selection(sdgs=(14,)), 0),
        (Selection(areas=("asker",), first_year=2021, last_year=2021), 91),
        (Selection(areas=("baerum",)), 0),
    ],
)
def test_what_a_selection_holds(demo: object, selection: Selection, total: int):
    assert figures(selection=selection, as_of=AS_OF).total == total


def test_a_part_of_the_list(demo: object):
    part = figures(selection=Selection(), as_of=AS_OF, offset=4, limit=3)
    assert (part.total, part.offset) == (364, 4)
    assert [(one.indicator, str(one.figure.period)) for one in part.figures] == [
        ("by_avlop_overlop", "2019"),
        ("by_avlop_overlop", "2020"),
        ("by_avlop_overlop", "2021"),
    ]


def test_figures_after_the_reference_date_are_left_out(demo: object):
    assert figures(selection=Selection(), as_of=date(2020, 1, 1)).total == 182


def test_as_series(demo: object):
    (found,) = series(selection=Selection(indicators=("by_vannlekkasje",)), as_of=AS_OF)
    assert (found.indicator, found.area, found.break_years) == ("by_vannlekkasje", "asker", (2022,))
    assert found.latest is not None
    assert found.latest.number == 32


def test_the_areas_that_have_figures(demo: object):
    assert areas_with_figures() == ("asker",)


def test_the_queries_do_not_grow_with_the_figures(demo: object, django_assert_num_queries: DjangoAssertNumQueries):
    with django_assert_num_queries(3):
        figures(selection=Selection(), as_of=AS_OF)
    with django_assert_num_queries(3):
        figures(selection=Selection(), as_of=AS_OF, limit=1)
