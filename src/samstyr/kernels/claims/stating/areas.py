"""Areas in a sentence: the municipality, those that were merged into it, its neighbours, the county, the country."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from samstyr.kernels.claims.stating.elsewhere import elsewhere_at, is_set_of
from samstyr.kernels.claims.stating.lexicon import Phrases, grammar, grouped, listed
from samstyr.kernels.claims.stating.reading import Reading
from samstyr.kernels.claims.stating.spans import AreaSaid
from samstyr.kernels.claims.stating.tokens import TokenKind
from samstyr.kernels.claims.stating.values import KnownArea

_PLACES: Final = grouped("classing", "places")
_MARKS: Final = frozenset(listed("classing", "former_marks", "words"))
_JOINS: Final = frozenset(("og", "and", ",", "eller"))
_OWN_VOICE: Final = grammar("own_voice")
_ALL_FORMER: Final = frozenset(["kommunene", "kommunane", "municipalities"])
_BEARINGS: Final = frozenset(listed("classing", "bearings", "words"))
_FORMER: Final = "former_municipality"
_MARK_REACH: Final = 5
_PEOPLE: Final = frozenset((
    *(word for group in grouped("classing", "groups").values() for word in group),
    *listed("classing", "people", "words"),
))  # fmt: skip
_SHORTEST: Final = 4
# A part of the municipality that has no name, and so no figures of its own.
_PART: Final = "part"


@dataclass(frozen=True, slots=True)
class _Names:
    """What names the areas that are known: all names, those of former municipalities, and compounds of their people."""

    all: Phrases[str]
    former: Phrases[str]
    peoples: Mapping[str, str]


@lru_cache(maxsize=16)
def _names(areas: tuple[KnownArea, ...]) -> _Names:
    return _Names(_named(areas), _former(areas), _peoples(areas))


def _named(areas: tuple[KnownArea, ...]) -> Phrases[str]:
    pairs = [(form, area.id) for area in areas for name in _called(area) for form in (name, f"{name}s")]
    kinds = {area.kind: area.id for area in areas if area.kind in ("country", "county")}
    own = next((area.id for area in areas if area.is_own), "own")
    ids = {"own": own, "country": kinds.get("country", "country"), "county": kinds.get("county", "county")}
    pairs += [(phrase, ids.get(code, code)) for code, phrases in _PLACES.items() for phrase in phrases]
    # An own name that a former municipality shares stands for the municipality of today.
    order = {area.id: area.kind == _FORMER for area in areas}
    return Phrases.of(sorted(pairs, key=lambda one: order.get(one[1], False)))


def _called(area: KnownArea) -> tuple[str, ...]:
    """Return the names of an area; a register's «Gamle Sund» is Sund, and the text's «gamle» says which."""
    if area.kind != _FORMER:
        return area.names
    bare = (name.partition(" ")[2] for name in area.names if name.split()[0].casefold() in _MARKS)
    return tuple(dict.fromkeys((*area.names, *(name for name in bare if name))))


def _former(areas: tuple[KnownArea, ...]) -> Phrases[str]:
    return Phrases.of(
        (form, area.id)
        for area in areas
        if area.kind == _FORMER
        for name in _called(area)
        for form in (name, f"{name}s")
    )


def _peoples(areas: tuple[KnownArea, ...]) -> Mapping[str, str]:
    """Return the areas by the compounds that name their people: «sundungdommene»; of two, the first counts."""
    found: dict[str, str] = {}
    for area in areas:
        for place in (name.casefold() for name in _called(area) if len(name) >= _SHORTEST):
            for people in _PEOPLE:
                found.setdefault(f"{place}{people}", area.id)
    return found


def areas_in(reading: Reading) -> tuple[AreaSaid, ...]:
    """Return the areas that are named, in order; «gamle Sund og Granli» names two former municipalities."""
    lows, areas = reading.lows, reading.context.areas
    names = _names(areas)
    found: list[AreaSaid] = []
    at, marked_until = 0, -1
    while at < len(lows):
        if lows[at] in _BEARINGS and _is_part(lows, at):
            found.append(AreaSaid(at, at + 1, _PART))
        if lows[at] in _MARKS:
            marked_until = at + _MARK_REACH
            found += _all_former(lows, at, areas)
        said = _said_at(reading, at, names, is_marked=at <= marked_until) if _may_be_name(reading, at) else None
        if said is None or _is_only_near(lows, at) or _ends_name(reading, at, said[0]):
            marked_until = marked_until if at <= marked_until and (lows[at] in _MARKS or lows[at] in _JOINS) else -1
            at += 1
            continue
        found.append(AreaSaid(at, at + said[1], said[0]))
        at += said[1]
        marked_until = at + 1 if at <= marked_until + 1 and at < len(lows) and lows[at] in _JOINS else -1
    return _without_sets(found, reading)


def _said_at(reading: Reading, at: int, names: _Names, *, is_marked: bool) -> tuple[str, int] | None:
    """Return the area that is named at a place and how many words it takes, None where none is."""
    lows = reading.lows
    if found := (names.former.at(lows, at) if is_marked else None) or names.all.at(lows, at):
        return found
    area = names.peoples.get(lows[at])
    return (area, 1) if area else elsewhere_at(reading.tokens, at)


def _without_sets(found: Sequence[AreaSaid], reading: Reading) -> tuple[AreaSaid, ...]:
    """Return the areas that are spoken of: «kommunene i Agder» are those that another place, or «vi», is one of."""
    sets = {one for one in found if is_set_of(one.id, reading.tokens, one.first)}
    is_one_of = len(sets) < len(found) or not _OWN_VOICE.isdisjoint(reading.lows)
    return tuple(one for one in found if one not in sets) if sets and is_one_of else tuple(found)


def _is_part(lows: Sequence[str], at: int) -> bool:
    """Return whether a bearing alone is a part of the municipality: «i nord mangler det 95 plasser»."""
    is_alone = at + 1 >= len(lows) or lows[at + 1] not in ("for", "av", "of")
    return at > 0 and lows[at - 1] in ("i", "in") and is_alone


def _all_former(lows: Sequence[str], at: int, areas: tuple[KnownArea, ...]) -> list[AreaSaid]:
    """Return every former municipality where «de tre tidligere kommunene» names them all."""
    if at + 1 < len(lows) and lows[at + 1] in _ALL_FORMER:
        return [AreaSaid(at, at + 2, area.id) for area in areas if area.kind == _FORMER]
    return []


def _is_only_near(lows: Sequence[str], at: int) -> bool:
    """Return whether a place only says where another lies: «kommunene vest for Bergheim»."""
    return at > 1 and lows[at - 1] in ("for", "av", "of") and lows[at - 2] in _BEARINGS


def _ends_name(reading: Reading, at: int, area: str) -> bool:
    """Return whether the country is the last word of a longer name: «fra Innovasjon Norge»."""
    is_country = any(one.id == area and one.kind == "country" for one in reading.context.areas)
    before = reading.tokens[at - 1] if at > 1 else None
    is_name = before is not None and before.kind is TokenKind.WORD and before.text[0].isupper()
    return is_country and is_name and reading.lows[at - 1] not in _MARKS


def _may_be_name(reading: Reading, at: int) -> bool:
    """Return whether a word that is also a common one stands as a name: «Lier» does, «lier» does not."""
    return reading.tokens[at].text[:1].isupper() or reading.lows[at] in _COMMON_FIRST


_COMMON_FIRST: Final = frozenset(phrase.split()[0] for phrases in _PLACES.values() for phrase in phrases)
