"""From a word that was asked for to the stems to look for, the nearest first: itself, what it is also called,
what begins or ends with it, what it is put together of, and at last what was meant when it is misspelled."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import log

from samstyr.kernels.language.synonyms import WRITTEN, synonyms
from samstyr.kernels.language.vocabulary import KnownWord, Vocabulary, bare_stem
from samstyr.kernels.texts import Language

# How much a find by each way counts, against 1 for the word itself.
_SYNONYM, _SHORT_START, _START, _END, _PART, _MEANT = 0.8, 0.9, 0.55, 0.6, 0.35, 0.85
_OTHER_LANGUAGE = 0.6
_SHORT, _SHORTEST_PART = 2, 4
# Half of all words may begin with one letter; the commonest of them are enough.
_MOST_STARTS = 60


@dataclass(frozen=True, slots=True)
class Wanted:
    """A word that is looked for: how it was written, its folded form, and the stems it has in either language."""

    written: str
    folded: str
    stems: tuple[str, ...]

    @property
    def forms(self) -> tuple[str, ...]:
        """Return the folded word and its stems where they are long enough to say something by themselves."""
        bare = (bare_stem(stem) for stem in self.stems)
        return tuple(dict.fromkeys((self.folded, *(form for form in bare if len(form) >= _SHORTEST_PART))))


@dataclass(frozen=True, slots=True)
class Widened:
    """The stems to look for and how much each counts; `meant` is the right spelling where a slip was forgiven.

    `rarity` is how telling the word is: high for a word in few entries, low for one in nearly all.
    """

    wanted: Wanted
    weights: tuple[tuple[str, float], ...]
    rarity: float
    meant: str = ""


def widen(wanted: Wanted, vocabulary: Vocabulary, language: Language) -> Widened:
    """Return the stems that a word leads to in a vocabulary, with weights between 0 and 1.

    The page's own language counts more than the other one. No stems at all: the word leads nowhere.
    """
    found = _Weights(language)
    direct = _direct(wanted, vocabulary)
    found.add(direct, 1.0)
    _add_synonyms(found, wanted.forms, vocabulary)
    _add_by_form(found, wanted, vocabulary)
    meant = "" if found else _add_meant(found, wanted, vocabulary)
    if not direct:
        found.add(_parts(wanted.folded, vocabulary), _PART)
    return Widened(wanted, found.in_order(), _rarity(direct or found.words, vocabulary), meant)


class _Weights:
    """The best weight for each stem so far."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._weights: dict[str, float] = {}
        self.words: tuple[KnownWord, ...] = ()

    def __bool__(self) -> bool:
        return bool(self._weights)

    def add(self, words: Iterable[KnownWord], weight: float) -> None:
        for word in words:
            counted = weight * (1.0 if word.language == self._language else _OTHER_LANGUAGE)
            self._weights[word.stem] = max(self._weights.get(word.stem, 0.0), counted)
            self.words += (word,)

    def in_order(self) -> tuple[tuple[str, float], ...]:
        return tuple(sorted(self._weights.items(), key=lambda item: (-item[1], item[0])))


def _direct(wanted: Wanted, vocabulary: Vocabulary) -> tuple[KnownWord, ...]:
    by_stem = tuple(word for stem in wanted.stems if (word := vocabulary.with_stem(stem)) is not None)
    return tuple(word for form in wanted.forms for word in vocabulary.exactly(form)) + by_stem


def _add_by_form(found: _Weights, wanted: Wanted, vocabulary: Vocabulary) -> None:
    """Add what begins or ends with the word. One or two letters are only looked for at the beginning, as written."""
    if len(wanted.written) <= _SHORT:
        starts = vocabulary.beginning_as_written(wanted.written) or vocabulary.beginning(wanted.folded)
        found.add(sorted(starts, key=lambda word: (-word.entries, word.folded))[:_MOST_STARTS], _SHORT_START)
        return
    for form in wanted.forms:
        found.add(vocabulary.beginning(form), _START)
        if len(form) >= _SHORTEST_PART:
            found.add(vocabulary.ending(form), _END)


def _add_synonyms(found: _Weights, forms: Iterable[str], vocabulary: Vocabulary) -> None:
    for form in forms:
        for other in synonyms(form):
            found.add(vocabulary.exactly(other), _SYNONYM)


def _add_meant(found: _Weights, wanted: Wanted, vocabulary: Vocabulary) -> str:
    """Add the word that was meant, and what it is also called; return how it is written."""
    near = vocabulary.nearest(wanted.folded)
    if near is None:
        return ""
    there = vocabulary.exactly(near)
    found.add(there, _MEANT)
    _add_synonyms(found, (near,), vocabulary)
    return there[0].written.lower() if there else WRITTEN[near]


def _parts(folded: str, vocabulary: Vocabulary) -> tuple[KnownWord, ...]:
    """Return the longest known word that an unknown compound ends with, and the longest it begins with."""
    cuts = range(1, len(folded) - _SHORTEST_PART + 1)
    tail = next((words for cut in cuts if (words := vocabulary.exactly(folded[cut:]))), ())
    head = next((words for cut in cuts if (words := vocabulary.exactly(folded[:-cut]))), ())
    return tail + head


def _rarity(words: tuple[KnownWord, ...], vocabulary: Vocabulary) -> float:
    if not words:
        return 0.0
    return log(1 + vocabulary.entries / max(word.entries for word in words))
