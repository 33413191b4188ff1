"""JSON-stat 2.0: a cube of figures with its dimensions, as statistics offices send it (https://json-stat.org/full/)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from math import prod


class Role(StrEnum):
    """What a dimension tells: when, where, what is counted, or anything else."""

    TIME = "time"
    PLACE = "geo"
    MEASURE = "metric"
    OTHER = ""


@dataclass(frozen=True, slots=True)
class Measure:
    """How the figures of a category are counted: the unit's name, its symbol and the published decimals."""

    label: str
    symbol: str
    decimals: int


@dataclass(frozen=True, slots=True)
class Category:
    """One value of a dimension; `measure` only where the dimension says what is counted."""

    code: str
    label: str
    measure: Measure | None = None


@dataclass(frozen=True, slots=True)
class Dimension:
    """A dimension with its categories in order."""

    id: str
    label: str
    categories: tuple[Category, ...]
    role: Role = Role.OTHER


@dataclass(frozen=True, slots=True)
class Point:
    """What stands in one cell of the cube: a figure or none, and what is to be said about it."""

    value: Decimal | None
    status: str = ""


class PointOutsideCube(ValueError):
    """Said of a figure whose codes are not all categories of the cube."""

    def __init__(self, codes: tuple[str, ...]) -> None:
        """Say which codes they were."""
        super().__init__(f"{codes} is no cell of the cube. Add the missing category, or leave the figure out.")


@dataclass(frozen=True, slots=True)
class Cube:
    """Figures by the codes of all dimensions, in the order of the dimensions. A cell without a point has no figure."""

    label: str
    source: str
    dimensions: tuple[Dimension, ...]
    points: Mapping[tuple[str, ...], Point]
    notes: tuple[str, ...] = ()
    address: str = ""
    updated: str = ""
    extension: Mapping[str, str] = field(default_factory=dict)


def json_stat(cube: Cube) -> bytes:
    """Return the cube as a JSON-stat 2.0 dataset. Equal cubes give equal bytes.

    Raises PointOutsideCube when a point's codes are not categories of the dimensions.
    """
    values, statuses = _laid_out(cube)
    dataset: dict[str, object] = {
        "version": "2.0",
        "class": "dataset",
        "label": cube.label,
        "source": cube.source,
        "id": [dimension.id for dimension in cube.dimensions],
        "size": [len(dimension.categories) for dimension in cube.dimensions],
        "dimension": {dimension.id: _dimension(dimension) for dimension in cube.dimensions},
        "value": values,
    }
    optional = {
        "href": cube.address,
        "updated": cube.updated,
        "role": _roles(cube.dimensions),
        "status": statuses,
        "note": list(cube.notes),
        "extension": dict(cube.extension),
    }
    dataset |= {key: value for key, value in optional.items() if value}
    return json.dumps(dataset, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def _laid_out(cube: Cube) -> tuple[list[float | int | None], dict[str, str]]:
    """Return all cells in row-major order (the last dimension changes fastest), and the statuses by position."""
    places = [{category.code: at for at, category in enumerate(d.categories)} for d in cube.dimensions]
    values: list[float | int | None] = [None] * prod(len(place) for place in places)
    statuses: dict[int, str] = {}
    for codes, point in cube.points.items():
        at = _position(codes, places)
        values[at] = None if point.value is None else _number(point.value)
        if point.status:
            statuses[at] = point.status
    return values, {str(at): statuses[at] for at in sorted(statuses)}


def _position(codes: tuple[str, ...], places: list[dict[str, int]]) -> int:
    if len(codes) != len(places) or any(code not in place for code, place in zip(codes, places, strict=True)):
        raise PointOutsideCube(codes)
    at = 0
    for code, place in zip(codes, places, strict=True):
        at = at * len(place) + place[code]
    return at


def _number(value: Decimal) -> float | int:
    return int(value) if value.as_tuple().exponent == 0 else float(value)


def _roles(dimensions: tuple[Dimension, ...]) -> dict[str, list[str]]:
    roles = {role: [d.id for d in dimensions if d.role is role] for role in Role if role is not Role.OTHER}
    return {role.value: ids for role, ids in roles.items() if ids}


def _dimension(dimension: Dimension) -> dict[str, object]:
    category: dict[str, object] = {
        "index": [category.code for category in dimension.categories],
        "label": {category.code: category.label for category in dimension.categories},
    }
    units = {
        c.code: {"label": c.measure.label, "symbol": c.measure.symbol, "decimals": c.measure.decimals}
        for c in dimension.categories
        if c.measure is not None
    }
    if units:
        category["unit"] = units
    return {"label": dimension.label, "category": category}
