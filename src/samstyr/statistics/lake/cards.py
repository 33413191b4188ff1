"""A snapshot's card: all that is to be known of it without the database, as a JSON file beside its figures."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from hashlib import sha256
from typing import Any, Final, Self

import orjson

from samstyr.kernels.datasets.values import Dimension, Note, column_names
from samstyr.kernels.json_values import Json

FORMAT: Final = 1


@dataclass(frozen=True, slots=True)
class KeptDimension:
    """A dimension as it was: its codes in order with their labels, and by code the unit and the written decimals."""

    id: str
    label: str
    role: str
    labels: Mapping[str, str]
    units: Mapping[str, str] = field(default_factory=dict)
    decimals: Mapping[str, int] = field(default_factory=dict)

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(self.labels)

    @property
    def column(self) -> str:
        """Return the name of the dimension's column in the tidy file."""
        return column_names([self.id])[0]


@dataclass(frozen=True, slots=True)
class RawFile:
    """One answer as it came: what was asked, when, and where its bytes are in the lake. `role`: `figures`, `about`."""

    role: str
    name: str
    sha256: str
    size: int
    url: str
    method: str
    body: str
    content_type: str
    at: str


@dataclass(frozen=True, slots=True)
class KeptNote:
    """A note of the source's; `about` names the code it is about by dimension, and is empty for the whole table."""

    text: str
    about: Mapping[str, str] = field(default_factory=dict)
    mandatory: bool = False


@dataclass(frozen=True, slots=True)
class SnapshotCard:
    """What was fetched from where, when and under which licence, and what its figures are about.

    `asked` is the question as the person put it; snapshots of the same source, table and question are versions of
    each other. `updated` is the source's word, `vintage` `unrevised`, `revised` or ''. `tidy` names the Parquet file.
    `cells` counts the cells, `figures` those with a figure. `mapping`: which column of a file was what, remembered for
    the next one. `remark`: what the person who brought the figures said of them.
    """

    source: str
    kind: str
    table: str
    asked: Mapping[str, Json]
    title: str
    publisher: str
    address: str
    licence: str
    licence_address: str
    symbols: str
    updated: str
    vintage: str
    fetched_at: str
    dimensions: tuple[KeptDimension, ...]
    notes: tuple[KeptNote, ...]
    raw: tuple[RawFile, ...]
    tidy: str
    cells: int
    figures: int
    mapping: Mapping[str, Json] = field(default_factory=dict)
    remark: str = ""

    @property
    def lineage(self) -> str:
        """Return what all versions of the same figures have in common."""
        return lineage_of(self.source, self.table, self.asked)

    @property
    def digest(self) -> str:
        """Return what tells this content from any other, whenever and by whomever it was fetched."""
        return _digest([self.lineage, [raw.sha256 for raw in self.raw if raw.role == FIGURES]])

    @property
    def files(self) -> tuple[str, ...]:
        """Return the names of the files in the lake that hold the snapshot, but for the card itself."""
        return (*dict.fromkeys(raw.name for raw in self.raw), self.tidy)

    @property
    def has_figures(self) -> bool:
        """Whether it is a table of figures, and not a list of codes, of which only the columns are known."""
        return any(dimension.labels for dimension in self.dimensions)

    def dimension(self, id: str) -> KeptDimension | None:
        return next((dimension for dimension in self.dimensions if dimension.id == id), None)

    def with_role(self, role: str) -> tuple[KeptDimension, ...]:
        return tuple(dimension for dimension in self.dimensions if dimension.role == role)

    def written(self) -> bytes:
        """Return the card as the bytes of its file."""
        return orjson.dumps({"format": FORMAT, **asdict(self)}, option=orjson.OPT_INDENT_2)

    @classmethod
    def read(cls, content: bytes) -> Self:
        """Read a card that we have written."""
        said: dict[str, Any] = orjson.loads(content)
        said.pop("format")
        return cls(
            dimensions=tuple(KeptDimension(**one) for one in said.pop("dimensions")),
            notes=tuple(KeptNote(**one) for one in said.pop("notes")),
            raw=tuple(RawFile(**one) for one in said.pop("raw")),
            **said,
        )


FIGURES: Final = "figures"
ABOUT: Final = "about"


def lineage_of(source: str, table: str, asked: Mapping[str, Json]) -> str:
    """Return what all versions of the answer to a question have in common."""
    return _digest([source, table, asked])


def kept_dimension(dimension: Dimension) -> KeptDimension:
    return KeptDimension(
        id=dimension.id,
        label=dimension.label,
        role=dimension.role.value,
        labels={code: dimension.label_of(code) for code in dimension.codes},
        units={code: unit.name for code, unit in dimension.units.items()},
        decimals={code: unit.decimals for code, unit in dimension.units.items() if unit.decimals is not None},
    )


def kept_notes(notes: Sequence[Note]) -> tuple[KeptNote, ...]:
    """Return the notes, each once."""
    kept = [KeptNote(note.text, dict(note.about), note.mandatory) for note in notes]
    return tuple({(one.text, *sorted(one.about.items())): one for one in kept}.values())


def moment(at: datetime) -> str:
    return at.isoformat(timespec="seconds")


def _digest(said: object) -> str:
    return sha256(orjson.dumps(said, option=orjson.OPT_SORT_KEYS)).hexdigest()
