"""A choice between several things and none of them: weights for what speaks for each, learned from known choices.

A conditional logit (McFadden 1974) with a penalty on weights that stray from what is believed beforehand, and none on
the other side of nothing than what is believed, found by gradient descent (Adam, Kingma and Ba 2015). The same examples
give the same weights.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Evidence = Mapping[str, float]

# How strongly weights are held to what is believed, and how the descent goes.
PENALTY: Final = 20.0
STEPS: Final = 400
STEP: Final = 0.1
_SLOPE_KEPT: Final = 0.9
_SQUARE_KEPT: Final = 0.999
_TINY: Final = 1e-8


@dataclass(frozen=True)
class Example:
    """A choice that is known: the evidence for each rival and, last, for none, and which of them are right.

    `same` gives for each rival the first that is the very same as it: they are chosen together. `passage` is where the
    choice was made; passages are learned from, or tried, as a whole.
    """

    passage: str
    evidence: tuple[Evidence, ...]
    right: Array
    same: tuple[int, ...]

    @property
    def is_of_none(self) -> bool:
        """Return whether none of the rivals is right."""
        return bool(self.right[-1])

    def rows(self, names: Sequence[str]) -> Array:
        """Return the evidence by name, a row for each rival and the last for none."""
        return np.array([[one.get(name, 0.0) for name in names] for one in self.evidence])


def learned(given: Sequence[Example], believed: Evidence, penalty: float = PENALTY) -> dict[str, float]:
    """Return the weights by name under which what is right is likeliest."""
    names = sorted({name for one in given for evidence in one.evidence for name in evidence})
    rows = np.vstack([one.rows(names) for one in given])
    spread = rows.std(axis=0) + _TINY
    choices = _Choices.of(given, rows / spread)
    before = np.array([believed.get(name, 0.0) for name in names]) * spread
    weights, mean, square = before.copy(), np.zeros(len(names)), np.zeros(len(names))
    for step in range(1, STEPS + 1):
        slope = 2 * penalty * (weights - before) + choices.slope(weights)
        mean = _SLOPE_KEPT * mean + (1 - _SLOPE_KEPT) * slope
        square = _SQUARE_KEPT * square + (1 - _SQUARE_KEPT) * slope**2
        size = np.sqrt(square / (1 - _SQUARE_KEPT**step)) + _TINY
        weights = weights - STEP * (mean / (1 - _SLOPE_KEPT**step)) / size
        # What is believed to speak against a thing never speaks for it, however the examples fall.
        weights = np.where(weights * before < 0, 0.0, weights)
    return dict(zip(names, (weights / spread).tolist(), strict=True))


@dataclass(frozen=True)
class _Choices:
    """All choices, one below the other: their evidence, what is right, where each begins and how long it is."""

    rows: Array
    right: Array
    begins: NDArray[np.intp]
    lengths: NDArray[np.intp]

    @classmethod
    def of(cls, given: Sequence[Example], rows: Array) -> "_Choices":
        """Return what is known as one, with the evidence of all as it is weighed."""
        lengths = np.array([len(one.right) for one in given], dtype=np.intp)
        begins = np.concatenate(([0], lengths.cumsum()[:-1])).astype(np.intp)
        return cls(rows, np.concatenate([one.right for one in given]), begins, lengths)

    def slope(self, weights: Array) -> Array:
        """Return how the surprise at what is right grows with each weight."""
        utility = self.rows @ weights
        share = np.exp(utility - np.maximum.reduceat(utility, self.begins).repeat(self.lengths))
        wanted = share * self.right
        slope: Array = (self._of_its(share) - self._of_its(wanted)) @ self.rows
        return slope

    def _of_its(self, share: Array) -> Array:
        """Return the part that each is of all in its choice."""
        made: Array = share / np.maximum(np.add.reduceat(share, self.begins), _TINY).repeat(self.lengths)
        return made


def ends(given: Sequence[Example], weights: Evidence, likely: float) -> dict[str, int]:
    """Return how many choices end right, wrong, without one though there is one, and with one though there is none."""
    found = dict.fromkeys(("right", "wrong", "missed", "none", "for nothing"), 0)
    heavy = np.array(list(weights.values()))
    for one in given:
        share = _likely(one.rows(list(weights)), heavy)
        of_same: dict[int, float] = {}
        for at, first in enumerate(one.same):
            of_same[first] = of_same.get(first, 0.0) + float(share[at])
        best = max(of_same, key=lambda at: of_same[at], default=-1)
        is_chosen = best >= 0 and of_same[best] >= likely
        is_right = is_chosen and any(one.right[at] for at, first in enumerate(one.same) if first == best)
        if one.is_of_none:
            found["for nothing" if is_chosen else "none"] += 1
        else:
            found["right" if is_right else "wrong" if is_chosen else "missed"] += 1
    return found


def _likely(rows: Array, weights: Array) -> Array:
    utility = rows @ weights
    share = np.exp(utility - utility.max())
    made: Array = share / share.sum()
    return made
