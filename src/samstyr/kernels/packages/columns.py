"""A column of a package's table: its name, what kind of text its cells hold, and what they must satisfy."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from samstyr.kernels.texts import NO_TEXT, Text


class Kind(StrEnum):
    """What the cells of a column are. A cell is always text; the kind says which texts are good ones."""

    TEXT = "text"
    ID = "id"
    CODE = "code"
    INTEGER = "integer"
    NUMBER = "number"
    YEAR = "year"
    PERIOD = "period"
    DATE = "date"
    BOOLEAN = "boolean"
    CHOICE = "choice"


NUMERIC: Final = frozenset({Kind.INTEGER, Kind.NUMBER, Kind.YEAR})

YES: Final = "yes"
NO: Final = "no"

# The pattern that the cells of a kind match, where the kind has one; also in the package's Table Schema.
PATTERNS: Final = {
    Kind.ID: r"[a-z0-9][a-z0-9_.-]{0,99}",
    Kind.CODE: r"[0-9A-Za-z][0-9A-Za-z_./-]{0,49}",
    Kind.PERIOD: r"[12][0-9]{3}(-(H[12]|T[1-3]|Q[1-4]|0[1-9]|1[0-2]|[12][0-9]{3}))?",
}

# What a column may be called: also a good name of a column in a database, a spreadsheet and a URL.
COLUMN_NAME: Final = r"[a-z][a-z0-9_]{0,62}"


@dataclass(frozen=True, slots=True)
class Reference:
    """A column of a table that every filled cell must be found in."""

    resource: str
    column: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a table.

    `required`: every cell is filled. `optional`: a package may leave the column out, and it is left out where every
    cell is empty. `municipality_when_blank`: an empty cell means the municipality that the package is about.
    `declared`: the package added the column to the format. `further`: JSON of what the package says about a declared
    column beyond what is read here; it is given back as it came.
    """

    name: str
    kind: Kind
    title: Text
    description: Text = NO_TEXT
    required: bool = False
    optional: bool = False
    choices: tuple[str, ...] = ()
    refers_to: Reference | None = None
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    pattern: str = ""
    municipality_when_blank: bool = False
    declared: bool = False
    further: str = ""

    @property
    def whole_pattern(self) -> str:
        """Return the pattern that the whole of each filled cell matches, '' where there is none."""
        return self.pattern or PATTERNS.get(self.kind, "")

    @property
    def is_numeric(self) -> bool:
        """Return whether the cells are numbers (years are)."""
        return self.kind in NUMERIC
