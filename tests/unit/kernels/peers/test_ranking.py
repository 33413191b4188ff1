from random import Random

from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.peers.comparing import compare
from samstyr.kernels.peers.outcomes import Rank
from samstyr.kernels.peers.ranking import ranking
from tests.kernel_values import AS_OF, PENDING
from tests.peer_values import COUNT, INDEX, PERIOD, RATE, figures, group, random_values

AREAS = [f"a{number:02}" for number in range(12)]


def test_the_best_first_equal_ones_on_the_same_place_and_the_rest_last():
    found = ranking(figures({"c": "4.04", "b": "2", "a": PENDING, "d": "4.0", "e": "1/new", "f": "9"}), RATE)
    assert [(one.area, one.rank) for one in found] == [
        ("b", Rank(1, 0, 4)),
        ("c", Rank(2, 1, 4)),
        ("d", Rank(2, 1, 4)),
        ("f", Rank(4, 0, 4)),
        ("a", None),
        ("e", None),
    ]


def test_nobody_is_ranked_where_nobody_is():
    assert ranking({}, COUNT) == ()


@given(st.integers(0, 10_000), st.sampled_from([RATE, COUNT, INDEX]))
def test_each_place_is_what_a_comparison_with_everybody_says(seed, rule):
    values = figures(random_values(Random(seed), AREAS, rule))
    everybody = group(*AREAS)
    found = ranking(values, rule)
    assert sorted(one.area for one in found) == sorted(values)
    for one in found:
        assert one.rank == compare(one.area, everybody, values, period=PERIOD, rule=rule, as_of=AS_OF).rank
    places = [one.rank.place for one in found if one.rank]
    assert places == sorted(places)
