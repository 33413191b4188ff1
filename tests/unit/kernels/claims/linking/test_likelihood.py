"""What is likeliest is what most speaks for, weighed by what was learned; what is left is that of nothing."""

import pytest

from samstyr.kernels.claims.linking.choosing import Chooser
from samstyr.kernels.claims.linking.likelihood import likelihoods, weights
from samstyr.kernels.claims.stating.finding import stated_in
from tests.fjordvik import CONTEXT, INDEX, OWN, document


def test_likelihoods_and_that_of_none_make_up_one():
    found = likelihoods([{"has_own": 2.0, "said": 1.0}, {"has_own": 0.5}], {"none": 1.0})
    assert found[0] > found[1] > 0
    assert sum(found) < 1
    assert likelihoods([], {"none": 1.0}) == []


def test_what_speaks_for_each_alike_makes_them_as_likely():
    first, second = likelihoods([{"said": 1.0}, {"said": 1.0}], {"none": -50.0})
    assert first == second == pytest.approx(0.5, abs=0.01)


def test_all_evidence_is_weighed():
    """Evidence without a weight would say nothing, and nobody would see it."""
    text = "Sykefraværet var 9,2 prosent i 2022. Av foreningene var andelen 8 prosent."
    chooser = Chooser(INDEX, OWN)
    named = set()
    for one in stated_in(document(text), CONTEXT):
        rivals, none = chooser.rivals(one)
        named |= none.keys() | {name for rival in rivals for name in rival.evidence}
        chooser.choose(one)
    assert named - weights().keys() == set()


def test_words_that_are_the_measures_speak_for_it_and_others_against_it():
    assert weights()["has_own"] > 0 > weights()["other_own"]
    assert weights()["lead_before_back"] > 0 > weights()["people_other"]
