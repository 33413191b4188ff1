"""The dimensions of a JSON-stat dataset: their order, their codes, and what is said about each code."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from samstyr.kernels.datasets.faults import CellsInDoubt
from samstyr.kernels.datasets.json_stat.members import Members
from samstyr.kernels.datasets.values import Dimension, Note, Role, StatedUnit
from samstyr.kernels.json_values import Json

_OF_1_X: Final = ("id", "size", "role")
# As many digits as a count can have.
_DIGITS: Final = re.compile(r"[0-9]{1,18}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Described:
    """Dimensions in order, the notes on them and on their codes, and what was said of roles beyond those we know."""

    dimensions: tuple[Dimension, ...]
    notes: tuple[Note, ...]
    further_roles: Mapping[str, Json]


def described(dataset: Members) -> Described:
    """Take a dataset's dimensions; raises CellsInDoubt where their order, number or codes are not certain."""
    by_id = dataset.needed_object("dimension")
    order = dataset.take("id")
    if order is None:
        # Until 1.x these three stood among the dimensions themselves.
        order, size, roles = (by_id.pop(name, None) for name in _OF_1_X)
    else:
        size, roles = dataset.take("size"), dataset.take("role")
    ids = _ids(order)
    sizes = _sizes(size, ids)
    role_of, further = _roles(roles, ids)
    dimensions, notes = [], []
    for id, count in zip(ids, sizes, strict=True):
        dimension, said = read_dimension(id, by_id.pop(id, None), role=role_of.get(id, Role.OTHER))
        if len(dimension.codes) != count:
            raise CellsInDoubt(f"dimension {id!r}", f"`size` says {count} codes, and there are {len(dimension.codes)}")
        dimensions.append(dimension)
        notes.extend(said)
    if by_id:
        raise CellsInDoubt("dimension", f"{', '.join(map(repr, by_id))} is described, but `id` does not name it")
    return Described(tuple(dimensions), tuple(notes), further)


def read_dimension(id: str, written: Json, *, role: Role = Role.OTHER) -> tuple[Dimension, list[Note]]:
    """Return a dimension and the notes on it; raises CellsInDoubt where its codes are not certain."""
    if not isinstance(written, dict):
        raise CellsInDoubt(f"dimension {id!r}", "it is not described")
    members = Members(written, f"dimension {id!r}")
    category = Members(members.needed_object("category"), f"dimension {id!r}")
    labels = _texts_by_code(category, "label")
    codes = _codes(category, labels)
    extension = members.object("extension")
    notes = _notes(members.texts("note"), {id: ""}, extension.get("noteMandatory"))
    must = extension.get("categoryNoteMandatory")
    for code, texts in _notes_by_code(category).items():
        notes += _notes(texts, {id: code}, must.get(code) if isinstance(must, dict) else None)
    dimension = Dimension(
        id=id,
        codes=codes,
        label=members.text("label"),
        role=role,
        labels=labels,
        units=_units(category),
        children=_children(category),
        coordinates=_coordinates(category),
        extension=extension,
        more=members.left,
        more_of_category=category.left,
    )
    return dimension, notes


def _ids(written: Json) -> list[str]:
    if not isinstance(written, list) or not all(isinstance(id, str) for id in written):
        raise CellsInDoubt("id", "it is not a list of the dimensions' ids")
    ids = [str(id) for id in written]
    if len(set(ids)) < len(ids):
        raise CellsInDoubt("id", "it names a dimension twice")
    return ids


def _sizes(written: Json, ids: list[str]) -> list[int]:
    if not isinstance(written, list) or len(written) != len(ids):
        raise CellsInDoubt("size", "it is not a list with one number for each dimension")
    return [_whole(one, "size") for one in written]


def _whole(written: Json, where: str) -> int:
    if isinstance(written, int) and not isinstance(written, bool) and written >= 0:
        return written
    if isinstance(written, str) and _DIGITS.fullmatch(written):
        return int(written)
    raise CellsInDoubt(where, f"{written!r} is no whole number")


def _roles(written: Json, ids: list[str]) -> tuple[dict[str, Role], dict[str, Json]]:
    if not isinstance(written, dict):
        return {}, {}
    role_of: dict[str, Role] = {}
    further: dict[str, Json] = {}
    for name, named in written.items():
        listed = [named] if isinstance(named, str) else named if isinstance(named, list) else []
        known = [str(id) for id in listed if id in ids and id not in role_of]
        if name in (Role.TIME, Role.PLACE, Role.MEASURE):
            role_of |= dict.fromkeys(known, Role(name))
        if named and (name not in (Role.TIME, Role.PLACE, Role.MEASURE) or len(known) < len(listed)):
            further[name] = named
    return role_of, further


def _codes(category: Members, labels: Mapping[str, str]) -> tuple[str, ...]:
    index = category.take("index")
    match index:
        case list():
            codes = [_code(one, category.where) for one in index]
        case dict():
            codes = _in_order(index, category.where)
        case None if len(labels) == 1:
            # A dimension with one code may leave the index out.
            codes = list(labels)
        case _:
            raise CellsInDoubt(category.where, "`category.index` does not say which codes there are and in which order")
    if len(set(codes)) < len(codes):
        twice = next(code for code in codes if codes.count(code) > 1)
        raise CellsInDoubt(category.where, f"the code {twice!r} is there twice")
    return tuple(codes)


def _code(written: Json, where: str) -> str:
    if isinstance(written, str):
        return written
    if isinstance(written, int | float) and not isinstance(written, bool):
        return str(written)
    raise CellsInDoubt(where, f"{written!r} is no code")


def _in_order(index: Mapping[str, Json], where: str) -> list[str]:
    places = {code: _whole(place, where) for code, place in index.items()}
    if sorted(places.values()) != list(range(len(places))):
        raise CellsInDoubt(where, "`category.index` does not number the codes from 0 without gaps")
    return sorted(places, key=places.__getitem__)


def _texts_by_code(category: Members, name: str) -> dict[str, str]:
    found = category.object(name)
    return {code: said if isinstance(said, str) else str(said) for code, said in found.items() if said is not None}


def _notes_by_code(category: Members) -> dict[str, list[str]]:
    notes = Members(category.object("note"), category.where)
    found = {code: notes.texts(code) for code in list(notes.left)}
    return {code: texts for code, texts in found.items() if texts}


def _notes(texts: list[str], about: Mapping[str, str], mandatory: Json) -> list[Note]:
    return [Note(text, about, is_mandatory(mandatory, at)) for at, text in enumerate(texts)]


def is_mandatory(written: Json, at: int) -> bool:
    """Return whether PxWeb's `{"0": true}` says that the note with a number must be shown."""
    return isinstance(written, dict) and written.get(str(at)) is True


def _units(category: Members) -> dict[str, StatedUnit]:
    found = category.object("unit")
    return {code: _unit(said, category.where) for code, said in found.items() if isinstance(said, dict)}


def _unit(written: Mapping[str, Json], where: str) -> StatedUnit:
    unit = Members(written, where)
    return StatedUnit(
        label=unit.text("label"),
        base=unit.text("base"),
        symbol=unit.text("symbol"),
        decimals=unit.number("decimals"),
        more=unit.left,
    )


def _children(category: Members) -> dict[str, tuple[str, ...]]:
    found = Members(category.object("child"), category.where)
    return {code: tuple(found.texts(code)) for code in list(found.left)}


def _coordinates(category: Members) -> dict[str, tuple[float, ...]]:
    found = category.object("coordinates")
    return {
        code: tuple(float(one) for one in pair if isinstance(one, int | float))
        for code, pair in found.items()
        if isinstance(pair, list)
    }
