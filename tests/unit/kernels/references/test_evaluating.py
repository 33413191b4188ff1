from decimal import Decimal

import pytest

from samstyr.kernels.assessment.outcomes import Attainment, Direction
from samstyr.kernels.claims.grounds import NO_GROUNDS
from samstyr.kernels.references.evaluating import evaluate, figure_of, grounds_for
from samstyr.kernels.references.functions import FUNCTIONS
from samstyr.kernels.references.reading import read_expression
from tests.reference_values import material, outcome

DEBT = "oko_netto_laanegjeld"


def grounds(text: str):
    return grounds_for(read_expression(text), material())


def test_a_figure_is_as_it_is_published():
    found = outcome(f"{DEBT}@2022")
    assert (found.value, found.decimals, found.flags) == (Decimal("97.4"), 1, ())
    assert found.figures[0].citation.printed == "97,4 %"
    assert found == figure_of(read_expression(f"{DEBT}@2022"), material())


@pytest.mark.parametrize("name", [name for name in FUNCTIONS if name not in ("share",)])
def test_every_function_is_worked_out_by_its_example(name: str):
    found = evaluate(read_expression(FUNCTIONS[name].example), material())
    assert isinstance(found.value, Decimal)
    assert found.figures


def test_words_about_a_figure_are_about_the_step_to_it():
    found = grounds(f"{DEBT}@2021")
    assert (found.change.previous.period.year, found.change.latest.period.year) == (2020, 2021)
    assert found.change.direction is Direction.IMPROVING
    assert [verdict.attainment for verdict in found.verdicts] == [Attainment.MISSED]


def test_words_about_a_change_are_about_that_change():
    found = grounds(f"change({DEBT}@2022, {DEBT}@2019)")
    assert (found.change.previous.period.year, found.change.latest.period.year) == (2019, 2022)
    assert grounds(f"since({DEBT}@2022, 2019)") == found


def test_words_about_a_published_change_and_about_a_difference():
    assert grounds("since(kli_direkte_utslipp@2021, 2009)").stated_percent == -44
    assert grounds(f"difference({DEBT}@2022, {DEBT}@2022/baerum)").apart == Decimal("1.0")
    assert grounds("best(mobbing@2022)").change.latest.number == Decimal("5.4")


def test_nothing_is_said_of_what_is_missing_or_has_no_step():
    assert grounds("kli_direkte_utslipp@2022") == NO_GROUNDS
    assert grounds(f"target({DEBT})") == NO_GROUNDS
    assert grounds("difference(utd_mobbing_7trinn@2019, utd_mobbing_10trinn@2019)") == NO_GROUNDS
