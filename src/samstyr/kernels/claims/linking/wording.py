"""Words as they are compared: stems, the parts of compounds, and what else a thing is called."""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from functools import lru_cache
from importlib.resources import files
from typing import Final, Protocol

import snowballstemmer

from samstyr.kernels.language.folding import fold
from samstyr.kernels.texts import Language

Features = Mapping[str, float]

# How much of a word its parts are: the last part says what it is, the first what kind of it.
HEAD: Final = 0.7
MODIFIER: Final = 0.5
SYNONYM: Final = 0.96
# Long words that begin alike are forms of one: investerte and investeringer.
BEGINNING: Final = 0.85
_BEGINNING: Final = 7
_SHORTEST_COMPOUND: Final = 8
_SHORTEST_PART: Final = 4
_SHORTEST_JOINED: Final = 3
# What is done and who does it share a root: forvaltning and forvalter, pendling and pendler, besøk and besøkende.
ROOT: Final = 0.88
_ENDINGS: Final[Mapping[str, tuple[str, ...]]] = {
    "nb": ("ninger", "ning", "inger", "ing", "elser", "else", "sjoner", "sjon", "ende", "ere", "er", "het"),
    "en": ("ation", "ment", "ing", "ers", "er", "ness"),
}
_SHORTEST_ROOT: Final = 5
# Between the parts of a compound: barnehage+plass, driftsinntekt = drift+s+inntekt.
_JOINTS: Final = ("", "s", "e", "er")
_STEMMERS: Final[Mapping[str, str]] = {"nb": "norwegian", "en": "english"}
_PERSONS: Final = re.compile(r"er(?:e|ne)$")
SYNONYMS: Final = "synonyms.toml"
COMMON: Final = "common.toml"
PROSE: Final = "prose.toml"


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 - snowballstemmer's own name


@lru_cache(maxsize=4)
def _stemmer(language: Language) -> _Stemmer:
    found: _Stemmer = snowballstemmer.stemmer(_STEMMERS[language])
    return found


@lru_cache(maxsize=100_000)
def stem(word: str, language: Language) -> str:
    """Return the stem of a word, folded.

    >>> stem("lånegjelden", "nb"), stem("lånegjeld", "nb")
    ('lanegjeld', 'lanegjeld')
    """
    small = word.casefold()
    # The stemmer takes innbygger, innbyggere and innbyggerne for three words.
    bare = _PERSONS.sub("er", small) if language == "nb" else small
    return fold(_stemmer(language).stemWord(bare))


@lru_cache(maxsize=1)
def shipped_synonyms() -> tuple[tuple[str, ...], ...]:
    """Return the groups of words for one thing that come with the product."""
    written = tomllib.loads(files(__package__).joinpath(SYNONYMS).read_text("utf-8"))
    return tuple(tuple(group) for group in written["same"])


@lru_cache(maxsize=4)
def common_stems(language: Language) -> frozenset[str]:
    """Return the stems of words that stand in all municipal prose."""
    written = tomllib.loads(files(__package__).joinpath(COMMON).read_text("utf-8"))
    return frozenset(stem(word, language) for word in written[language].split())


@lru_cache(maxsize=4)
def _prose(language: Language) -> frozenset[str]:
    written = tomllib.loads(files(__package__).joinpath(PROSE).read_text("utf-8"))
    # Norwegian is both bokmål and nynorsk.
    lists = (language, "nn") if language == "nb" else (language,)
    return frozenset(fold(word) for one in lists for word in written[one].split())


@lru_cache(maxsize=4)
def results_stems(language: Language) -> frozenset[str]:
    """Return the stems of words for what a survey found as a whole."""
    written = tomllib.loads(files(__package__).joinpath(COMMON).read_text("utf-8"))
    return frozenset(stem(word, language) for word in written["results"][language])


@lru_cache(maxsize=4)
def _sources(language: Language) -> tuple[str, ...]:
    written = tomllib.loads(files(__package__).joinpath(COMMON).read_text("utf-8"))
    return tuple(stem(word, language) for word in written["sources"][language])


class Wording:
    """Gives the features that words are compared by: the stem, what it is also called, the parts of a compound.

    `known` are the words of all measures: a compound is taken apart only into words that are known. `own` are the
    municipality's own groups of words for one thing.
    """

    def __init__(self, known: Iterable[str], language: Language, own: Iterable[tuple[str, ...]] = ()) -> None:
        self._language = language
        self._groups: dict[str, tuple[str, ...]] = {}
        groups = (*shipped_synonyms(), *own)
        for number, group in enumerate(groups):
            for word in group:
                form = stem(word, language)
                self._groups[form] = (*self._groups.get(form, ()), f"={number}")
        spelled = {stem(word, language) for word in (*known, *(word for group in groups for word in group))}
        self._parts = frozenset(one for one in spelled if len(one) >= _SHORTEST_PART)
        # The stem of «bolig» is too short to be looked for, but not the word.
        self._short = frozenset(one for one in spelled if len(one) == _SHORTEST_PART - 1)
        self._kept: dict[str, Features] = {}

    def for_one_text(self) -> "Wording":
        """Return the same with a memory of its own."""
        made = copy(self)
        made._kept = self._kept.copy()
        return made

    def stem_of(self, word: str) -> str:
        """Return the stem of a word in the language of the texts."""
        return stem(word, self._language)

    def is_common(self, word: str) -> bool:
        """Return whether a word stands in all municipal prose, or names where figures are from: a survey."""
        is_prose = fold(word) in _prose(self._language) or stem(word, self._language) in common_stems(self._language)
        return is_prose or self.is_source(word)

    def is_source(self, word: str) -> bool:
        """Return whether a word names where figures are from: brukerundersøkelse, årsrapport."""
        return stem(word, self._language).endswith(_sources(self._language))

    def features(self, word: str) -> Features:
        """Return what a word is compared by, each with how much of the word it is (0 to 1)."""
        found = self._kept.get(word)
        if found is None:
            found = self._kept[word] = self._made(stem(word, self._language))
        return found

    def parts_said_apart(self, said: Sequence[str]) -> dict[str, tuple[str, str]]:
        """Return the known compounds whose two parts are said apart, each with them: «tap av natur» is naturtap."""
        found = {}
        forms = {word: stem(word, self._language) for word in said}
        for head in said:
            for modifier in said:
                if head != modifier and len(forms[head]) >= _SHORTEST_JOINED and len(forms[modifier]) >= _SHORTEST_PART:
                    for joint in _JOINTS:
                        if (whole := f"{forms[modifier]}{joint}{forms[head]}") in self._parts:
                            found[whole] = (modifier, head)
        return found

    def _made(self, form: str) -> Features:
        made: dict[str, float] = {form: 1.0}
        if root := _root(form, self._language):
            made[f"√{root}"] = ROOT
        for group in self._groups.get(form, ()):
            made[group] = SYNONYM
        if len(form) >= _SHORTEST_COMPOUND:
            made[f"{form[:_BEGINNING]}…"] = BEGINNING
        for part, weight in self._split(form):
            made[part] = max(made.get(part, 0.0), weight)
            for group in self._groups.get(part, ()):
                made[group] = max(made.get(group, 0.0), weight * SYNONYM)
        return made

    def _split(self, form: str) -> list[tuple[str, float]]:
        """Return the parts of a compound: the best is two known words, then a known last one, then a known first."""
        if len(form) < _SHORTEST_COMPOUND:
            return []
        heads, modifiers = [], []
        for at in range(_SHORTEST_PART - 1, len(form) - _SHORTEST_PART + 1):
            head, modifier = form[at:], self._modifier(form[:at])
            if head in self._parts and modifier:
                return [(head, HEAD), (modifier, MODIFIER)]
            if head in self._parts:
                heads.append((head, HEAD))
            if modifier and at > _SHORTEST_PART:
                modifiers.append((modifier, MODIFIER))
        return [*heads[:1], *modifiers[-1:]]

    def _modifier(self, written: str) -> str:
        for joint in _JOINTS:
            if written.endswith(joint) and (bare := written[: len(written) - len(joint)]) in self._parts:
                return bare
            if len(bare) > _SHORTEST_PART and (form := stem(bare, self._language)) in self._short:
                return form
        return ""


def _root(form: str, language: Language) -> str:
    """Return what is left of a stem without the ending that makes it an act or who does it, '' where little is."""
    for ending in _ENDINGS[language]:
        if form.endswith(ending) and len(form) - len(ending) >= _SHORTEST_ROOT:
            return form[: -len(ending)]
    return form if len(form) >= _SHORTEST_ROOT else ""
