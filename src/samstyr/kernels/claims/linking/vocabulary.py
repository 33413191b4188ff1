"""Words as the measures know them: how telling each is, whether a measure has it, what several say together."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from math import log
from typing import Final, Self

from samstyr.kernels.claims.linking.postings import ALIKE
from samstyr.kernels.claims.linking.wording import Features, Wording
from samstyr.kernels.language.folding import fold, words

# How telling a word of all prose is, against a word of one measure alone.
COMMON: Final = 0.13
# How much more a rare word tells than a frequent one: what sets measures apart counts, not what they share.
SHARPNESS: Final = 1.5
# A word that no measure has may be what is spoken of, or only how it is put.
UNKNOWN: Final = 0.6
# A feature that is the word itself, or what it is also called.
_WHOLE: Final = 0.9


@dataclass(frozen=True, slots=True)
class _Word:
    """What is known of a word: what it is compared by, how much it tells, and what it is besides."""

    features: Features
    stem: str
    rarity: float
    is_common: bool
    is_place: bool
    is_known: bool
    is_filler: bool


class Vocabulary:
    """The words of all measures, each of which tells the more the fewer measures have it.

    `measured` are the words of each measure, `places` the names of places.
    """

    def __init__(self, wording: Wording, measured: Sequence[Sequence[str]], places: Iterable[str] = ()) -> None:
        self._wording = wording
        self._places = {fold(word) for name in places for word in words(name)}
        self.highest: float = log(1 + len(measured)) ** SHARPNESS
        self._least: float = COMMON * self.highest
        having = Counter(one for own in measured for one in {one for word in own for one in wording.features(word)})
        self._rarity = {feature: log(1 + len(measured) / count) ** SHARPNESS for feature, count in having.items()}
        self._met: dict[str, _Word] = {}
        self._likeness: dict[tuple[str, str], float] = {}
        self._together: dict[tuple[str, ...], Mapping[str, tuple[str, ...]]] = {}

    def for_one_text(self) -> Self:
        """Return the same with a memory of its own: no word that one text says is kept for the next."""
        made = copy(self)
        made._wording = self._wording.for_one_text()
        made._met, made._likeness, made._together = self._met.copy(), self._likeness.copy(), {}
        return made

    def _word(self, word: str) -> _Word:
        found = self._met.get(word)
        if found is None:
            found = self._met[word] = self._looked_up(word)
        return found

    def _looked_up(self, word: str) -> _Word:
        wording = self._wording
        features = wording.features(word)
        is_common, is_place = wording.is_common(word), fold(word) in self._places
        rarities = [(self._rarity[one], weight) for one, weight in features.items() if one in self._rarity]
        return _Word(
            features,
            wording.stem_of(word),
            self._least if is_common or is_place else self._rarity_of(rarities),
            is_common,
            is_place,
            bool(rarities) and not is_common and not is_place,
            wording.is_filler(word),
        )

    def _rarity_of(self, rarities: Sequence[tuple[float, float]]) -> float:
        """Return how telling a word is by its features in measures, each with how much of the word it is."""
        known = [rarity for rarity, weight in rarities if weight > _WHOLE]
        return min(known) if known else max((rarity for rarity, _ in rarities), default=self.highest) * UNKNOWN

    def rarity(self, word: str) -> float:
        """Return how telling a word is: high for one that few measures have; one that none has tells as much as any."""
        return self._word(word).rarity

    def telling_stems(self, said: Iterable[str]) -> frozenset[str]:
        """Return the stems of words, without those of all prose and the names of places."""
        return frozenset(one.stem for one in map(self._word, said) if one.rarity > self._least)

    def is_telling(self, word: str) -> bool:
        """Return whether a word tells more than those of all prose and the names of places."""
        return self._word(word).rarity > self._least

    def is_common(self, word: str) -> bool:
        """Return whether a word stands in all municipal prose."""
        return self._word(word).is_common

    def is_known(self, word: str) -> bool:
        """Return whether a word is one of some measure's own, and no place and not of all prose."""
        return self._word(word).is_known

    def is_filler(self, word: str) -> bool:
        """Return whether a word stands in all prose and in no measure."""
        return self._word(word).is_filler

    def is_place(self, word: str) -> bool:
        """Return whether a word is of the name of a place."""
        return self._word(word).is_place

    def is_alike(self, word: str, other: str) -> bool:
        """Return whether two words speak of one thing."""
        return self._alike(word, other) >= ALIKE

    def is_same(self, word: str, other: str) -> bool:
        """Return whether two words are one, or what a thing is also called: not only alike in their last parts."""
        return self._alike(word, other) > _WHOLE

    def _alike(self, word: str, other: str) -> float:
        found = self._likeness.get((word, other))
        if found is None:
            said, own = self._word(word).features, self._word(other).features
            found = max((said[one] * own[one] for one in said.keys() & own.keys()), default=0.0)
            self._likeness[word, other] = found
        return found

    def written_out(self, said: Sequence[str]) -> tuple[str, ...]:
        """Return words without hyphens, those of one that stands for two written out."""
        return self._wording.written_out(said)

    def said_apart(self, said: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
        """Return what of measures is said in several words, each with them; hyphens are written out."""
        asked = tuple(said)
        found = self._together.get(asked)
        if found is None:
            found = self._together[asked] = self._apart(self.written_out(asked))
        return found

    def put_together(self, said: Sequence[tuple[str, float]]) -> list[tuple[str, float]]:
        """Return words with their weights, what is said in several words as one of the weight of the farthest."""
        weights = dict(reversed(said))
        apart = self._apart([word for word, _weight in said])
        joined = {word for parts in apart.values() for word in parts}
        wholes = [(whole, min(weights[word] for word in parts)) for whole, parts in apart.items()]
        return wholes + [one for one in said if one[0] not in joined]

    def _apart(self, said: Sequence[str]) -> dict[str, tuple[str, ...]]:
        phrases = {one: parts for one, parts in self._wording.phrases_in(said).items() if one in self._rarity}
        apart = self._wording.parts_said_apart([word for word in said if not self.is_common(word)])
        return {**phrases, **apart}
