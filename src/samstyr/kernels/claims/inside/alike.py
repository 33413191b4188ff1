"""Sets of words that are nearly the same, found without holding each against every other."""

from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Sequence
from heapq import nlargest
from math import ceil
from typing import Final

Words = frozenset[str]
# Of sets that share a rare word, so many are remembered; no document says one thing in as many ways.
_MOST_SETS: Final = 100
# So that a product that is whole stays so.
_SLACK: Final = 1e-9


def pairs_alike(sets: Sequence[Words], *, share: float, fewest: int, most: int) -> Iterator[tuple[int, int]]:
    """Give the places of sets that have a share of the larger one's words in common, each with those before it.

    Shape: pairs of places, the earlier first, in the order of the later. A set of less than `fewest` words is like
    none. Of all that are alike and come before it, a set is given with the last `most`, so that the time is that of
    the length and not of its square.
    """
    near = _Near(sets, share)
    for place, one in enumerate(sets):
        if len(one) >= fewest:
            for before in sorted(nlargest(most, near.places_like(one))):
                yield before, place
            near.remember(one, place, most)


class _Near:
    """The sets met so far: those that are alike share one of their rarest words, so only these are compared."""

    def __init__(self, sets: Sequence[Words], share: float) -> None:
        self._share = share
        self._times = Counter(word for one in sets for word in one)
        self._places: dict[Words, deque[int]] = {}
        self._by_word: dict[str, deque[Words]] = defaultdict(lambda: deque(maxlen=_MOST_SETS))
        self._alike: dict[Words, list[Words]] = {}

    def places_like(self, one: Words) -> Iterator[int]:
        """Give where sets like one were met."""
        if one not in self._alike:
            self._meet(one)
        for other in self._alike[one]:
            yield from self._places.get(other, ())

    def remember(self, one: Words, place: int, most: int) -> None:
        """Keep where a set was met, the last so many times."""
        self._places.setdefault(one, deque(maxlen=most)).append(place)

    def _meet(self, one: Words) -> None:
        rarest = self._rarest(one)
        met = dict.fromkeys(other for word in rarest for other in self._by_word[word])
        alike = [other for other in met if len(one & other) >= self._share * max(len(one), len(other))]
        for other in alike:
            self._alike[other].append(one)
        self._alike[one] = [*alike, one]
        for word in rarest:
            self._by_word[word].append(one)

    def _rarest(self, one: Words) -> list[str]:
        """Return so many of the rarest words that another set cannot be like this one and have none of them."""
        needed = ceil(self._share * len(one) - _SLACK)
        return sorted(one, key=lambda word: (self._times[word], word))[: len(one) - needed + 1]
