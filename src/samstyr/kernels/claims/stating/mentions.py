"""Municipalities that a text mentions, each with how it is named and where."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from samstyr.kernels.claims.stating.lexicon import listed
from samstyr.kernels.claims.stating.values import KnownArea
from samstyr.kernels.municipalities.names import OFFICES, NameKind, looks_like_name, name_at, names_by_first

_CAPITAL: Final = re.compile(r"(?<![\w/-])[A-ZÆØÅÁŠ][^\W\d_]*(?:-[^\W\d_]+)*")
_WORD: Final = re.compile(r"\w+(?:-\w+)*|[^\w\s]")
_BEFORE: Final = re.compile(r"(?:([^\W\d_]+) )?([^\W\d_]+) $")
_BEFORE_OFFICE: Final = re.compile(r" (?:kommunes?|municipality)\b", re.IGNORECASE)
_REACH: Final = 60
_LOOK_BACK: Final = 25
_COUNTY_OFFICES: Final = frozenset(one for one in OFFICES if one.startswith(("fylkes", "county")))
_ONE: Final = frozenset(listed("owners", "office", "words"))
_PLACED: Final = frozenset(listed("owners", "placed", "words"))
_FORMER: Final = "former_municipality"
_Known = Mapping[str, Sequence[tuple[tuple[str, ...], str]]]


@dataclass(frozen=True, slots=True)
class Mention:
    """A municipality as it is mentioned in a text: where and how, and the words right before.

    `is_plain` says that the name is no word or surname as well.
    """

    area: str
    start: int
    end: int
    is_office: bool
    is_county: bool
    before: str
    before_that: str
    is_plain: bool = True


def mentions_in(text: str, areas: tuple[KnownArea, ...]) -> Iterator[Mention]:
    """Give the municipalities that a text names; the own one is also named by those that it was made of."""
    known, listed_names = _known(areas), names_by_first()
    end = 0
    for found in _CAPITAL.finditer(text):
        is_listed = found[0] in known or found[0] in listed_names
        if found.start() >= end and (is_listed or _BEFORE_OFFICE.match(text, found.end())):
            named = _named(text, found.start(), known)
            if named is not None:
                end = named.end
                yield named


def _named(text: str, start: int, known: _Known) -> Mention | None:
    """Return the municipality that is named from a place in a text on, None where none is."""
    spans = list(_WORD.finditer(text, start, start + _REACH))
    words = [one[0] for one in spans]
    area, length, is_word, is_county = _area_of(words, known)
    office = words[length].casefold() if len(words) > length else ""
    is_office = office in OFFICES and (not is_county or office in _COUNTY_OFFICES)
    before = _BEFORE.search(text, max(0, start - _LOOK_BACK), start)
    # «Hos oss i Bodø», but not «lavest fant vi i Bodø»: it is the place that is spoken of there.
    last, first = (before[2].casefold(), before[1] or "") if before else ("", "")
    if not area and office in _ONE and (looks_like_name(words[0]) or last in _PLACED):
        area = words[0]
    if not area or (is_county and not is_office) or (is_word and not is_office and last not in _PLACED):
        return None
    return Mention(area, start, spans[length - 1].end(), is_office, is_county, last, first, not is_word)


def _area_of(words: Sequence[str], known: _Known) -> tuple[str, int, bool, bool]:
    """Return the area that words begin with, how many they are, and whether it is a word too, or a county's name."""
    for name, area in known.get(words[0], ()):
        if tuple(words[: len(name)]) == name:
            return area, len(name), False, False
    found = name_at(words, 0)
    if found is None or found.kind is NameKind.REGION:
        return "", 1, False, False
    return found.name, len(found.words), found.is_word, found.kind is NameKind.COUNTY


@lru_cache(maxsize=16)
def _known(areas: tuple[KnownArea, ...]) -> _Known:
    """Return the names of known municipalities by their first word, with whose they are."""
    own = next((area.id for area in areas if area.is_own), "")
    found: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for name, area in _names(areas, own):
        for form in (name, f"{name}s"):
            words = tuple(form.split())
            found[words[0]].append((words, area))
    return {first: sorted(of, key=lambda one: -len(one[0])) for first, of in found.items()}


def _names(areas: Iterable[KnownArea], own: str) -> Iterator[tuple[str, str]]:
    for area in areas:
        if area.kind in ("municipality", _FORMER):
            for name in area.names:
                first, _, last = name.rpartition(" ")
                yield (first if last in OFFICES else name), own if area.kind == _FORMER else area.id
