"""A table as it was read from a file, and whether its header is that of the format."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final

import polars as pl

from samstyr.kernels.packages.canonical import ROW
from samstyr.kernels.packages.problems import Problem
from samstyr.kernels.packages.resources import Resource
from samstyr.kernels.texts import NO_TEXT, Text

MOST_COLUMNS: Final = 500
HEADER_ROW: Final = 1


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table as it stands in a file: the header, and its cells as text.

    `cells` has one column for each of the header, called `0`, `1`, …, and ROW. `whole` is false where rows could not
    be read, so that nothing can be said of what refers to them.
    """

    file: str
    header: tuple[str, ...]
    cells: pl.DataFrame
    whole: bool = True


def header_problems(sheet: Sheet, resource: Resource) -> Iterator[Problem]:
    """Say what is wrong with the names of the columns."""
    folded = Counter(name.casefold() for name in sheet.header)
    for name in sheet.header:
        if folded[name.casefold()] > 1:
            yield Problem("duplicate-column", sheet.file, HEADER_ROW, name, name)
        elif name not in resource.names:
            yield Problem("unknown-column", sheet.file, HEADER_ROW, name, name, _nearest(name, resource))
    for column in resource.columns:
        if column.name not in sheet.header and not column.optional:
            yield Problem("missing-column", sheet.file, HEADER_ROW, column.name, column.name)


def present(sheet: Sheet, resource: Resource) -> pl.DataFrame:
    """Return the cells under the format's names, and ROW; of columns with the same name, the first."""
    places = {name: str(sheet.header.index(name)) for name in resource.names if name in sheet.header}
    return sheet.cells.select(**{name: pl.col(place) for name, place in places.items()}, **{ROW: pl.col(ROW)})


def complete(frame: pl.DataFrame, resource: Resource) -> pl.DataFrame:
    """Return a table with every column of the format, those that were left out being empty."""
    missing = [pl.lit("").alias(name) for name in resource.names if name not in frame.columns]
    return frame.with_columns(missing).select(*resource.names, ROW)


def _nearest(name: str, resource: Resource) -> Text:
    near = get_close_matches(name.casefold(), resource.names, n=1)
    return Text(f"Mente du «{near[0]}»?", f'Did you mean "{near[0]}"?') if near else NO_TEXT
