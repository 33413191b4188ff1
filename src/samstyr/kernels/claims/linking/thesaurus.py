"""What else a thing is called: groups of words and of phrases, each group by a name of its own."""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.resources import files
from typing import Final, NamedTuple

from samstyr.kernels.claims.linking.stems import stem
from samstyr.kernels.language.folding import fold, words
from samstyr.kernels.language.stop_words import SMALL_WORDS
from samstyr.kernels.texts import Language

SYNONYMS: Final = "synonyms.toml"

Group = tuple[str, ...]


class Phrase(NamedTuple):
    """Words that say together what a group is of: «full stilling»."""

    group: str
    stems: frozenset[str]


@lru_cache(maxsize=4)
def shipped(language: Language) -> tuple[Group, ...]:
    """Return the groups of words for one thing that come with the product."""
    written = tomllib.loads(files(__package__).joinpath(SYNONYMS).read_text("utf-8"))
    return tuple(tuple(group) for groups in written[language].values() for group in groups)


@lru_cache(maxsize=8)
def thesaurus_of(language: Language, own: tuple[Group, ...]) -> "Thesaurus":
    """Return what knows the groups of a language and the municipality's own; all that have the same share it."""
    return Thesaurus(language, own)


class Thesaurus:
    """Knows the groups that a word or several words together belong to; `own` are the municipality's groups."""

    def __init__(self, language: Language, own: Iterable[Group] = ()) -> None:
        self._language = language
        self._by_stem: dict[str, tuple[str, ...]] = {}
        # By the longest of their stems, which few sentences have.
        self._phrases: dict[str, list[Phrase]] = defaultdict(list)
        spelled: set[str] = set()
        for number, group in enumerate((*shipped(language), *own)):
            for entry in group:
                forms = self._stems_of(entry)
                spelled |= forms
                self._take(f"={number}", forms)
        self.stems = frozenset(spelled)

    def _stems_of(self, entry: str) -> frozenset[str]:
        """Return the stems of an entry; a small word counts where it stands alone: IT."""
        spelled = words(entry)
        telling = [word for word in spelled if fold(word) not in SMALL_WORDS] or spelled
        return frozenset(stem(word, self._language) for word in telling)

    def _take(self, group: str, forms: frozenset[str]) -> None:
        if len(forms) > 1:
            self._phrases[max(forms, key=lambda one: (len(one), one))].append(Phrase(group, forms))
        for form in forms if len(forms) == 1 else ():
            self._by_stem[form] = tuple(dict.fromkeys((*self._by_stem.get(form, ()), group)))

    def groups_of(self, form: str) -> tuple[str, ...]:
        """Return the names of the groups that a stem belongs to."""
        return self._by_stem.get(form, ())

    def phrases_in(self, said: Iterable[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Return the groups that words together speak of, each with the words that do."""
        forms = {word: stem(word, self._language) for word in said}
        present = dict.fromkeys(forms.values())
        for group, needed in (phrase for form in present for phrase in self._phrases.get(form, ())):
            if needed <= present.keys():
                yield group, tuple(word for word, form in forms.items() if form in needed)
