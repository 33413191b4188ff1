"""How well measures fit what is said: the shares of their words that are said, and of what is said that is theirs."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from heapq import heappop, heappush
from typing import Final

from samstyr.kernels.claims.linking.measures import Measure
from samstyr.kernels.claims.linking.postings import Reach, Reached, together

# What a word counts by where it stands in relation to the statement.
OWN: Final = 1.0
SENTENCE: Final = 0.5
BESIDE: Final = 0.25
CARRIED: Final = 0.75
HEADING: Final = 0.6
# How much weight is put on a measure's words being said, against what is said being the measure's.
_SAID_SHARE: Final = 0.3


class Zone(StrEnum):
    """Where a word stands in relation to a statement."""

    OWN = "own"
    SENTENCE = "sentence"
    BESIDE = "beside"
    CARRIED = "carried"
    HEADING = "heading"


@dataclass(frozen=True, slots=True)
class Said:
    """A word that is said, how much it counts for where it stands, and where that is."""

    word: str
    weight: float
    is_own: bool = True
    zone: Zone = Zone.OWN


@dataclass(frozen=True, slots=True)
class Heard:
    """A word that is said, how much it tells of what is measured, and the measures that it reaches."""

    said: Said
    tells: float
    reached: Reached


@dataclass(frozen=True, slots=True)
class Match:
    """How well a measure fits: the shares of its words that are said, and of what is said that is its.

    `alike` says of each word that is said, by its number, how far it is one of the measure's; `narrower` are those of
    which only a part is: «korttidsfraværet» is of less than «sykefraværet».
    """

    measure: Measure
    said: float
    explained: float
    alike: Mapping[int, float] = field(default_factory=dict)
    narrower: frozenset[int] = frozenset()

    @property
    def fit(self) -> float:
        """Return both as one, from 0 to 1."""
        return fit(self.said, self.explained)


def fit(said: float, explained: float) -> float:
    """Return two shares as one."""
    return float(said**_SAID_SHARE * highest_fit(explained))


def highest_fit(explained: float) -> float:
    """Return how well what explains so much of what is said can fit at the most: where all of its words are said."""
    return float(explained ** (1 - _SAID_SHARE))


@dataclass(frozen=True, slots=True)
class Named:
    """A measure with how much each word of its name weighs, and all of them together."""

    measure: Measure
    weights: Sequence[float]
    total: float


class Matches:
    """The measures that share words with what is said; how well one fits is worked out when it is asked for."""

    def __init__(self, heard: Sequence[Heard], named: Mapping[str, Named]) -> None:
        """Take what is said, and all measures by their ids."""
        self._weights, self._named = [one.said.weight for one in heard], named
        self._shared: dict[str, list[tuple[int, Reach]]] = defaultdict(list)
        self._told: dict[str, float] = defaultdict(float)
        for number, one in enumerate(heard):
            for reach in one.reached.sharing:
                self._shared[reach.measure].append((number, reach))
                self._told[reach.measure] += one.tells * reach.alike
        self._total = sum(one.tells for one in heard) or 1.0

    def best_first(self, may_be: Callable[[Measure], bool] = lambda _measure: True) -> Iterator[Match]:
        """Give the measures, of those that may be meant, the best first.

        One that explains little of what is said fits no better than that, and is not looked at before its turn.
        """
        waiting: list[tuple[float, str]] = []
        for id in sorted(self._told, key=self._told.__getitem__, reverse=True):
            explained = self._explained(id)
            while waiting and -waiting[0][0] > highest_fit(explained):
                yield self._match(heappop(waiting)[1])
            if may_be(self._named[id].measure):
                heappush(waiting, (-fit(self._said(id), explained), id))
        while waiting:
            yield self._match(heappop(waiting)[1])

    def of(self, measure: Measure) -> Match:
        """Return how well one measure fits; one that shares no word with what is said does not fit at all."""
        return self._match(measure.id) if measure.id in self._shared else Match(measure, 0.0, 0.0)

    def _match(self, id: str) -> Match:
        shared = self._shared[id]
        alike = {number: reach.alike for number, reach in shared}
        narrower = frozenset(number for number, reach in shared if not reach.is_whole)
        return Match(self._named[id].measure, self._said(id), self._explained(id), alike, narrower)

    def _explained(self, id: str) -> float:
        """Return the share of what is said that is a measure's."""
        return min(1.0, self._told[id] / self._total)

    def _said(self, id: str) -> float:
        """Return the share of the words of a measure's name that are said."""
        named = self._named[id]
        covered: dict[int, float] = {}
        for number, reach in self._shared[id]:
            weight = self._weights[number]
            for term, alike in reach.terms:
                # Two parts of a compound that are said apart make it up together.
                covered[term] = together(covered.get(term, 0.0), alike * weight)
        return min(1.0, sum(named.weights[term] * share for term, share in covered.items()) / named.total)
