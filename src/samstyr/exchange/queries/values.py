"""What questions about the package and its loads are answered with."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from samstyr.kernels.texts import Text


@dataclass(frozen=True, slots=True)
class Column:
    """A column as the package's schema declares it; `label` falls back to its name."""

    name: str
    label: Text
    type: str


@dataclass(frozen=True, slots=True)
class Resource:
    """A table of the package as its descriptor declares it."""

    name: str
    title: Text
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Package:
    """The package in force; `municipality` is the id of the area it is about."""

    name: str
    title: Text
    reference_date: date
    municipality: str
    municipality_name: Text
    resources: Mapping[str, Resource]
    homepage: str
    demo: bool


@dataclass(frozen=True, slots=True)
class Load:
    """One load, or the undoing of one (`undoes` is its number); `counts` of rows by what happened to them.

    `by` is '' where the name has been removed from the log.
    """

    number: int
    at: datetime
    by: str
    why: str
    undoes: int | None
    counts: Mapping[str, int]
    digest: str
