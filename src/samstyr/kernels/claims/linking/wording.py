"""Words as they are compared: stems, the parts of compounds, and what else a thing is called."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from functools import lru_cache
from importlib.resources import files
from typing import Final

from samstyr.kernels.claims.linking.stems import stem
from samstyr.kernels.claims.linking.thesaurus import thesaurus_of
from samstyr.kernels.language.folding import fold, words
from samstyr.kernels.texts import Language

Features = Mapping[str, float]

# How much of a word its parts are: the last part says what it is, the first what kind of it.
HEAD: Final = 0.6
MODIFIER: Final = 0.5
# «Elbilandelen» is of elbiler: andel only says how they are counted.
COUNTED: Final = 0.9
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
COMMON: Final = "common.toml"
PROSE: Final = "prose.toml"


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
def _loose_stems(language: Language) -> frozenset[str]:
    written = tomllib.loads(files(__package__).joinpath(PROSE).read_text("utf-8"))
    return frozenset(stem(word, language) for word in written["loose"][language].split())


@lru_cache(maxsize=4)
def results_stems(language: Language) -> frozenset[str]:
    """Return the stems of words for what a survey found as a whole."""
    written = tomllib.loads(files(__package__).joinpath(COMMON).read_text("utf-8"))
    return frozenset(stem(word, language) for word in written["results"][language])


@lru_cache(maxsize=4)
def _sources(language: Language) -> tuple[str, ...]:
    written = tomllib.loads(files(__package__).joinpath(COMMON).read_text("utf-8"))
    return tuple(stem(word, language) for word in written["sources"][language])


@lru_cache(maxsize=4)
def _often_parts(language: Language) -> frozenset[str]:
    written = tomllib.loads(files(__package__).joinpath(COMMON).read_text("utf-8"))
    return frozenset(stem(word, language) for word in written["parts"][language].split())


@lru_cache(maxsize=4)
def _counting(language: Language) -> frozenset[str]:
    written = tomllib.loads(files(__package__).joinpath(COMMON).read_text("utf-8"))
    return frozenset(stem(word, language) for word in written["counting"][language])


class Wording:
    """Gives the features that words are compared by: the stem, what it is also called, the parts of a compound.

    `known` are the words of all measures: a compound is taken apart only into words that are known. `own` are the
    municipality's own groups of words for one thing.
    """

    def __init__(self, known: Iterable[str], language: Language, own: Iterable[tuple[str, ...]] = ()) -> None:
        self._language = language
        self._thesaurus = thesaurus_of(language, tuple(own))
        measured = {stem(word, language) for word in known}
        self._measured = measured
        self._loose = _loose_stems(language) - measured - self._thesaurus.stems
        spelled = {*measured, *self._thesaurus.stems, *_counting(language), *_often_parts(language)}
        self._parts = frozenset(one for one in spelled if len(one) >= _SHORTEST_PART)
        # The stem of «bolig» is too short to be looked for, but not the word.
        self._short = frozenset(one for one in spelled if len(one) == _SHORTEST_PART - 1)
        self._kept: dict[str, Features] = {}
        self._common: dict[str, bool] = {}

    def for_one_text(self) -> "Wording":
        """Return the same with a memory of its own."""
        made = copy(self)
        made._kept, made._common = self._kept.copy(), self._common.copy()
        return made

    def stem_of(self, word: str) -> str:
        """Return the stem of a word in the language of the texts."""
        return stem(word, self._language)

    def is_common(self, word: str) -> bool:
        """Return whether a word stands in all prose and no measure is named by it, or names where figures are from."""
        found = self._common.get(word)
        if found is None:
            found = self._common[word] = self._is_common(word)
        return found

    def _is_common(self, word: str) -> bool:
        form = stem(word, self._language)
        is_prose = fold(word) in _prose(self._language) or form in common_stems(self._language)
        return is_prose or form in self._loose or self.is_source(word)

    def is_filler(self, word: str) -> bool:
        """Return whether a word stands in all prose and in no measure."""
        return self.is_common(word) and stem(word, self._language) not in self._measured

    def is_source(self, word: str) -> bool:
        """Return whether a word names where figures are from: brukerundersøkelse, årsrapport."""
        return stem(word, self._language).endswith(_sources(self._language))

    def features(self, word: str) -> Features:
        """Return what a word is compared by, each with how much of the word it is (0 to 1)."""
        found = self._kept.get(word)
        if found is None:
            found = self._kept[word] = self._made(stem(word, self._language))
        return found

    def written_out(self, said: Sequence[str]) -> tuple[str, ...]:
        """Return words without hyphens: «5G-nettet» is two, and «kveldstilbud» stands behind «dag- og kveldstilbud».

        What is known by itself stays so: in «muskel- og skjelettplager» muskel is no less.

        >>> Wording(["tilbud"], "nb").written_out(["dag-", "kveldstilbudet", "5g-nettet"])
        ('dagtilbud', 'kveldstilbudet', '5g', 'nettet')
        """
        out: list[str] = []
        for place, word in enumerate(said):
            bare = (word,) if word.isalpha() else words(word)
            if word.endswith("-") and len(bare) == 1 and stem(word[:-1], self._language) not in self._parts:
                ends = (self._last_part(one) for one in said[place + 1 :])
                out.append(word[:-1] + next((one for one in ends if one), ""))
            else:
                out.extend(bare)
        return tuple(dict.fromkeys(out))

    def _last_part(self, word: str) -> str:
        """Return the last part of what must be a compound, '' where it is not known."""
        form = stem(word, self._language)
        starts = range(_SHORTEST_JOINED, len(form) - _SHORTEST_JOINED + 1)
        return next((form[at:] for at in starts if form[at:] in self._parts), "")

    def phrases_in(self, said: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Return the groups that words together speak of, each with the words that do, those of most words first."""
        found: dict[str, tuple[str, ...]] = {}
        for group, parts in sorted(self._thesaurus.phrases_in(said), key=lambda one: -len(one[1])):
            found.setdefault(group, parts)
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
        for group in self._thesaurus.groups_of(form):
            made[group] = SYNONYM
        parts = self._split(form)
        if len(form) >= _SHORTEST_COMPOUND and not _is_compound(parts):
            made[f"{form[:_BEGINNING]}…"] = BEGINNING
        for part, weight in parts:
            made[part] = max(made.get(part, 0.0), weight)
            for group in self._thesaurus.groups_of(part):
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
                is_counted = head in _counting(self._language) and not self._thesaurus.groups_of(form)
                return [(head, HEAD), (modifier, COUNTED if is_counted else MODIFIER)]
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
    for ending in _ENDINGS[language] if form.endswith(_ENDINGS[language]) else ():
        if form.endswith(ending) and len(form) - len(ending) >= _SHORTEST_ROOT:
            return form[: -len(ending)]
    return form if len(form) >= _SHORTEST_ROOT else ""


def _is_compound(parts: Sequence[tuple[str, float]]) -> bool:
    """Return whether parts make up a whole word: both the last and the first are known."""
    return len({weight == HEAD for _, weight in parts}) > 1
