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
_GENDERS: Final = frozenset({"women", "men"})
# Of these every other group is a part.
_ALL: Final = "residents"
# The last part of a compound names who it is: teknologibedrifter. Shorter ones end other words too.
_SHORTEST_LAST: Final = 5


@lru_cache(maxsize=4)
def _by_stem(language: Language) -> dict[str, str]:
    written = tomllib.loads(files(__package__).joinpath("groups.toml").read_text("utf-8"))
    return {stem(word, language): group for group, spelled in written[language].items() for word in spelled}


@lru_cache(maxsize=10_000)
def _group_of(word: str, language: Language) -> str:
    """Return the group of people that a word names, or that its last part does; '' where neither does."""
    form, known = stem(word, language), _by_stem(language)
    starts = range(_SHORTEST_LAST - 2, len(form) - _SHORTEST_LAST + 1)
    return next((known[last] for last in (form, *(form[at:] for at in starts)) if last in known), "")


def groups_in(words: Iterable[str], language: Language) -> frozenset[str]:
    """Return the groups of people that some words name; the population as a whole is none.

    >>> sorted(groups_in(["teknologibedriftene", "ungdom", "innbyggerne"], "nb"))
    ['companies', 'youth']
    """
    return frozenset(group for word in words if (group := _group_of(word, language))) - {_ALL}


def names_who(word: str, language: Language) -> bool:
    """Return whether a word names people, some or all: it says of whom, not what."""
    return _group_of(word, language) != ""


def agreement(said: frozenset[str], measured: frozenset[str]) -> float:
    """Return how far two can be about the same people, from 0 to 1."""
    if said and measured:
        # Women among managers are not the women among the employees.
        roles = (said - _GENDERS, measured - _GENDERS)
        is_alike = bool(said & measured) and (not all(roles) or bool(roles[0] & roles[1]))
        return _ALIKE if is_alike else _OTHERS
    if said == _ASKED:
        return _ALIKE
    if said:
        return _ONLY_SAID
    return _ONLY_MEASURED if measured else _ALIKE
