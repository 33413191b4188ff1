from samstyr.kernels.units import minimum_count
from tests.kernel_values import COUNT, PERSONS


def test_only_counts_of_persons_have_a_smallest_shown_number():
    assert minimum_count(PERSONS) == 5
    assert minimum_count(COUNT) is None
