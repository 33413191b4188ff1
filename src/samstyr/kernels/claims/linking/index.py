"""Measures by their words: which of them a statement's words speak of, and how well."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log
from typing import Final, Self

from samstyr.kernels.claims.linking.designators import as_words, designators
from samstyr.kernels.claims.linking.matching import Heard, Matches, Named, Said
from samstyr.kernels.claims.linking.measures import Measure
from samstyr.kernels.claims.linking.postings import Postings, Reached
from samstyr.kernels.claims.linking.vocabulary import SHARPNESS, Vocabulary
from samstyr.kernels.claims.linking.wording import SYNONYM, Wording
from samstyr.kernels.language.folding import fold, words
from samstyr.kernels.language.stop_words import SMALL_WORDS
from samstyr.kernels.texts import Language, Text

# Behind a comma a title says how or of whom it is counted, which prose often leaves out.
BEHIND_COMMA: Final = 0.5
# «Uten å miste» leaves nothing out.
_WITHOUT_DOING: Final = re.compile(r"\b(?:uten å|without \w+ing)\b", re.IGNORECASE)
_TOGETHER: Final = re.compile(r"(\w{4,}) (?:og|and) (\w{4,})")


class Index(Vocabulary):
    """All measures by their words, and the words that they have."""

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
        names = [_telling_in(one.names, language) for one in measures]
        about = [_telling_in(one.about, language) for one in measures]
        wording = Wording({word for group in (*names, *about) for word in group}, language, self._own)
        phrases = [_phrases_of(one, wording, language) for one in measures]
        spelled = [(*own, *more, *said) for own, more, said in zip(names, about, phrases, strict=True)]
        super().__init__(wording, spelled, self._named_places)
        units = Counter(one.unit.code for one in measures)
        self._unit_tells = {
            code: float(log(1 + len(measures) / count) ** SHARPNESS / self.highest) for code, count in units.items()
        }
        self._families: dict[str, list[Measure]] = defaultdict(list)
        self._words: dict[str, frozenset[str]] = {}
        self._siblings: dict[str, tuple[Measure, ...]] = {}
        self._name_words: dict[str, frozenset[str]] = {}
        self._labels: dict[Text, tuple[str, ...]] = {}
        self._reached: dict[str, Reached] = {}
        self._postings = Postings()
        self._named: dict[str, Named] = {}
        for measure, own_names, explaining, said in zip(measures, names, about, phrases, strict=True):
            self._take(measure, own_names, explaining, said)

    def _take(
        self, measure: Measure, names: Sequence[str], about: Sequence[str], phrases: Mapping[str, tuple[str, ...]]
    ) -> None:
        """Take a measure with the words of its name, those that explain it, and the groups that several name."""
        self._families[measure.family].append(measure)
        titles = (one.in_language(self.language) for one in measure.names)
        first = set(_telling(" ".join(one.partition(",")[0] for one in titles)))
        weights = [self.rarity(word) * (1 if word in first else BEHIND_COMMA) for word in names]
        self._named[measure.id] = Named(measure, weights, sum(weights) or 1.0)
        for term, word in enumerate(names):
            self._postings.post(measure.id, self._wording.features(word), term)
        for group, parts in phrases.items():
            # Each word of a name that a phrase is made up of is what the phrase is also called.
            for term in (term for term, word in enumerate(names) if word in parts):
                self._postings.post(measure.id, {group: SYNONYM}, term)
        for word in (*about, *phrases):
            self._postings.post(measure.id, self._wording.features(word))

    def for_one_text(self) -> Self:
        """Return the same index with a memory of its own: no word that one text says is kept for the next."""
        made = super().for_one_text()
        made._reached, made._others = self._reached.copy(), {}
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

    def unit_tells(self, code: str) -> float:
        """Return how much a unit tells of what is measured, from 0 to 1: one of few measures much, per cent little."""
        return self._unit_tells.get(code, 1.0)

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

    def is_about(self, measure: Measure, word: str) -> bool:
        """Return whether a word is one of a measure's, or of all prose."""
        return self.is_common(word) or measure.id in self._reached_by(word).about

    def counts(self, measure: Measure, noun: str) -> bool:
        """Return whether a measure is of so many of what a noun names, or the noun names nothing by itself."""
        if self.is_common(noun) and not self._wording.is_source(noun):
            return True
        return measure.id in self._reached_by(noun).about

    def touches(self, measure: Measure, word: str) -> bool:
        """Return whether a word is one of a measure's, the first part of a compound of its too, or of all prose."""
        return self.is_common(word) or measure.id in self._reached_by(word).touched

    def nears(self, measure: Measure, word: str, least: float) -> bool:
        """Return whether a word is as like as `least`, from 0 to 1, to one of a measure's, or of all prose."""
        near = (one for one in self._reached_by(word).sharing if one.measure == measure.id)
        return self.is_common(word) or any(one.alike >= least for one in near)

    def matches(self, said: Sequence[Said]) -> Matches:
        """Return the measures that share a word with what is said."""
        heard = [
            Heard(one, self.rarity(one.word) * one.weight if one.is_own else 0.0, self._reached_by(one.word))
            for one in said
        ]
        return Matches(heard, self._named)

    def _reached_by(self, word: str) -> Reached:
        found = self._reached.get(word)
        if found is None:
            found = self._reached[word] = self._postings.reached_by(self._wording.features(word))
        return found


def _phrases_of(measure: Measure, wording: Wording, language: Language) -> Mapping[str, tuple[str, ...]]:
    """Return the groups that several words of one text of a measure's speak of, each with these words."""
    texts = [_telling(one.in_language(language)) for one in (*measure.names, *measure.about)]
    found: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for group, parts in (one for text in texts for one in wording.phrases_in(text).items()):
        found[group] += parts
    return found


def _telling_in(texts: Iterable[Text], language: Language) -> list[str]:
    spelled = [one.in_language(language) for one in texts]
    aged = as_words(frozenset().union(*(designators(one) for one in spelled)))
    return list(dict.fromkeys((*_telling(" ".join(spelled)), *aged)))


def _telling(text: str) -> list[str]:
    return [word.casefold() for word in words(text) if fold(word) not in SMALL_WORDS and not word.isdecimal()]
