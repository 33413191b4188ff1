from pytest_django import DjangoAssertNumQueries

from samstyr.goals.queries.goal import goal_page
from samstyr.kernels.assessment.outcomes import Direction
from tests.kernel_values import AS_OF


def test_a_main_goal_shows_its_sub_goals(demo: object):
    page = goal_page(id="klima_0", as_of=AS_OF, area="asker")
    assert page is not None
    assert page.parent is None
    assert [(one.goal.id, one.counts.indicators) for one in page.sub_goals] == [("klima_1", 0), ("klima_2", 13)]
    assert page.standing.counts.by_direction[Direction.UNKNOWN] == 6


def test_a_sub_goal_shows_its_main_goal(demo: object):
    page = goal_page(id="okonomi_1", as_of=AS_OF, area="asker")
    assert page is not None
    assert page.parent is not None
    assert (page.parent.id, page.focus_area.id, page.sub_goals) == ("okonomi_0", "okonomi", ())


def test_an_unknown_goal_is_none(demo: object):
    assert goal_page(id="ukjent", as_of=AS_OF, area="asker") is None


def test_it_takes_seven_queries(demo: object, django_assert_num_queries: DjangoAssertNumQueries):
    with django_assert_num_queries(7):
        goal_page(id="byer_samfunn_0", as_of=AS_OF, area="asker")
