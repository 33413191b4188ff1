"""JSON-stat 2.0: a cube of figures with its dimensions, as statistics offices send it (https://json-stat.org/full/)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from math import prod
from typing import Final

import numpy as np
import pyarrow as pa

from samstyr.kernels.datasets.grid import code_columns, statuses_at, table_of
from samstyr.kernels.datasets.json_stat.writing import write
from samstyr.kernels.datasets.values import Dataset, Note, Role, StatedUnit
from samstyr.kernels.datasets.values import Dimension as DatasetDimension

# Up to here a float64 says every whole number exactly.
_EXACT_TO: Final = 2**53


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
    return write(_dataset(cube))


def _dataset(cube: Cube) -> Dataset:
    dimensions = [_dimension(dimension) for dimension in cube.dimensions]
    places = [{category.code: at for at, category in enumerate(d.categories)} for d in cube.dimensions]
    points = {_position(codes, places): point for codes, point in cube.points.items()}
    count = prod(len(place) for place in places)
    figures: list[Decimal | None] = [None] * count
    for at, point in points.items():
        figures[at] = point.value
    symbols = pa.array([point.status for point in points.values()], pa.string())
    return Dataset(
        dimensions=tuple(dimensions),
        cells=table_of(
            dimensions,
            code_columns(dimensions),
            pa.array([None if one is None else float(one) for one in figures], pa.float64()),
            statuses_at(np.array(list(points), np.int64), symbols, count),
            pa.array([0 if one is not None and _is_whole(one) else None for one in figures], pa.int8()),
        ),
        label=cube.label,
        source=cube.source,
        updated=cube.updated,
        href=cube.address,
        notes=tuple(Note(text) for text in cube.notes),
        exact={at: f"{one:f}" for at, one in enumerate(figures) if one is not None and _is_large(one)},
        extension=dict(cube.extension),
    )


def _position(codes: tuple[str, ...], places: list[dict[str, int]]) -> int:
    if len(codes) != len(places) or any(code not in place for code, place in zip(codes, places, strict=True)):
        raise PointOutsideCube(codes)
    at = 0
    for code, place in zip(codes, places, strict=True):
        at = at * len(place) + place[code]
    return at


def _is_whole(value: Decimal) -> bool:
    return value.as_tuple().exponent == 0


def _is_large(value: Decimal) -> bool:
    return _is_whole(value) and abs(value) > _EXACT_TO


def _dimension(dimension: Dimension) -> DatasetDimension:
    return DatasetDimension(
        id=dimension.id,
        codes=tuple(category.code for category in dimension.categories),
        label=dimension.label,
        role=dimension.role,
        labels={category.code: category.label for category in dimension.categories},
        units={
            category.code: StatedUnit(
                label=category.measure.label, symbol=category.measure.symbol, decimals=category.measure.decimals
            )
            for category in dimension.categories
            if category.measure is not None
        },
    )
