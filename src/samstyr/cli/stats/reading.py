"""`samstyr stats read FILE`: any file of figures as a tidy table, without touching the database."""

import os
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import orjson
import typer

from samstyr.cli.answers import BadInput, progress
from samstyr.cli.stats.showing import show_codes, show_dataset
from samstyr.kernels.datasets.json_stat.writing import write
from samstyr.kernels.datasets.tidy import csv_line, tidy_csv
from samstyr.kernels.datasets.values import CodeTable, Dataset, Doubt, Reading
from samstyr.statistics.queries.files import read_file

STANDARD = "-"

File = Annotated[str, typer.Argument(metavar="FILE", help="The file to read; - reads what is piped in.")]
Csv = Annotated[
    str | None, typer.Option("--csv", metavar="FILE", help="Write CSV to a file; - writes to the terminal.")
]
Number = Annotated[int | None, typer.Option("--dataset", metavar="N", help="Which dataset, when there are several.")]
Strict = Annotated[bool, typer.Option("--strict", help="Refuse a file with anything doubtful in it.")]
AsJson = Annotated[bool, typer.Option("--json", help="Answer with JSON-stat 2.0.")]
MappingFile = Annotated[
    Path | None, typer.Option("--mapping", metavar="FILE", help="TOML that says which column of a table is what.")
]


class NoSuchFile(BadInput):
    """There is nothing to read at a path."""

    def __init__(self, path: str, why: str) -> None:
        super().__init__(f"{path} cannot be read: {why}. Give the path of a file with figures.")


class WhichDataset(BadInput):
    """A file has several datasets, or not the one that was asked for."""

    def __init__(self, name: str, asked: int | None, datasets: Iterable[Dataset]) -> None:
        listed = "\n".join(f"  {number}  {one.label or '(no title)'}" for number, one in enumerate(datasets, start=1))
        asked_for = "" if asked is None else f"There is no dataset {asked}. "
        super().__init__(f"{asked_for}{name} has these datasets; choose one with --dataset N:\n{listed}")


class OnlyDescribed(BadInput):
    """A file says which cells a table has, and not what stands in them."""

    def __init__(self, name: str, cells: int) -> None:
        super().__init__(
            f"{name} describes a table of {cells:,} cells and holds no figures: it is an answer from `metadata`. "
            "Fetch the table's `data` instead."
        )


class DoubtsRefused(BadInput):
    """A file has something doubtful in it, and --strict refuses that."""

    def __init__(self, name: str, doubts: Iterable[Doubt]) -> None:
        listed = "\n".join(f"  {doubt}" for doubt in doubts)
        super().__init__(f"{name} is refused, as --strict asks:\n{listed}\nWithout --strict the figures are read.")


class BadMappingFile(BadInput):
    """The file given with --mapping is no TOML."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"The mapping {path} cannot be read: {why}.")


def read(
    file: File,
    *,
    csv: Csv = None,
    dataset: Number = None,
    strict: Strict = False,
    as_json: AsJson = False,
    mapping: MappingFile = None,
) -> None:
    """Print a file of figures as a tidy table: one row a cell, with codes, the figure and its status."""
    name = "The input" if file == STANDARD else Path(file).name
    reading = read_file(_content(file), name, None if mapping is None else _mapping(mapping))
    _say_doubts(name, reading, strict=strict)
    if not reading.datasets and reading.codes is not None:
        _answer_codes(reading.codes, csv, as_json=as_json)
        return
    chosen = _chosen(name, reading, dataset)
    if csv is not None:
        _write(csv, tidy_csv(chosen))
    elif as_json:
        _write(STANDARD, [write(chosen).decode(), "\n"])
    else:
        show_dataset(chosen)


def _content(file: str) -> bytes:
    if file == STANDARD:
        return sys.stdin.buffer.read()
    try:
        return Path(file).read_bytes()
    except OSError as error:
        raise NoSuchFile(file, error.strerror or str(error)) from None


def _mapping(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise BadMappingFile(path, str(error)) from None


def _say_doubts(name: str, reading: Reading, *, strict: bool) -> None:
    if reading.doubts and strict:
        raise DoubtsRefused(name, reading.doubts)
    for doubt in reading.doubts:
        progress.print(f"Warning: {name}, {doubt}", markup=False, soft_wrap=True)


def _chosen(name: str, reading: Reading, number: int | None) -> Dataset:
    count = len(reading.datasets)
    if (number is None and count > 1) or (number is not None and not 1 <= number <= count):
        raise WhichDataset(name, number, reading.datasets)
    chosen = reading.datasets[(number or 1) - 1]
    if chosen.is_described_only:
        raise OnlyDescribed(name, chosen.cells_described)
    return chosen


def _answer_codes(codes: CodeTable, csv: str | None, *, as_json: bool) -> None:
    if csv is not None:
        _write(csv, (csv_line(row) for row in (codes.columns, *codes.rows)))
    elif as_json:
        rows = [dict(zip(codes.columns, row, strict=True)) for row in codes.rows]
        _write(STANDARD, [orjson.dumps(rows).decode(), "\n"])
    else:
        show_codes(codes)


def _write(target: str, pieces: Iterable[str]) -> None:
    encoded = (piece.encode("utf-8", "replace") for piece in pieces)
    if target == STANDARD:
        _to_standard(encoded)
        return
    try:
        with Path(target).open("wb") as file:
            file.writelines(encoded)
    except OSError as error:
        raise NoSuchFile(target, error.strerror or str(error)) from None


def _to_standard(pieces: Iterator[bytes]) -> None:
    try:
        for piece in pieces:
            sys.stdout.buffer.write(piece)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # Whoever read had enough, as `head` has. Nothing more may be written when the program ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
