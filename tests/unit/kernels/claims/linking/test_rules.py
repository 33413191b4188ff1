"""What is judged by the fiscal rules is of every measure that has one."""

import pytest

from samstyr.kernels.claims.linking.rules import of_rules
from samstyr.kernels.claims.stating.finding import stated_in
from samstyr.kernels.claims.stating.values import StatedFigure
from tests.fjordvik import CONTEXT, INDEX, OWN, document
from tests.spec.claims.fjordvik_wide import WIDE


def first(text: str) -> StatedFigure:
    return stated_in(document(text), CONTEXT)[0]


def test_every_measure_with_a_rule_is_meant():
    found = of_rules(first("Kommunen har hatt god økonomistyring målt opp mot handlingsreglene."), WIDE, OWN)
    assert [one.id for one in found] == ["gjeld", "fond", "resultat"]


@pytest.mark.parametrize("text", ["Kommunens økonomi er god.", "Gjelden er høy."])
def test_without_the_rules_none_is(text: str):
    assert of_rules(first(text), WIDE, OWN) == ()


def test_one_rule_alone_is_no_judgement_of_all():
    assert of_rules(first("Økonomien har vært god målt mot handlingsreglene."), INDEX, OWN) == ()
