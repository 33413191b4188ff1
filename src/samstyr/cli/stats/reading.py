"""`samstyr stats read FILE`: any file of figures as a tidy table, without touching the database."""

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import orjson
import typer

from samstyr.cli.stats.choosing import (
    STANDARD,
    File,
    MappingFile,
    NoSuchFile,
    Number,
    Strict,
    chosen_of,
    content_of,
    mapping_in,
    say_doubts,
)
from samstyr.cli.stats.showing import show_codes, show_dataset
from samstyr.kernels.datasets.json_stat.writing import write
from samstyr.kernels.datasets.tidy import csv_line, tidy_csv
from samstyr.kernels.datasets.values import CodeTable
from samstyr.statistics.queries.files import read_file

Csv = Annotated[
    str | None, typer.Option("--csv", metavar="FILE", help="Write CSV to a file; - writes to the terminal.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Answer with JSON-stat 2.0.")]


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
    reading = read_file(content_of(file), name, None if mapping is None else mapping_in(mapping))
    say_doubts(name, reading, strict=strict)
    if not reading.datasets and reading.codes is not None:
        _answer_codes(reading.codes, csv, as_json=as_json)
        return
    chosen = chosen_of(name, reading, dataset)
    if csv is not None:
        _write(csv, tidy_csv(chosen))
    elif as_json:
        _write(STANDARD, [write(chosen).decode(), "\n"])
    else:
        show_dataset(chosen)


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
