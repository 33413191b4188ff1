"""CSV: from bytes to cells, with every fault of the file named at its row."""

import csv
import io
from itertools import count
from typing import Final

import polars as pl
import pyarrow as pa
from pyarrow import csv as arrow_csv

from samstyr.exchange.reading import limits
from samstyr.exchange.reading.encoding import decoded
from samstyr.kernels.packages.canonical import ROW
from samstyr.kernels.packages.problems import Problem
from samstyr.kernels.packages.sheets import HEADER_ROW, MOST_COLUMNS, Sheet
from samstyr.kernels.texts import Text

_ENDS: Final = ",\n"


def read_csv(content: bytes, file: str) -> tuple[Sheet | None, list[Problem]]:
    """Return the table in a file, or None where its rows cannot be told apart, and what is wrong with the file."""
    if not content.strip():
        return None, [Problem("empty-file", file)]
    text, problems = decoded(content, file)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    header, found = _header(text, file)
    problems += found or _quote_problems(text, file)
    if any(problem.code in ("too-many-columns", "wrong-separator", "broken-quote") for problem in problems):
        return None, problems
    if not text.endswith("\n"):
        problems.append(Problem("cut-file", file, value=text[-40:].rpartition("\n")[2]))
    cells, found = _cells(text, header, file)
    return Sheet(file, tuple(header), cells, whole=not found), problems + found


def _header(text: str, file: str) -> tuple[list[str], list[Problem]]:
    start = text[: limits.LARGEST_HEADER]
    try:
        header = next(csv.reader(io.StringIO(start, newline=""), strict=True))
    except (csv.Error, StopIteration):
        header = [start]
    ends_within = "\n" in start or len(text) <= len(start)
    if len(header) > MOST_COLUMNS or not ends_within:
        size = str(len(header)) if ends_within else f"{len(start)}+"
        return header, [Problem("too-many-columns", file, HEADER_ROW, value=size, expected=Text(str(MOST_COLUMNS)))]
    if len(header) == 1:
        for separator, name in ((";", ";"), ("\t", "tab"), ("|", "|")):
            if separator in header[0]:
                return header, [Problem("wrong-separator", file, HEADER_ROW, value=name)]
    return header, []


def _quote_problems(text: str, file: str) -> list[Problem]:
    """Find the first quotation mark that does not open or close a whole cell.

    Doubled marks stand for themselves; without them, every second piece between marks is outside of quotes and must
    begin and end where a cell does.
    """
    if '"' not in text:
        return []
    row = count(HEADER_ROW)
    pieces = text.replace('""', "").split('"')
    at = next(row)
    for number, piece in enumerate(pieces[::2]):
        first, last = number == 0, 2 * number == len(pieces) - 1
        opens, closes = first or piece[:1] in _ENDS, last or piece[-1:] in _ENDS
        if not (opens and closes):
            return [Problem("broken-quote", file, at + (piece.count("\n") if opens else 0))]
        at += piece.count("\n")
    return [] if len(pieces) % 2 else [Problem("broken-quote", file, at)]


def _cells(text: str, header: list[str], file: str) -> tuple[pl.DataFrame, list[Problem]]:
    skipped: list[Problem] = []
    expected = Text(str(len(header)))

    def note(row: arrow_csv.InvalidRow) -> str:
        code = "row-too-long" if row.actual_columns > row.expected_columns else "row-too-short"
        skipped.append(Problem(code, file, row.number, value=str(row.actual_columns), expected=expected))
        return "skip"

    content = text.encode()
    names = [str(place) for place in range(len(header))]
    table = arrow_csv.read_csv(
        pa.BufferReader(content),
        # One block: a row may not lie across two, and without threads the rows are numbered.
        read_options=arrow_csv.ReadOptions(use_threads=False, column_names=names, block_size=len(content) + 1),
        parse_options=arrow_csv.ParseOptions(
            newlines_in_values=True, invalid_row_handler=note, ignore_empty_lines=False
        ),
        convert_options=arrow_csv.ConvertOptions(
            column_types=dict.fromkeys(names, pa.string()), strings_can_be_null=False, null_values=[]
        ),
    )
    frame = pl.DataFrame(pl.from_arrow(table))
    bad = {problem.row for problem in skipped}
    rows = (number for number in count(HEADER_ROW) if number not in bad)
    numbered = frame.with_columns(pl.Series(ROW, [next(rows) for _ in range(frame.height)], dtype=pl.Int64))
    blank = pl.all_horizontal(pl.col(names) == "")
    return numbered.slice(1).filter(~blank), skipped
