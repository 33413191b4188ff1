"""What lies in a package before anyone has looked inside the files."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from samstyr.kernels.packages.problems import Problem
from samstyr.kernels.packages.sheets import Sheet


@dataclass(frozen=True, slots=True)
class Parcel:
    """The files of a package by their names, and what was wrong with the names and sizes."""

    files: Mapping[str, bytes]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A package as read: the text of its descriptor, its tables by file name, and what was wrong on the way.

    `tables` of a workbook are named as the CSV files would be. `unread` are files that are there but could not be read.
    """

    descriptor: str | None
    tables: Mapping[str, Sheet]
    problems: tuple[Problem, ...] = ()
    unread: frozenset[str] = field(default_factory=frozenset)
