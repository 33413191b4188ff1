"""Sets that are alike are found as if each were held against every other, in the time of their number."""

from collections.abc import Sequence
from itertools import combinations
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.claims.inside.alike import pairs_alike

SHARE, FEWEST = 0.8, 2
sets = st.lists(st.frozensets(st.sampled_from("abcdefghij"), max_size=10), max_size=40)


def by_all(told: Sequence[frozenset[str]]) -> list[tuple[int, int]]:
    numbered = [(place, one) for place, one in enumerate(told) if len(one) >= FEWEST]
    return [
        (first, second)
        for (first, one), (second, other) in combinations(numbered, 2)
        if len(one & other) >= SHARE * max(len(one), len(other))
    ]


@given(sets)
def test_the_pairs_are_those_of_every_one_against_all(told: list[frozenset[str]]) -> None:
    assert sorted(pairs_alike(told, share=SHARE, fewest=FEWEST, most=len(told) + 1)) == by_all(told)


def test_what_is_said_again_and_again_is_held_against_the_last_times() -> None:
    told = [frozenset("ab")] * 5
    assert list(pairs_alike(told, share=SHARE, fewest=FEWEST, most=2)) == [
        (0, 1), (0, 2), (1, 2), (1, 3), (2, 3), (2, 4), (3, 4),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "told",
    [
        [frozenset("ab")] * 8_000,
        [frozenset(("netto", "lån", "gjeld", "bane", f"by{at}")) for at in range(8_000)],
        [frozenset((f"a{at}", f"b{at}")) for at in range(8_000)],
    ],
    ids=["the same", "all nearly alike", "none alike"],
)
def test_eight_thousand_take_no_longer_than_a_moment(told: list[frozenset[str]]) -> None:
    began = process_time()
    for _pair in pairs_alike(told, share=SHARE, fewest=FEWEST, most=20):
        pass
    assert process_time() - began < 10
