"""Words that say nothing of what is measured and lean on what was spoken of: «andelen», «tallet», «it», «falt mest»."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from samstyr.kernels.claims.stating.lexicon import grammar, grouped, listed, word_list, words_of
from samstyr.kernels.language.stop_words import SMALL_WORDS
from samstyr.kernels.texts import Language

_OF: Final = frozenset(("på", "av", "of"))
_LEANING: Final = ("nouns", "pronouns")
_SILENT: Final = (*_LEANING, "manner", "being")
# What figures are held against is measured itself: «budsjettet økte».
_NAMING: Final = frozenset(("references", "set_by_somebody", "occasions", "own_verbs"))
_MARKS: Final = frozenset(listed("classing", "former_marks", "words"))
_PEOPLE: Final = frozenset(word for words in grouped("classing", "groups").values() for word in words)


def refers_back(words: Sequence[str], places: frozenset[str], language: Language) -> bool:
    """Return whether the words of a stretch of text, in small letters, do not say what it is about.

    They do not where each of them is a noun that stands for a figure («andelen», «the share»), a pronoun, a word of
    change or comparison, says how or how much, or names a place; `places` are the words of those that are named there.
    Who is counted says nothing either where a noun or pronoun leans on what was spoken of: «for kvinner er andelen».

    >>> refers_back(("andelen", "har", "økt", "kraftig"), frozenset(), "nb")
    True
    >>> refers_back(("andelen", "hjemmeboende", "har", "økt"), frozenset(), "nb")
    False
    """
    silent = _silent(language)
    leans = not _leaning(language).isdisjoint(words)
    return all(
        word in silent or word in places or (leans and _says_only_who(words, at, language))
        for at, word in enumerate(words)
    )


def _says_only_who(words: Sequence[str], at: int, language: Language) -> bool:
    """Return whether a word names people without saying what is counted, as «andelen elever» does."""
    lead = words[at - 1] if at else ""
    counted = words[at - 2] if at > 1 and lead in _OF else lead
    return words[at] in _PEOPLE and counted not in words_of("referring", "nouns", language)


@lru_cache(maxsize=4)
def _leaning(language: Language) -> frozenset[str]:
    return frozenset[str]().union(*(words_of("referring", key, language) for key in _LEANING))


@lru_cache(maxsize=4)
def _silent(language: Language) -> frozenset[str]:
    said = (words_of("referring", key, language) for key in _SILENT)
    further = (words_of("measures", "no_nouns", language), grammar("subjects_further_small"), grammar("moving"))
    lists = (phrase for name in ("directions", "growths") for phrase in _phrases(word_list(name), language))
    spelled = (word for phrase in lists for word in phrase.split())
    silent = frozenset[str]().union(SMALL_WORDS, *said, *further, spelled)
    return (silent - grammar("subjects_telling_verbs")) | _MARKS


def _phrases(node: object, language: Language) -> Sequence[str]:
    """Return every phrase of a language in a file of words; lists for both languages are of each."""
    if isinstance(node, list):
        return [str(one) for one in node]
    if not isinstance(node, dict):
        return ()
    passed = _NAMING | {"nb", "en"} - {language}
    kept = [part for key, part in node.items() if key not in passed]
    return [phrase for part in kept for phrase in _phrases(part, language)]
