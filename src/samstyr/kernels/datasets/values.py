"""A dataset: what a source says about cells under dimensions, with nothing lost on the way."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from math import prod
from typing import TYPE_CHECKING, Final

from samstyr.kernels.json_values import Json

if TYPE_CHECKING:  # who speaks of notes and roles alone need not wait for Arrow
    import pyarrow as pa

VALUE: Final = "value"
STATUS: Final = "status"
DECIMALS: Final = "decimals"
OWN_COLUMNS: Final = (VALUE, STATUS, DECIMALS)


class Role(StrEnum):
    """What a dimension tells: when, where, what is counted, or anything else."""

    TIME = "time"
    PLACE = "geo"
    MEASURE = "metric"
    OTHER = ""


@dataclass(frozen=True, slots=True)
class StatedUnit:
    """A unit as the source states it. `base` is PxWeb's word for what JSON-stat calls `label`."""

    label: str = ""
    base: str = ""
    symbol: str = ""
    decimals: int | None = None
    more: Mapping[str, Json] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """Return what the unit is called."""
        return self.label or self.base or self.symbol


@dataclass(frozen=True, slots=True)
class Note:
    """A note, and the cells it is about: by dimension the code, where a dimension without a code means all of it.

    About nothing: the whole table. Mandatory: the source asks that it be shown wherever the figures are.
    """

    text: str
    about: Mapping[str, str] = field(default_factory=dict)
    mandatory: bool = False


@dataclass(frozen=True, slots=True)
class Dimension:
    """A dimension with its codes in order; the mappings hold what the source says about single codes, and no more."""

    id: str
    codes: tuple[str, ...]
    label: str = ""
    role: Role = Role.OTHER
    labels: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, StatedUnit] = field(default_factory=dict)
    children: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    coordinates: Mapping[str, tuple[float, ...]] = field(default_factory=dict)
    extension: Mapping[str, Json] = field(default_factory=dict)
    more: Mapping[str, Json] = field(default_factory=dict)
    more_of_category: Mapping[str, Json] = field(default_factory=dict)

    def label_of(self, code: str) -> str:
        """Return the label of a code, or the code where it has none."""
        return self.labels.get(code, code)


@dataclass(frozen=True, slots=True)
class Dataset:
    """Cells under dimensions.

    `cells` has a column for each dimension (a dictionary of codes, named as `column_names` says), then `value`
    (float64, null where there is no figure), `status` (a dictionary of the source's own symbols, null where it says
    nothing) and `decimals` (int8: how many the figure was written with; null: as many as it needs).
    `is_grid`: every combination of codes stands there once, the last dimension changing fastest.
    `is_described_only`: the source told about the table and gave no cells.
    `exact`: by row, what stood there where a float64 does not say it all: larger whole numbers, and symbols
    that stood where a figure should be.
    """

    dimensions: tuple[Dimension, ...]
    cells: "pa.Table"
    label: str = ""
    source: str = ""
    updated: str = ""
    href: str = ""
    notes: tuple[Note, ...] = ()
    unit: StatedUnit | None = None
    exact: Mapping[int, str] = field(default_factory=dict)
    extension: Mapping[str, Json] = field(default_factory=dict)
    more: Mapping[str, Json] = field(default_factory=dict)
    is_grid: bool = True
    is_described_only: bool = False

    @property
    def size(self) -> tuple[int, ...]:
        """Return how many codes each dimension has."""
        return tuple(len(dimension.codes) for dimension in self.dimensions)

    @property
    def cells_described(self) -> int:
        """Return how many cells the dimensions make together."""
        return prod(self.size)

    @property
    def column_names(self) -> tuple[str, ...]:
        """Return the names of the dimensions' columns in `cells`."""
        return column_names(dimension.id for dimension in self.dimensions)

    def dimension(self, id: str) -> Dimension:
        """Return a dimension by its id; raises KeyError."""
        return {dimension.id: dimension for dimension in self.dimensions}[id]

    def with_role(self, role: Role) -> tuple[Dimension, ...]:
        """Return the dimensions that have a role."""
        return tuple(dimension for dimension in self.dimensions if dimension.role is role)


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that is wrong in a file and touches neither cells nor dimensions: where it is, and what."""

    where: str
    said: str

    def __str__(self) -> str:
        """Return both in one line."""
        return f"{self.where}: {self.said}"


@dataclass(frozen=True, slots=True)
class CodeTable:
    """Codes and what is said about each, where a file has no figures: a code list, changes, correspondences."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found in a file: its datasets in order, what is doubtful, and what was said around them."""

    datasets: tuple[Dataset, ...]
    doubts: tuple[Doubt, ...] = ()
    codes: CodeTable | None = None
    label: str = ""
    more: Mapping[str, Json] = field(default_factory=dict)


def column_names(ids: Iterable[str]) -> tuple[str, ...]:
    """Return column names for dimensions: their ids, with one more underscore where a column of our own is called so.

    >>> column_names(["Tid", "status", "value", "value_"])
    ('Tid', 'status_', 'value_', 'value__')
    """
    return tuple(f"{id}_" if id.rstrip("_") in OWN_COLUMNS else id for id in ids)
