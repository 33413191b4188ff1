from itertools import product

import pytest

from samstyr.kernels.assessment.decisions import ATTAINMENT, DIRECTION, OBSTACLE, decide
from samstyr.kernels.assessment.outcomes import Attainment, Direction, Obstacle


def names_in(cases) -> list[str]:
    return sorted({name for case in cases for name in case.facts})


def all_facts(cases):
    names = names_in(cases)
    return [dict(zip(names, values, strict=True)) for values in product([True, False], repeat=len(names))]


@pytest.mark.parametrize("cases", [ATTAINMENT, DIRECTION])
def test_every_combination_of_facts_has_an_outcome(cases):
    assert all(decide(cases, facts) is not None for facts in all_facts(cases))


@pytest.mark.parametrize("cases", [ATTAINMENT, DIRECTION, OBSTACLE])
def test_every_case_is_reached(cases):
    reached = {decide(cases, facts) for facts in all_facts(cases)} - {None}
    assert reached == {case.outcome for case in cases}


def test_every_outcome_has_a_case():
    assert {case.outcome for case in ATTAINMENT} == set(Attainment) - {Attainment.NO_TARGET}
    assert {case.outcome for case in DIRECTION} == set(Direction)
    assert {case.outcome for case in OBSTACLE} == set(Obstacle)


def test_nothing_is_missed_before_its_deadline():
    early = [decide(ATTAINMENT, facts) for facts in all_facts(ATTAINMENT) if not facts["is_due"]]
    assert not {Attainment.MISSED, Attainment.MISSED_WITH_RESERVATION, Attainment.NEAR} & set(early)


def test_without_an_obstacle_there_is_none():
    free = dict.fromkeys(names_in(OBSTACLE), False) | {"has_latest": True, "has_previous": True}
    assert decide(OBSTACLE, free) is None
