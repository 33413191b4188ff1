"""Whether the lake has the files that its rows need, and which it has that none needs."""

from pathlib import Path

from samstyr.statistics.lake.folder import Lake
from samstyr.statistics.queries.snapshots import files_needed


def missing_files(home: Path) -> list[str]:
    """Return the names of files that a snapshot needs and that are not there."""
    lake = Lake(home)
    return sorted(name for name in files_needed() if not lake.path(name).is_file())


def left_over(home: Path) -> list[str]:
    """Return the names of files that no snapshot needs: what a program left that was stopped before the row."""
    needed = files_needed()
    return [name for name in Lake(home).names() if name not in needed]
