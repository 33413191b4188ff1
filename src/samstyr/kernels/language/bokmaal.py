"""Nynorsk words, and less usual forms of bokmål ones, by the form that they are compared by."""

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Final

LISTS: Final = "bokmaal.toml"
# What is changed at the beginning, at the end or anywhere in a word; whole words are looked up.
_PLACES: Final[Mapping[str, str]] = {
    "beginnings": r"\A({})",
    "anywhere": r"({})",
    "endings": r"(?<=\w{{3}})({})\Z",
    "inner": r"(?<=\w{{3}})({})",
}

Forms = Mapping[str, str]


@lru_cache(maxsize=1)
def _lists() -> Mapping[str, Forms]:
    written: Mapping[str, Forms] = tomllib.loads(files(__package__).joinpath(LISTS).read_text("utf-8"))
    return written


@lru_cache(maxsize=1)
def _changes() -> tuple[tuple[re.Pattern[str], Forms], ...]:
    return tuple((_any_of(_lists()[place], pattern), _lists()[place]) for place, pattern in _PLACES.items())


def _any_of(forms: Forms, pattern: str) -> re.Pattern[str]:
    longest_first = sorted(forms, key=lambda one: (-len(one), one))
    return re.compile(pattern.format("|".join(map(re.escape, longest_first))))


@lru_cache(maxsize=100_000)
def in_bokmaal(word: str) -> str:
    """Return a word, in small letters, with the roots that bokmål has for those of nynorsk.

    Shape: scalar; a word that bokmål has too comes back as it is. Endings may stay nynorsk: a stemmer takes them off.

    >>> in_bokmaal("innbyggjarar"), in_bokmaal("skulevegen"), in_bokmaal("tryggleik"), in_bokmaal("skolen")
    ('innbyggere', 'skoleveien', 'trygghet', 'skolen')
    """
    whole = _lists()["words"].get(word)
    if whole is not None:
        return whole
    for pattern, forms in _changes():
        word = _changed(word, pattern, forms)
    return word


def _changed(word: str, pattern: re.Pattern[str], forms: Forms) -> str:
    return pattern.sub(lambda found: forms[found[1]], word)
