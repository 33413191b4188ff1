import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.assessment.goals import TwoAssessmentsOfOneIndicator, goal_counts
from samstyr.kernels.assessment.outcomes import Attainment, Direction
from tests import asker
from tests.kernel_values import assessed

names = st.lists(st.sampled_from(sorted(asker.indicators())), max_size=30)


@given(names, st.randoms(use_true_random=False))
def test_a_goal_counts_each_of_its_indicators_once_in_any_order(chosen, rng):
    shuffled = [*chosen, *chosen]
    rng.shuffle(shuffled)
    counts = goal_counts(asker.assessments()[name] for name in shuffled)
    assert counts == goal_counts(asker.assessments()[name] for name in chosen)
    assert counts.indicators == len(set(chosen)) == sum(counts.by_direction.values())


def test_askers_economy_is_counted():
    economy = [one for one in asker.indicators().values() if one.goal.startswith("okonomi")]
    counts = goal_counts(asker.assessments()[one.id] for one in economy)
    assert counts.indicators == 4
    assert counts.by_direction[Direction.IMPROVING] == 2
    assert counts.by_attainment[Attainment.MISSED] == 3
    assert (counts.outdated, counts.worth_a_look) == (0, 2)


def test_outdated_figures_are_counted():
    assert goal_counts(asker.assessments().values()).outdated == 6


def test_one_indicator_with_two_answers_cannot_be_counted():
    with pytest.raises(TwoAssessmentsOfOneIndicator, match="gjeld has two different assessments"):
        goal_counts([assessed({"2022": "97.4"}), assessed({"2022": "97.5"})])
