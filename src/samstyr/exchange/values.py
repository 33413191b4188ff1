"""What a load came to, or why a package could not be loaded."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from samstyr.kernels.packages.problems import problems_of
from samstyr.kernels.texts import Text

SHOWN = 20

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class TableCount:
    """How many rows of a table were added, changed, removed and left as they were."""

    name: str
    title: Text
    added: int
    changed: int
    removed: int
    unchanged: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a load did, or (without a number) would do. Nothing differs: no number either, as nothing was written."""

    number: int | None
    tables: tuple[TableCount, ...]
    description_changed: bool

    @property
    def changes_nothing(self) -> bool:
        return not self.description_changed and not any(
            table.added or table.changed or table.removed for table in self.tables
        )

    @property
    def totals(self) -> dict[str, int]:
        """The rows of all tables, by what happened to them."""
        return {
            "added": sum(table.added for table in self.tables),
            "changed": sum(table.changed for table in self.tables),
            "removed": sum(table.removed for table in self.tables),
            "unchanged": sum(table.unchanged for table in self.tables),
        }


class BadPackage(ValueError):
    """A package that cannot be loaded; `problems` has everything that is wrong with it."""

    def __init__(self, path: Path, problems: pl.DataFrame) -> None:
        self.path, self.problems = path, problems
        lines = [f"{path} has {problems.height} problem(s), and nothing was loaded."]
        for problem in problems_of(problems.head(SHOWN)):
            place = " ".join(str(part) for part in (problem.file, problem.row or "", problem.column) if part)
            lines.append(f"- {place}: {problem.what('en')} {problem.remedy('en')}")
        if problems.height > SHOWN:
            lines.append(f"… and {problems.height - SHOWN} more.")
        super().__init__("\n".join(lines))


def quietly(_step: str) -> None:
    """Say nothing about how far the work has come."""
