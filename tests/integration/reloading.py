"""Asker's package with a few cells changed, loaded on top of the demo."""

import csv
from collections.abc import Callable
from datetime import UTC, datetime
from importlib.resources import as_file, files
from pathlib import Path
from shutil import copytree

from samstyr.exchange import changes

LOADED_AT = datetime(2023, 10, 2, 12, tzinfo=UTC)
CONTROLLER = "Kari Controller"

Row = dict[str, str]
Edit = Callable[[Row], Row | None]


def reload(tmp_path: Path, *, why: str = "Rettet tall", **edits: Edit) -> None:
    """Load the demo's package with the rows of some tables edited; an edit that answers None takes the row out."""
    changes.load(path=edited_package(tmp_path, **edits), by=CONTROLLER, at=LOADED_AT, why=why)


def edited_package(tmp_path: Path, **edits: Edit) -> Path:
    """Return a folder with the demo's package, the rows of some tables edited."""
    folder = tmp_path / "package"
    with as_file(files("samstyr").joinpath("demo/asker")) as demo:
        copytree(demo, folder)
    for table, edit in edits.items():
        _edit(folder / f"{table}.csv", edit)
    return folder


def _edit(path: Path, edit: Edit) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    edited = [new for row in rows if (new := edit(dict(row))) is not None]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list((edited or rows)[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(edited)


def cells(where: Row, **to: str) -> Edit:
    """An edit of the rows that say `where`: their cells become what is given."""
    return lambda row: row | to if where.items() <= row.items() else row
