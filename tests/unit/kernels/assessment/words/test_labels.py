import pytest

from samstyr.kernels.assessment.outcomes import Attainment, Direction, Obstacle, Polarity, Reason
from samstyr.kernels.assessment.words import labels
from samstyr.kernels.targets import Operator, TargetRole

TABLES = [
    (labels.ATTAINMENT_LABELS, Attainment),
    (labels.DIRECTION_LABELS, Direction),
    (labels.DIRECTION_HEADLINES, Direction),
    (labels.OBSTACLE_LABELS, Obstacle),
    (labels.REASON_LABELS, Reason),
    (labels.POLARITY_LABELS, Polarity),
    (labels.ROLE_LABELS, TargetRole),
    (labels.ROLE_NAMES, TargetRole),
]


@pytest.mark.parametrize(("table", "outcomes"), TABLES, ids=lambda value: getattr(value, "__name__", ""))
def test_every_outcome_has_a_label_of_its_own_in_both_languages(table, outcomes):
    assert set(table) == set(outcomes)
    for language in ("nb", "en"):
        words = [text.in_language(language) for text in table.values()]
        assert all(words)
        assert len(set(words)) == len(words)


def test_an_ambition_that_is_missed_reads_not_met():
    assert labels.ATTAINMENT_LABELS[Attainment.MISSED].nb == "ikke nådd"


def test_every_operator_that_is_one_comparison_has_a_sign():
    assert set(labels.OPERATOR_SIGNS) == set(Operator) - {Operator.BETWEEN}
