"""A whole data package, found good: what it says about itself, and its tables."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from samstyr.exchange.reading.parcels import Reading
from samstyr.exchange.reading.paths import read_path
from samstyr.exchange.rooms import KNOWN
from samstyr.exchange.values import BadPackage
from samstyr.kernels.packages.canonical import ROW
from samstyr.kernels.packages.checks import checked
from samstyr.kernels.packages.descriptor import Description, read_description, write_description
from samstyr.kernels.packages.json_text import DESCRIPTOR
from samstyr.kernels.packages.problems import Problem, frame_of, joined
from samstyr.kernels.packages.sheets import Sheet


@dataclass(frozen=True, slots=True)
class DataPackage:
    """A package without faults; each table has every column of its resource, in canonical text."""

    description: Description
    tables: Mapping[str, pl.DataFrame]

    @property
    def descriptor(self) -> str:
        """What the package says about itself, with every column that its tables can have."""
        return write_description(self.description, {table.name: table.columns for table in self.description.tables})


def read_package(path: Path) -> DataPackage:
    """Return the package at a path; raises BadPackage with all that is wrong with it."""
    reading = read_path(path)
    problems = list(reading.problems)
    description = None
    if reading.descriptor is not None:
        description, found = read_description(reading.descriptor, KNOWN)
        problems += found
    elif DESCRIPTOR not in reading.unread and (reading.tables or not problems):
        problems.append(Problem("missing-descriptor", DESCRIPTOR))
    tables: dict[str, pl.DataFrame] = {}
    frames = [frame_of(problems)]
    if description is not None:
        frames.append(frame_of(_file_problems(description, reading)))
        sheets = {name: reading.tables[path] for name, path in description.paths.items() if path in reading.tables}
        tables, found_in_tables = checked(description, sheets)
        frames.append(found_in_tables)
    every = joined(frames)
    if every.height or description is None:
        raise BadPackage(path, every)
    return DataPackage(description, {name: frame.drop(ROW) for name, frame in tables.items()})


def table_problems(package: DataPackage) -> pl.DataFrame:
    """Return what is wrong with the tables of a package that was put together and not read."""
    sheets = {name: _as_sheet(name, frame) for name, frame in package.tables.items()}
    _, problems = checked(package.description, sheets)
    return problems


def _as_sheet(name: str, frame: pl.DataFrame) -> Sheet:
    cells = frame.rename({column: str(place) for place, column in enumerate(frame.columns)})
    return Sheet(f"{name}.csv", tuple(frame.columns), cells.with_row_index(ROW, offset=2))


def _file_problems(description: Description, reading: Reading) -> list[Problem]:
    there = reading.tables.keys() | reading.unread
    listed = set(description.paths.values())
    missing = [
        Problem("missing-file", DESCRIPTOR, None, f"resources.{name}", path)
        for name, path in description.paths.items()
        if path not in there
    ]
    unlisted = [Problem("unlisted-file", name, value=name) for name in reading.tables.keys() - listed - reading.unread]
    return missing + unlisted
