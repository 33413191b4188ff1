"""The demo's own snapshots: files that come with Samstyr, brought in as a person would with `samstyr stats import`."""

import tomllib
from datetime import datetime
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, Final

from samstyr.kernels.datasets.values import Reading
from samstyr.statistics.changes.importing import import_file
from samstyr.statistics.queries.files import read_file
from samstyr.statistics.queries.imports import SaidOfFile

FOLDER: Final = "demo/snapshots"
CARDS: Final = "snapshots.toml"


def bring_in(*, home: Path, by: str, at: datetime) -> int:
    """Have every file that comes with the demo as a version in use, and return how many of them are new."""
    folder = files("samstyr").joinpath(FOLDER)
    kinds: dict[str, dict[str, Any]] = tomllib.loads(folder.joinpath(CARDS).read_text("utf-8"))
    new = 0
    for said in kinds.values():
        for table in said.pop("tables"):
            new += _brought_in(folder, table, SaidOfFile(**said), home=home, by=by, at=at)
    return new


def _brought_in(folder: Traversable, table: str, said: SaidOfFile, *, home: Path, by: str, at: datetime) -> bool:
    name = f"{table}.csv"
    content = folder.joinpath(name).read_bytes()
    reading: Reading = read_file(content, name, said.mapping)
    (found,) = reading.datasets
    kept = import_file(content=content, name=name, table=table, found=found, said=said, home=home, by=by, at=at)
    return kept.is_new
