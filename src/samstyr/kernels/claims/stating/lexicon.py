"""The words that stated figures are read by, from the lists in `words/`, and phrases of several words."""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from typing import Generic, TypeVar, cast

from samstyr.kernels.claims.stating.inflecting import compared, parts_of
from samstyr.kernels.texts import Language

Meaning = TypeVar("Meaning")


@lru_cache(maxsize=8)
def word_list(name: str) -> Mapping[str, object]:
    """Return one of the files of words, as written."""
    return tomllib.loads(files("samstyr.kernels.claims.stating.words").joinpath(f"{name}.toml").read_text("utf-8"))


@lru_cache(maxsize=1024)
def _node(name: str, keys: tuple[str, ...]) -> object:
    node: object = word_list(name)
    for key in keys:
        node = cast(Mapping[str, object], node)[key]
    return node


def listed(name: str, *keys: str) -> Sequence[str]:
    """Return a list of words that stands under keys in a file."""
    return cast(Sequence[str], _node(name, keys))


def numbered(name: str, *keys: str) -> Mapping[str, int]:
    """Return words with their numbers."""
    return cast(Mapping[str, int], _node(name, keys))


def named(name: str, *keys: str) -> Mapping[str, str]:
    """Return words with what they are called."""
    return cast(Mapping[str, str], _node(name, keys))


def grouped(name: str, *keys: str) -> Mapping[str, Sequence[str]]:
    """Return lists of words by their key."""
    return cast(Mapping[str, Sequence[str]], _node(name, keys))


@dataclass(slots=True)
class Phrases(Generic[Meaning]):
    """Words and phrases with what they mean; the longest that fits at a place wins."""

    _by_first: dict[str, list[tuple[tuple[str, ...], Meaning]]] = field(default_factory=dict)
    # How many words the phrases that end in a word have, the most first.
    _lengths_by_last: dict[str, Sequence[int]] = field(default_factory=dict)

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, Meaning]]) -> "Phrases[Meaning]":
        """Return the phrases of pairs of text and meaning; of two with one text, the first counts."""
        made = cls()
        for text, meaning in pairs:
            words = tuple(text.casefold().split())
            if words:
                made._by_first.setdefault(words[0], []).append((words, meaning))
        lengths: dict[str, set[int]] = defaultdict(set)
        for found in made._by_first.values():
            found.sort(key=lambda one: -len(one[0]))
            for words, _meaning in found:
                lengths[words[-1]].add(len(words))
        made._lengths_by_last = {word: sorted(found, reverse=True) for word, found in lengths.items()}
        return made

    def at(self, lows: Sequence[str], place: int) -> tuple[Meaning, int] | None:
        """Return what stands at a place and how many words it takes, None where nothing does."""
        for words, meaning in self._by_first.get(lows[place], ()):
            length = len(words)
            if length == 1 or tuple(lows[place : place + length]) == words:
                return meaning, length
        return None

    def before(self, lows: Sequence[str], place: int, longest: int = 4) -> tuple[Meaning, int] | None:
        """Return what ends right before a place and how many words it takes, the longest that fits."""
        for length in self._lengths_by_last.get(lows[place - 1], ()) if place else ():
            found = self.at(lows, place - length) if length <= min(longest, place) else None
            if found and found[1] == length:
                return found
        return None

    def within(self, lows: Sequence[str], start: int, end: int) -> tuple[Meaning, int, int] | None:
        """Return the last that stands whole in a stretch, with its place and length."""
        for place in range(end - 1, start - 1, -1):
            if lows[place] in self._by_first:
                found = self.at(lows, place)
                if found and place + found[1] <= end:
                    return found[0], place, found[1]
        return None

    @property
    def firsts(self) -> frozenset[str]:
        """Return the first words, to pass quickly over what cannot begin any of them."""
        return frozenset(self._by_first)

    def __contains__(self, word: str) -> bool:
        """Return whether one word alone is among them."""
        return any(len(words) == 1 for words, _ in self._by_first.get(word, ()))


@lru_cache(maxsize=128)
def grammar(name: str) -> frozenset[str]:
    """Return one of the sets of small words in `grammar.toml`."""
    return frozenset(listed("grammar", name, "words"))


@lru_cache(maxsize=256)
def words_of(name: str, key: str, language: Language) -> frozenset[str]:
    """Return a list of single words in a language; `key` goes down by its dots: `superlatives.up`."""
    return frozenset(_listed(name, key, language))


@lru_cache(maxsize=256)
def phrases_of(name: str, key: str, language: Language) -> Phrases[bool]:
    """Return a list of words and phrases in a language."""
    return Phrases.of((word, True) for word in _listed(name, key, language))


@lru_cache(maxsize=64)
def ways_of(key: str, language: Language) -> Phrases[str]:
    """Return the words of a kind with the way each of them points: those listed, and the forms of those inflected."""
    ways = grouped("directions", key)
    listed_ones = ((word, way) for way in ways for word in listed("directions", key, way, language))
    return Phrases.of((*listed_ones, *_inflected(key, language)))


def _inflected(key: str, language: Language) -> Iterator[tuple[str, str]]:
    """Give the forms of adjectives and verbs of change that are of a kind, each with its way."""
    if key in grouped("adjectives", "endings"):
        after_ig = listed("adjectives", "endings_after_ig", key)
        for way in grouped("adjectives", "stems"):
            for stem in listed("adjectives", "stems", way, language):
                endings = listed("adjectives", "endings", key, language)
                yield from ((form, way) for form in compared(stem, endings, after_ig))
    if key in ("verbs", "participles"):
        for way in word_list("change_verbs"):
            for parts in map(parts_of, listed("change_verbs", way, language)):
                yield from ((form, way) for form in (parts.finite if key == "verbs" else (parts.perfect,)))


@lru_cache(maxsize=64)
def ways_in(name: str, key: str, language: Language) -> Phrases[str]:
    """Return the words of a kind in a file with the way each of them points."""
    ways = grouped(name, key)
    return Phrases.of((word, way) for way in ways for word in listed(name, key, way, language))


def _listed(name: str, key: str, language: Language) -> Sequence[str]:
    lists = grouped(name, *key.split("."))
    return lists[language] if language in lists else lists["words"]
