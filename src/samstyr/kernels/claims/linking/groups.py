"""Who is spoken of: whether a statement and a measure can be about the same people."""

import tomllib
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from typing import Final

from samstyr.kernels.claims.linking.stems import stem
from samstyr.kernels.texts import Language

# How much of its fit a measure keeps where it is about others, where only the statement or only the measure says whom,
# and else.
_OTHERS: Final = 0.35
_ONLY_SAID: Final = 0.65
_ONLY_MEASURED: Final = 0.85
_ALIKE: Final = 1.0
# Who is asked where a survey of residents does not say.
_ASKED: Final = frozenset({"adults"})


@lru_cache(maxsize=4)
def _by_stem(language: Language) -> dict[str, str]:
    written = tomllib.loads(files(__package__).joinpath("groups.toml").read_text("utf-8"))
    return {stem(word, language): group for group, spelled in written["groups"].items() for word in spelled}


def groups_in(words: Iterable[str], language: Language) -> frozenset[str]:
    """Return the groups of people that some words name; the population as a whole is none."""
    known = _by_stem(language)
    return frozenset(known[form] for word in words if (form := stem(word, language)) in known)


@lru_cache(maxsize=4)
def _who(language: Language) -> frozenset[str]:
    written = tomllib.loads(files(__package__).joinpath("groups.toml").read_text("utf-8"))
    general = (word for spelled in written["general"].values() for word in spelled)
    return frozenset((*_by_stem(language), *(stem(word, language) for word in general)))


def names_who(word: str, language: Language) -> bool:
    """Return whether a word names people, some or all: it says of whom, not what."""
    return stem(word, language) in _who(language)


def agreement(said: frozenset[str], measured: frozenset[str]) -> float:
    """Return how far two can be about the same people, from 0 to 1."""
    if said and measured:
        return _ALIKE if said & measured else _OTHERS
    if said == _ASKED:
        return _ALIKE
    if said:
        return _ONLY_SAID
    return _ONLY_MEASURED if measured else _ALIKE
