"""Data packages for the tests: a small good one, and ways to spoil it."""

import io
import json
import shutil
import zipfile
from collections.abc import Callable, Iterable
from importlib.resources import files
from pathlib import Path
from typing import Any

import polars as pl

TEMPLATE = Path(str(files("samstyr.exchange").joinpath("template")))
ASKER = Path(str(files("samstyr").joinpath("demo/asker")))

Spoil = Callable[[Path], object]
Cases = dict[str, tuple[Spoil, set[tuple[str, str, int | None, str]]]]


def small_package(folder: Path) -> Path:
    """Copy the package that `samstyr new` writes."""
    shutil.copytree(TEMPLATE, folder)
    return folder


def replaced(file: str, old: str, new: str) -> Spoil:
    """Replace a piece of text that stands in a file exactly once."""

    def spoil(folder: Path) -> None:
        text = (folder / file).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        (folder / file).write_text(text.replace(old, new), encoding="utf-8")

    return spoil


def appended(file: str, line: str) -> Spoil:
    def spoil(folder: Path) -> None:
        with (folder / file).open("a", encoding="utf-8") as stream:
            stream.write(line + "\n")

    return spoil


def rewritten(file: str, change: Callable[[bytes], bytes]) -> Spoil:
    def spoil(folder: Path) -> None:
        (folder / file).write_bytes(change((folder / file).read_bytes()))

    return spoil


def both(*spoils: Spoil) -> Spoil:
    def spoil(folder: Path) -> None:
        for one in spoils:
            one(folder)

    return spoil


def described(change: Callable[[dict[str, Any]], object]) -> Spoil:
    """Change what the package says about itself."""

    def spoil(folder: Path) -> None:
        path = folder / "datapackage.json"
        content = json.loads(path.read_text(encoding="utf-8"))
        change(content)
        path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")

    return spoil


def resource(content: dict[str, Any], name: str) -> dict[str, Any]:
    """Return what a descriptor says about a table."""
    return next(item for item in content["resources"] if item["name"] == name)


def zipped(folder: Path, path: Path, *, inside: str = "") -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for entry in sorted(folder.iterdir()):
            archive.write(entry, inside + entry.name)
    return path


def with_entries(path: Path, entries: Iterable[tuple[str | zipfile.ZipInfo, bytes]]) -> Path:
    """Add entries to a zip, also such as no honest program would."""
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        for entry, content in entries:
            archive.writestr(entry, content)
    return path


def with_part(book: Path, name: str, change: Callable[[bytes], bytes]) -> Path:
    """Change one part of a workbook, or add it."""
    content = book.read_bytes()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(book, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            part = old.read(entry)
            new.writestr(entry, change(part) if entry.filename == name else part)
        if name not in old.namelist():
            new.writestr(name, change(b""))
    return book


def read_table(path: Path) -> pl.DataFrame:
    return pl.read_csv(path, infer_schema=False, empty_string_is_null=False)
