"""`samstyr stats read FILE`: any file of figures as a tidy table, without touching the database."""

from pathlib import Path
from typing import Annotated

import orjson
import typer

from samstyr.cli.stats.choosing import (
    STANDARD,
    File,
    MappingFile,
    Number,
    Strict,
    chosen_of,
    content_of,
    mapping_in,
    say_doubts,
)
from samstyr.cli.stats.showing import show_codes, show_dataset
from samstyr.cli.stats.writing import write_text
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
        write_text(csv, tidy_csv(chosen))
    elif as_json:
        write_text(STANDARD, [write(chosen).decode(), "\n"])
    else:
        show_dataset(chosen)


def _answer_codes(codes: CodeTable, csv: str | None, *, as_json: bool) -> None:
    if csv is not None:
        write_text(csv, (csv_line(row) for row in (codes.columns, *codes.rows)))
    elif as_json:
        rows = [dict(zip(codes.columns, row, strict=True)) for row in codes.rows]
        write_text(STANDARD, [orjson.dumps(rows).decode(), "\n"])
    else:
        show_codes(codes)
