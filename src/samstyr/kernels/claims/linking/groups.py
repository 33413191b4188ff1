"""Who is spoken of: whether a statement and a measure can be about the same people."""

import tomllib
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from typing import Final

from samstyr.kernels.claims.linking.stems import stem
from samstyr.kernels.texts import Language

# Who is asked where a survey of residents does not say.
ASKED: Final = frozenset({"adults"})
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


def are_others(said: frozenset[str], measured: frozenset[str]) -> bool:
    """Return whether those spoken of are not those measured: women among managers are not women among employees."""
    if not said or not measured:
        return False
    roles = (said - _GENDERS, measured - _GENDERS)
    return not said & measured or (all(roles) and not roles[0] & roles[1])
