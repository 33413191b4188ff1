"""What texts call the places of Norway by name, and where a name is no more than a word or a part of a longer name."""

import tomllib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Final, TypedDict, cast

from samstyr.kernels.municipalities.known import known_names


class _Written(TypedDict):
    further: list[str]
    counties: list[str]
    regions: list[str]
    words: list[str]
    things: list[str]
    offices: list[str]
    endings: list[str]


_WRITTEN: Final = cast(
    _Written,
    tomllib.loads(files("samstyr.kernels.municipalities").joinpath("names.toml").read_text(encoding="utf-8")),
)
# What stands behind the name of a municipality or a county as an organisation.
OFFICES: Final = frozenset(_WRITTEN["offices"])
_WORDS: Final = frozenset(_WRITTEN["words"])
_THINGS: Final = frozenset(_WRITTEN["things"])
_ENDINGS: Final = tuple(_WRITTEN["endings"])
# An ending alone is a word: «Strand» has something before it to be a name like a name («Lillestrand»).
_LEAST_BEFORE: Final = 2


class NameKind(StrEnum):
    """What a name is the name of."""

    MUNICIPALITY = "municipality"
    COUNTY = "county"
    REGION = "region"


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A name with the words it is written in; `is_word` says that it is a word or a surname just as well."""

    name: str
    words: tuple[str, ...]
    kind: NameKind
    is_word: bool = False


@cache
def names_by_first() -> Mapping[str, Sequence[PlaceName]]:
    """Return the names by their first word, in base form and with the s of whose they are, the longest first."""
    kinds = {
        NameKind.REGION: _WRITTEN["regions"],
        NameKind.COUNTY: _WRITTEN["counties"],
        NameKind.MUNICIPALITY: [*known_names(), *_WRITTEN["further"]],
    }
    found: dict[str, dict[tuple[str, ...], PlaceName]] = defaultdict(dict)
    for kind, names in kinds.items():
        for name in names:
            for form in (name, f"{name}s"):
                words = tuple(form.split())
                found[words[0]][words] = PlaceName(name, words, kind, name in _WORDS)
    return {first: sorted(of.values(), key=lambda one: -len(one.words)) for first, of in found.items()}


def name_at(words: Sequence[str], at: int) -> PlaceName | None:
    """Return the name that stands at a place among words as they are written, None where none does.

    A name that the next word makes that of something else is none: «Bodø Havn», «Nes skole».

    >>> name_at(("I", "Nordre", "Follo", "kommune"), 1).name, name_at(("Bodø", "Havn"), 0)
    ('Nordre Follo', None)
    """
    for one in names_by_first().get(words[at], ()):
        end = at + len(one.words)
        if tuple(words[at:end]) == one.words:
            return None if end < len(words) and _goes_on(words[end]) else one
    return None


def looks_like_name(word: str) -> bool:
    """Return whether a word that no list has ends as names of places do.

    >>> looks_like_name("Fjellvåg"), looks_like_name("Trygg"), looks_like_name("Strand")
    (True, False, False)
    """
    low = word.casefold()
    return word[:1].isupper() and any(low.endswith(one) and len(low) >= len(one) + _LEAST_BEFORE for one in _ENDINGS)


def _goes_on(word: str) -> bool:
    """Return whether a word goes on a name: another name, a slash, or what is called by the place."""
    is_name = word[:1].isupper() and word.casefold() not in OFFICES
    return is_name or word == "/" or word in _THINGS
