from pytest_django import DjangoAssertNumQueries

from samstyr.goals.queries.register import register


def test_everything_in_the_packages_order(demo: object, django_assert_num_queries: DjangoAssertNumQueries):
    with django_assert_num_queries(2):
        found = register()
    assert [one.id for one in found.focus_areas][:3] == ["okonomi", "medarbeidere", "samarbeid"]
    assert [one.id for one in found.goals][:3] == ["okonomi_0", "okonomi_1", "okonomi_2"]
    assert [one.id for one in found.indicators][:2] == ["oko_disposisjonsfond", "oko_netto_driftsresultat"]


def test_the_main_un_goal_comes_first(demo: object):
    assert next(one for one in register().focus_areas if one.id == "samarbeid").sdgs == (17, 1)


def test_whose_reading_it_is_which_way_is_good(demo: object):
    judged = {one.id: one.polarity_judged for one in register().indicators}
    assert judged["by_vannlekkasje"]
    assert not judged["oko_netto_laanegjeld"]


def test_an_indicator_has_its_own_decimals(demo: object):
    decimals = {one.id: one.unit.decimals for one in register().indicators}
    assert (decimals["oko_netto_laanegjeld"], decimals["by_avlop_overlop"]) == (1, 2)
