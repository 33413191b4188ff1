"""Measures come the best first, though most of them are never worked out."""

from itertools import islice

from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.claims.linking.matching import Heard, Match, Matches, Named, Said, highest_fit
from samstyr.kernels.claims.linking.postings import Reach, Reached
from tests.fjordvik import COUNT, figures, measure

TERMS = 3
MEASURES = [measure(f"m{number}", f"Nøkkeltall {number}", COUNT, figures()) for number in range(6)]
NAMED = {one.id: Named(one, (2.0, 1.0, 0.5), 3.5) for one in MEASURES}
shares = st.floats(0.3, 1)
reaches = st.builds(
    Reach,
    st.sampled_from([one.id for one in MEASURES]),
    shares,
    st.booleans(),
    st.lists(st.tuples(st.integers(0, TERMS - 1), shares), max_size=TERMS).map(tuple),
)
sharing = st.lists(reaches, max_size=8, unique_by=lambda one: one.measure).map(tuple)
heard = st.builds(
    lambda said, weight, tells, found: Heard(Said(said, weight), tells, Reached(found, frozenset(), frozenset())),
    st.text("abc", min_size=1),
    st.sampled_from([0.5, 0.6, 0.75, 1.0]),
    st.floats(0, 9),
    sharing,
)
sentences = st.lists(heard, max_size=6)


def in_order(matches: Matches) -> list[Match]:
    """Return what every measure that shares a word comes to, sorted: the slow, obvious way."""
    fitting = [match for match in map(matches.of, MEASURES) if match.alike]
    return sorted(fitting, key=lambda one: (-one.fit, one.measure.id))


@given(sentences)
def test_the_best_come_first(said: list[Heard]) -> None:
    matches = Matches(said, NAMED)
    assert list(matches.best_first()) == in_order(matches)
    assert list(islice(matches.best_first(), 2)) == in_order(matches)[:2]


@given(sentences)
def test_those_that_may_not_be_meant_are_passed_over(said: list[Heard]) -> None:
    matches = Matches(said, NAMED)
    found = list(matches.best_first(lambda one: one.id != "m1"))
    assert found == [one for one in in_order(matches) if one.measure.id != "m1"]


@given(sentences)
def test_nothing_fits_better_than_by_what_it_explains(said: list[Heard]) -> None:
    for one in Matches(said, NAMED).best_first():
        assert 0 <= one.fit <= highest_fit(one.explained) <= 1


def test_what_shares_no_word_does_not_fit() -> None:
    assert Matches([], NAMED).of(MEASURES[0]) == Match(MEASURES[0], 0.0, 0.0)


def test_a_part_of_a_word_is_narrower() -> None:
    reached = Reached((Reach("m0", 0.6, False, ((0, 0.6),)), Reach("m1", 1.0, True, ((0, 1.0),))), *[frozenset()] * 2)
    matches = Matches([Heard(Said("korttidsfravær", 1.0), 4.0, reached)], NAMED)
    part, whole = map(matches.of, MEASURES[:2])
    assert (part.narrower, whole.narrower) == ({0}, frozenset())
    assert part.fit < whole.fit
