"""Measures by their words: which of them a statement's words speak of, and how well."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field
from enum import StrEnum
from math import log
from typing import Final

from samstyr.kernels.claims.linking.designators import as_words, designators
from samstyr.kernels.claims.linking.measures import Measure
from samstyr.kernels.claims.linking.wording import MODIFIER, SYNONYM, Wording
from samstyr.kernels.language.folding import fold, words
from samstyr.kernels.language.stop_words import SMALL_WORDS
from samstyr.kernels.texts import Language, Text

# What a word counts by where it stands in relation to the statement.
OWN: Final = 1.0
SENTENCE: Final = 0.5
CARRIED: Final = 0.75
HEADING: Final = 0.6
# Words of a measure's definition explain what is said; they need not be said.
ABOUT: Final = 0.75
# How telling a word of all prose is, against a word of one measure alone.
COMMON: Final = 0.13
# How much more a rare word tells than a frequent one: what sets measures apart counts, not what they share.
SHARPNESS: Final = 1.5
# A word that no measure has may be what is spoken of, or only how it is put.
UNKNOWN: Final = 0.6
# Behind a comma a title says how or of whom it is counted, which prose often leaves out.
BEHIND_COMMA: Final = 0.5
# How much weight is put on a measure's words being said, against what is said being the measure's.
_SAID_SHARE: Final = 0.3
# A part of a word is no match for the whole below this.
_FAINT: Final = 0.3
# Two words speak of one thing from here on: a compound and its last part, but not its first.
_ALIKE: Final = 0.55
# A compound and its first part have to do with each other.
_TOUCHING: Final = 0.45
_WHOLE_WORD: Final = 0.8
# A feature that is the word itself, or what it is also called.
_WHOLE: Final = 0.9
# «Uten å miste» leaves nothing out.
_WITHOUT_DOING: Final = re.compile(r"\b(?:uten å|without \w+ing)\b", re.IGNORECASE)
_TOGETHER: Final = re.compile(r"(\w{4,}) (?:og|and) (\w{4,})")


class Zone(StrEnum):
    """Where a word stands in relation to a statement."""

    OWN = "own"
    SENTENCE = "sentence"
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
        return float(self.said**_SAID_SHARE * self.explained ** (1 - _SAID_SHARE))


@dataclass(slots=True)
class _Posting:
    measure: int
    term: int
    weight: float
    is_name: bool


@dataclass(slots=True)
class _Sums:
    terms: dict[int, float] = field(default_factory=dict)
    explained: dict[tuple[int, bool], float] = field(default_factory=dict)
    whole: set[int] = field(default_factory=set)


class Index:
    """All measures, by the features of their words."""

    def __init__(
        self,
        measures: Sequence[Measure],
        language: Language = "nb",
        own: Iterable[tuple[str, ...]] = (),
        places: Iterable[str] = (),
    ) -> None:
        self.measures = tuple(measures)
        self.language = language
        self._own, self._named_places = tuple(own), tuple(places)
        # The same measures in each language that was asked for: those that texts share, and those of this text alone.
        self._made: dict[Language, Index] = {language: self}
        self._others: dict[Language, Index] = {}
        self._places = {fold(word) for name in self._named_places for word in words(name)}
        named = [_telling_in(one.names, language) for one in measures]
        about = [_telling_in(one.about, language) for one in measures]
        self._wording = Wording({word for group in (*named, *about) for word in group}, language, self._own)
        about = [[*more, *self._phrases_of(one)] for one, more in zip(self.measures, about, strict=True)]
        self.highest: float = log(1 + len(measures)) ** SHARPNESS
        self._rarity = self._rarities(named, about)
        self._units = Counter(one.unit.code for one in measures)
        self._telling: dict[str, float] = {}
        self._known: dict[str, bool] = {}
        self._placed: dict[str, bool] = {}
        self._alike: dict[tuple[str, str], float] = {}
        self._together: dict[tuple[str, ...], Mapping[str, tuple[str, ...]]] = {}
        self._postings: dict[str, list[_Posting]] = defaultdict(list)
        self._weights: list[list[float]] = []
        self._about: dict[str, frozenset[str]] = {}
        self._words: dict[str, frozenset[str]] = {}
        self._siblings: dict[str, tuple[Measure, ...]] = {}
        self._name_words: dict[str, frozenset[str]] = {}
        self._labels: dict[Text, tuple[str, ...]] = {}
        self._families: dict[str, list[Measure]] = defaultdict(list)
        for measure in self.measures:
            self._families[measure.family].append(measure)
        self._post_all(named, about)

    def _post_all(self, named: Sequence[list[str]], about: Sequence[list[str]]) -> None:
        for number, (names, more) in enumerate(zip(named, about, strict=True)):
            titles = (one.in_language(self.language) for one in self.measures[number].names)
            first = set(_telling(" ".join(one.partition(",")[0] for one in titles)))
            self._weights.append([self.rarity(word) * (1 if word in first else BEHIND_COMMA) for word in names])
            for term, word in enumerate(names):
                self._post(number, term, word, is_name=True)
            self._post_phrases(number, names, self._phrases_of(self.measures[number]))
            for word in more:
                self._post(number, -1, word, is_name=False)
            self._about[self.measures[number].id] = frozenset((*names, *more))

    def for_one_text(self) -> "Index":
        """Return the same index with a memory of its own: no word that one text says is kept for the next."""
        made = copy(self)
        made._wording = self._wording.for_one_text()
        made._telling, made._known, made._alike = self._telling.copy(), self._known.copy(), self._alike.copy()
        made._placed = self._placed.copy()
        made._others, made._together = {}, {}
        return made

    def in_language(self, language: Language) -> "Index":
        """Return the index of the same measures by their words in a language; it is made when it is first asked for."""
        if language == self.language:
            return self
        if language not in self._others:
            if language not in self._made:
                self._made[language] = Index(self.measures, language, self._own, self._named_places)
            self._others[language] = self._made[language].for_one_text()
        return self._others[language]

    def _phrases_of(self, measure: Measure) -> dict[str, tuple[str, ...]]:
        """Return the groups that several words of one text of a measure's speak of, each with these words."""
        texts = [_telling(one.in_language(self.language)) for one in (*measure.names, *measure.about)]
        found: dict[str, tuple[str, ...]] = defaultdict(tuple)
        for group, parts in (one for text in texts for one in self._wording.phrases_in(text).items()):
            found[group] += parts
        return found

    def _post(self, measure: int, term: int, word: str, *, is_name: bool) -> None:
        for feature, weight in self._wording.features(word).items():
            self._postings[feature].append(_Posting(measure, term, weight if is_name else weight * ABOUT, is_name))

    def _post_phrases(self, measure: int, names: Sequence[str], phrases: Mapping[str, tuple[str, ...]]) -> None:
        """Let each word of a name that a phrase is made up of be what the phrase is also called."""
        for group, parts in phrases.items():
            terms = (term for term, word in enumerate(names) if word in parts)
            self._postings[group].extend(_Posting(measure, term, SYNONYM, is_name=True) for term in terms)

    def _rarities(self, named: Sequence[list[str]], about: Sequence[list[str]]) -> Mapping[str, float]:
        found: dict[str, int] = defaultdict(int)
        for names, more in zip(named, about, strict=True):
            for feature in {one for word in (*names, *more) for one in self._wording.features(word)}:
                found[feature] += 1
        return {feature: log(1 + len(named) / count) ** SHARPNESS for feature, count in found.items()}

    def rarity(self, word: str) -> float:
        """Return how telling a word is: high for one that few measures have; one that none has tells as much as any."""
        found = self._telling.get(word)
        if found is None:
            found = self._telling[word] = self._rarity_of(word)
        return found

    def _rarity_of(self, word: str) -> float:
        if self._wording.is_common(word) or fold(word) in self._places:
            return COMMON * self.highest
        features = self._wording.features(word)
        known = [self._rarity[one] for one, weight in features.items() if one in self._rarity and weight > _WHOLE]
        parts = [self._rarity[one] for one in features if one in self._rarity]
        return min(known) if known else max(parts, default=self.highest) * UNKNOWN

    def unit_tells(self, code: str) -> float:
        """Return how much a unit tells of what is measured, from 0 to 1: one of few measures much, per cent little."""
        return float(log(1 + len(self.measures) / max(1, self._units[code])) ** SHARPNESS / self.highest)

    def telling_stems(self, said: Iterable[str]) -> frozenset[str]:
        """Return the stems of words, without those of all prose and the names of places."""
        return frozenset(self._wording.stem_of(word) for word in said if self.rarity(word) > COMMON * self.highest)

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

    def _apart(self, said: Sequence[str]) -> dict[str, tuple[str, ...]]:
        phrases = {one: parts for one, parts in self._wording.phrases_in(said).items() if one in self._rarity}
        apart = self._wording.parts_said_apart([word for word in said if not self._wording.is_common(word)])
        return {**phrases, **apart}

    def put_together(self, said: Sequence[tuple[str, float]]) -> list[tuple[str, float]]:
        """Return words with their weights, what is said in several words as one of the weight of the nearest."""
        weights = dict(reversed(said))
        apart = self._apart([word for word, _weight in said])
        joined = {word for parts in apart.values() for word in parts}
        wholes = [(whole, max(weights[word] for word in parts)) for whole, parts in apart.items()]
        return wholes + [one for one in said if one[0] not in joined]

    def words_of(self, measure: Measure) -> frozenset[str]:
        """Return the words of a measure's name and of what explains it, small ones too."""
        found = self._words.get(measure.id)
        if found is None:
            texts = (*measure.names, *measure.about)
            spelled = (
                word for text in texts for one in (text.nb, text.en) for word in words(_WITHOUT_DOING.sub("", one))
            )
            found = self._words[measure.id] = frozenset(word.casefold() for word in spelled)
        return found

    def name_words(self, measure: Measure) -> frozenset[str]:
        """Return all words of a measure's name, small ones too."""
        found = self._name_words.get(measure.id)
        if found is None:
            spelled = (one.in_language(self.language).casefold() for one in measure.names)
            found = self._name_words[measure.id] = frozenset(word for one in spelled for word in words(one))
        return found

    def label_words(self, label: Text) -> tuple[str, ...]:
        """Return the words of a name that tell it, without small ones and places."""
        found = self._labels.get(label)
        if found is None:
            spoken = words(label.in_language(self.language).casefold())
            found = tuple(word for word in spoken if fold(word) not in SMALL_WORDS and not self.is_place(word))
            self._labels[label] = found
        return found

    def siblings(self, measure: Measure) -> tuple[Measure, ...]:
        """Return the measures of the same table, in the same unit, that differ in one label only."""
        found = self._siblings.get(measure.id)
        if found is None:
            alike = (
                one
                for one in self._families[measure.family]
                if len(one.names) == len(measure.names) and one.unit.code == measure.unit.code
            )
            pairs = ((one, zip(one.names, measure.names, strict=True)) for one in alike)
            found = tuple(one for one, labels in pairs if sum(label != own for label, own in labels) == 1)
            self._siblings[measure.id] = found
        return found

    def halves(self, measure: Measure) -> tuple[str, ...]:
        """Return the two things that a title puts together: «Leiligheter og rekkehus» is neither of them alone."""
        found = _TOGETHER.match(measure.names[0].nb) if len(measure.names) == 1 else None
        return tuple(one.casefold() for one in found.groups()) if found else ()

    def is_common(self, word: str) -> bool:
        """Return whether a word stands in all municipal prose."""
        return self._wording.is_common(word)

    def is_known(self, word: str) -> bool:
        """Return whether a word is one of some measure's own, and no place and not of all prose."""
        found = self._known.get(word)
        if found is None:
            is_of_some = any(feature in self._rarity for feature in self._wording.features(word))
            found = is_of_some and not self._wording.is_common(word) and not self.is_place(word)
            self._known[word] = found
        return found

    def is_filler(self, word: str) -> bool:
        """Return whether a word stands in all prose and in no measure."""
        return self._wording.is_filler(word)

    def is_place(self, word: str) -> bool:
        """Return whether a word is of the name of a place."""
        found = self._placed.get(word)
        if found is None:
            found = self._placed[word] = fold(word) in self._places
        return found

    def is_alike(self, word: str, other: str) -> bool:
        """Return whether two words speak of one thing."""
        return self._likeness(word, other) >= _ALIKE

    def _likeness(self, word: str, other: str) -> float:
        found = self._alike.get((word, other))
        if found is None:
            said, own = self._wording.features(word), self._wording.features(other)
            found = max((said[one] * own[one] for one in said.keys() & own.keys()), default=0.0)
            self._alike[word, other] = found
        return found

    def is_about(self, measure: Measure, word: str) -> bool:
        """Return whether a word is one of a measure's, or of all prose."""
        return self._wording.is_common(word) or self._has(measure, word)

    def counts(self, measure: Measure, noun: str) -> bool:
        """Return whether a measure is of so many of what a noun names, or the noun names nothing by itself."""
        if self._wording.is_common(noun) and not self._wording.is_source(noun):
            return True
        return self._has(measure, noun)

    def _has(self, measure: Measure, word: str) -> bool:
        return any(self.is_alike(word, own) for own in self._about[measure.id])

    def touches(self, measure: Measure, word: str) -> bool:
        """Return whether a word is one of a measure's, the first part of a compound of its too, or of all prose."""
        if self._wording.is_common(word):
            return True
        said = self._wording.features(word)
        for own in self._about[measure.id]:
            its = self._wording.features(own)
            if any(said[one] >= _WHOLE_WORD and its[one] >= _TOUCHING for one in said.keys() & its.keys()):
                return True
        return self.is_about(measure, word)

    def matches(self, said: Sequence[Said]) -> list[Match]:
        """Return the measures that share a word with what is said, the best first."""
        sums: dict[int, _Sums] = defaultdict(_Sums)
        for number, one in enumerate(said):
            for feature, weight in self._wording.features(one.word).items():
                for posting in self._postings.get(feature, ()):
                    alike = weight * posting.weight
                    if alike >= _FAINT:
                        held = sums[posting.measure]
                        _add(held, posting, (number, weight == MODIFIER), alike, one.weight)
                        if weight >= _WHOLE_WORD:
                            held.whole.add(number)
        told = [self.rarity(one.word) * one.weight if one.is_own else 0.0 for one in said]
        matches = [self._match(number, held, told) for number, held in sums.items()]
        return sorted(matches, key=lambda one: (-one.fit, one.measure.id))

    def _match(self, number: int, held: _Sums, told: Sequence[float]) -> Match:
        weights = self._weights[number]
        covered = sum(weights[term] * share for term, share in held.terms.items())
        by_word: dict[int, float] = {}
        for (one, _is_modifier), alike in held.explained.items():
            by_word[one] = 1 - (1 - by_word.get(one, 0.0)) * (1 - alike)
        explained = sum(told[one] * alike for one, alike in by_word.items())
        names, total = sum(weights) or 1.0, sum(told) or 1.0
        narrower = frozenset(by_word.keys() - held.whole)
        return Match(self.measures[number], min(1.0, covered / names), min(1.0, explained / total), by_word, narrower)


def _add(held: _Sums, posting: _Posting, said: tuple[int, bool], alike: float, weight: float) -> None:
    """Take a match: two parts of a compound that are said apart make it up together."""
    held.explained[said] = max(held.explained.get(said, 0.0), alike)
    if posting.is_name:
        before = held.terms.get(posting.term, 0.0)
        held.terms[posting.term] = 1 - (1 - before) * (1 - alike * weight)


def _telling_in(texts: Iterable[Text], language: Language) -> list[str]:
    spelled = [one.in_language(language) for one in texts]
    aged = as_words(frozenset().union(*(designators(one) for one in spelled)))
    return list(dict.fromkeys((*_telling(" ".join(spelled)), *aged)))


def _telling(text: str) -> list[str]:
    return [word.casefold() for word in words(text) if fold(word) not in SMALL_WORDS and not word.isdecimal()]
