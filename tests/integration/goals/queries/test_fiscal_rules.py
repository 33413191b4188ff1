from pytest_django import DjangoAssertNumQueries

from samstyr.goals.queries.fiscal_rules import fiscal_rules
from tests.kernel_values import AS_OF


def test_the_four_rules_year_by_year(demo: object):
    rules = {
        rule.standing.indicator.id: [one.attainment.value for one in rule.years]
        for rule in fiscal_rules(as_of=AS_OF, area="asker")
    }
    assert rules == {
        "oko_disposisjonsfond": ["met", "met", "met", "met_with_reservation"],
        "oko_netto_driftsresultat": ["met", "met", "met", "missed"],
        "oko_netto_laanegjeld": ["missed", "missed", "missed", "missed"],
        "oko_vedlikehold_m2": ["missed", "missed", "missed"],
    }


def test_it_takes_five_queries(demo: object, django_assert_num_queries: DjangoAssertNumQueries):
    with django_assert_num_queries(5):
        fiscal_rules(as_of=AS_OF, area="asker")
