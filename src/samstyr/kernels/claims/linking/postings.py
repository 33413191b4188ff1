"""Measures by the features of their words: which of them a word is of, and how much of it is theirs."""

from collections import defaultdict
from dataclasses import dataclass, field
from functools import reduce
from typing import Final, NamedTuple

from samstyr.kernels.claims.linking.wording import MODIFIER, Features

# Two words speak of one thing from here on: a compound and its last part, but not its first.
ALIKE: Final = 0.55
# Words of a measure's definition explain what is said; they need not be said.
ABOUT: Final = 0.75
# A part of a word is no match for the whole below this.
_FAINT: Final = 0.3
# A compound and its first part have to do with each other.
_TOUCHING: Final = 0.45
_WHOLE_WORD: Final = 0.8


class Reach(NamedTuple):
    """How far a word is a measure's, by its id: how alike to any of its words, and to each term of its name.

    `is_whole` says that all of the word is, and not only a part of it.
    """

    measure: str
    alike: float
    is_whole: bool
    terms: tuple[tuple[int, float], ...]


@dataclass(frozen=True, slots=True)
class Reached:
    """The measures that share something with a word, and the ids of those that are about it, and that it touches.

    What a word touches is also what has the first part of a compound from it.
    """

    sharing: tuple[Reach, ...]
    about: frozenset[str]
    touched: frozenset[str]


class _Posting(NamedTuple):
    measure: str
    term: int | None
    weight: float
    counted: float


@dataclass(slots=True)
class _Shared:
    """What a word and one measure share; `alike` is by whether it is the first part of a compound."""

    alike: dict[bool, float] = field(default_factory=dict)
    terms: list[tuple[int, float]] = field(default_factory=list)
    is_whole: bool = False

    def add(self, weight: float, alike: float, term: int | None) -> None:
        """Take a feature that weighs so much of the word, and is so much alike in the measure."""
        is_modifier = weight == MODIFIER
        self.alike[is_modifier] = max(self.alike.get(is_modifier, 0.0), alike)
        self.is_whole = self.is_whole or weight >= _WHOLE_WORD
        if term is not None:
            self.terms.append((term, alike))


class Postings:
    """All words of all measures, by their features."""

    def __init__(self) -> None:
        """Begin with none."""
        self._by_feature: dict[str, list[_Posting]] = defaultdict(list)

    def post(self, measure: str, features: Features, term: int | None = None) -> None:
        """Take a word of a measure's; `term` is its place in the name, None where it only explains it."""
        for feature, weight in features.items():
            counted = weight * ABOUT if term is None else weight
            self._by_feature[feature].append(_Posting(measure, term, weight, counted))

    def reached_by(self, features: Features) -> Reached:
        """Return the measures that a word with these features is of."""
        shared: dict[str, _Shared] = defaultdict(_Shared)
        about, touched = set[str](), set[str]()
        for feature, weight in features.items():
            for measure, term, own, counted in self._by_feature.get(feature, ()):
                if weight * own >= ALIKE:
                    about.add(measure)
                if weight >= _WHOLE_WORD and own >= _TOUCHING:
                    touched.add(measure)
                if weight * counted >= _FAINT:
                    shared[measure].add(weight, weight * counted, term)
        sharing = (
            Reach(measure, reduce(together, one.alike.values(), 0.0), one.is_whole, tuple(one.terms))
            for measure, one in shared.items()
        )
        return Reached(tuple(sharing), frozenset(about), frozenset(touched | about))


def together(one: float, other: float) -> float:
    """Return how much two shares of one thing, each from 0 to 1, make up together.

    >>> together(0.5, 0.5)
    0.75
    """
    return 1 - (1 - one) * (1 - other)
