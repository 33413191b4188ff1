"""What can be wrong with a data package, and where: the catalogue of classes and the problems found."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Final

import polars as pl

from samstyr.kernels.texts import NO_TEXT, Language, Text

_MARK: Final = re.compile(r"\{(value|column|expected)\}")


@dataclass(frozen=True, slots=True)
class ProblemClass:
    """A way to be wrong: what is said of it, why it matters, what to do. `{value}` and `{expected}` are filled in."""

    code: str
    what: Text
    why: Text
    remedy: Text


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, in one place.

    `row` is the row's number in the file as a spreadsheet counts (the header is row 1), None where the whole file
    is meant; `value` the cell as it stands, cut to a readable length; `expected` what would be right there.
    """

    code: str
    file: str
    row: int | None = None
    column: str = ""
    value: str = ""
    expected: Text = NO_TEXT

    @property
    def problem_class(self) -> ProblemClass:
        """Return the class it is of."""
        return CATALOGUE[self.code]

    def what(self, language: Language) -> str:
        """Return what is wrong, in words."""
        return self._filled(self.problem_class.what, language)

    def remedy(self, language: Language) -> str:
        """Return what to do about it, in words."""
        return self._filled(self.problem_class.remedy, language)

    def _filled(self, text: Text, language: Language) -> str:
        words = {"value": self.value, "column": self.column, "expected": self.expected.in_language(language)}
        # In one go: what a stranger wrote into the cell may look like a mark itself.
        return _MARK.sub(lambda mark: words[mark[1]], text.in_language(language)).strip()


def _read(code: str, written: Mapping[str, str]) -> ProblemClass:
    return ProblemClass(
        code,
        what=Text(written["nb"], written["en"]),
        why=Text(written["why_nb"], written["why_en"]),
        remedy=Text(written["remedy_nb"], written["remedy_en"]),
    )


CATALOGUE: Final[Mapping[str, ProblemClass]] = {
    code: _read(code, written)
    for code, written in tomllib.loads(
        files("samstyr.kernels.packages").joinpath("problems.toml").read_text(encoding="utf-8")
    ).items()
}

LONGEST_SHOWN: Final = 80

# Problems come as a frame, since a bad column of a large table has one for every row.
SCHEMA: Final = pl.Schema(
    {
        "code": pl.String,
        "file": pl.String,
        "row": pl.Int64,
        "column": pl.String,
        "value": pl.String,
        "expected_nb": pl.String,
        "expected_en": pl.String,
    }
)
# Making a frame takes longer than most checks, and most checks find nothing.
NONE: Final = pl.DataFrame(schema=SCHEMA)


def frame_of(problems: Iterable[Problem]) -> pl.DataFrame:
    """Return problems as a frame with the columns of SCHEMA."""
    rows = [
        (found.code, found.file, found.row, found.column, shown(found.value), found.expected.nb, found.expected.en)
        for found in problems
    ]
    return pl.DataFrame(rows, schema=SCHEMA, orient="row") if rows else NONE


def problems_of(frame: pl.DataFrame) -> list[Problem]:
    """Return a frame of problems as values."""
    return [
        Problem(code, file, row, column, value, Text(expected_nb, expected_en))
        for code, file, row, column, value, expected_nb, expected_en in frame.iter_rows()
    ]


def joined(frames: Iterable[pl.DataFrame]) -> pl.DataFrame:
    """Return frames of problems as one, in order of file and row; those of a whole file first."""
    found = [frame for frame in frames if frame.height]
    if not found:
        return NONE
    return pl.concat(found).unique(maintain_order=True).sort("file", "row", nulls_last=False, maintain_order=True)


def shown(value: str) -> str:
    """Return a cell as it can be shown in a line: cut, and with what cannot be seen spelled out.

    >>> shown("a" + chr(0) + "b")
    'a\\\\x00b'
    """
    cut = value if len(value) <= LONGEST_SHOWN else value[:LONGEST_SHOWN] + "…"
    return "".join(sign if sign.isprintable() else sign.encode("unicode_escape").decode() for sign in cut)
