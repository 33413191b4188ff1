"""A table in a file as columns of text under names, whatever kind of file it is."""

import codecs
import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import isnan
from typing import Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import csv as arrow_csv
from pyarrow import parquet

from samstyr.kernels.datasets.faults import CellsInDoubt, NotReadable
from samstyr.kernels.datasets.values import Doubt
from samstyr.statistics.sources.letters import from_windows
from samstyr.statistics.sources.sheets import Sheet, sheets, without_midnight

PARQUET: Final = b"PAR1"
ZIP: Final = b"PK\x03\x04"
_DELIMITERS: Final = (";", "\t", "|", ",")
# Headings are shorter than this.
_HEAD: Final = 1_000_000
_QUOTED: Final = re.compile(r'"[^"]*"?')
_MARKS: Final = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns of text by name, in order; the line of each row; and what stood between the columns of a text file."""

    by_name: dict[str, pa.StringArray]
    lines: Sequence[int]
    doubts: tuple[Doubt, ...] = ()
    delimiter: str = ""


def read_columns(content: bytes, *, sheet: str = "", header_row: int = 1) -> Columns:
    """Return a table's columns; raises NotReadable, and CellsInDoubt where rows cannot be told apart."""
    if content.startswith(PARQUET):
        return _of_parquet(content)
    if content.startswith(ZIP):
        return _of_sheet(_chosen(content, sheet), header_row)
    return _of_text(content, header_row)


def _of_arrows_own(content: bytes) -> pa.BufferReader:
    """Return the same bytes without Python. Arrow's threads would ask it for more while the program is ending."""
    copy = pa.BufferOutputStream()
    copy.write(content)
    return pa.BufferReader(copy.getvalue())


def _of_parquet(content: bytes) -> Columns:
    try:
        table = parquet.ParquetFile(_of_arrows_own(content)).read()
    except (pa.ArrowException, OSError) as error:
        raise NotReadable(f"The Parquet file cannot be read: {str(error).splitlines()[0]}. Fetch it again.") from None
    names, columns, doubts = [], [], []
    for name, column in zip(table.column_names, table.columns, strict=True):
        try:
            columns.append(_as_text(column))
            names.append(name)
        except pa.ArrowException:
            doubts.append(Doubt(f"column {name!r}", f"it holds {column.type} and no codes or figures; it is left out"))
    return _named(names, columns, range(1, table.num_rows + 1), tuple(doubts))


def _as_text(column: pa.ChunkedArray) -> pa.StringArray:
    if pa.types.is_floating(column.type):
        # Arrow writes 100.0 as 100 and large numbers in powers of ten; Python says what the number needs. A float32
        # needs fewer digits than the same number as a float64, and Arrow knows them.
        shortest = column.cast(pa.string()) if column.type != pa.float64() else column
        return pa.array([_float_text(one) for one in shortest.to_pylist()], pa.string())
    return without_midnight(column.cast(pa.string()).combine_chunks())


def _float_text(value: float | str | None) -> str | None:
    # Data frames write a figure that is not there as NaN.
    return None if value is None or isnan(float(value)) else repr(float(value))


def _chosen(content: bytes, name: str) -> Sheet:
    found = {sheet.name: sheet for sheet in sheets(content)}
    if not name and found:
        return next(iter(found.values()))
    if name not in found:
        raise NotReadable(f"The workbook has no sheet {name!r}. It has: {', '.join(found)}.")
    return found[name]


def _of_sheet(sheet: Sheet, header_row: int) -> Columns:
    if header_row > sheet.height:
        raise CellsInDoubt(
            f"sheet {sheet.name!r}", f"it has {sheet.height} rows, and the headings are looked for in {header_row}"
        )
    body = sheet.below(header_row - 1).columns
    is_filled = np.zeros(len(body[0]), bool)
    for column in body:
        is_filled |= pc.not_equal(column.fill_null(""), "").to_numpy(zero_copy_only=False)
    rows = np.flatnonzero(is_filled)
    taken = [column.take(pa.array(rows)) for column in body]
    return _named(sheet.row(header_row - 1), taken, (rows + header_row + 1).tolist())


def _of_text(content: bytes, header_row: int) -> Columns:
    text, doubts = _decoded(content)
    head, delimiter, rest = _headed(text.split("\n", header_row - 1)[-1], header_row)
    if not rest.strip():
        raise CellsInDoubt("the table", "there is no row below the headings")
    if not text.endswith("\n"):
        doubts = (*doubts, Doubt("the last row", "it does not end its line, so the file may have been cut off"))
    numbers = [str(at) for at in range(len(head))]
    try:
        table = arrow_csv.read_csv(
            _of_arrows_own(rest.encode()),
            arrow_csv.ReadOptions(column_names=numbers),
            arrow_csv.ParseOptions(delimiter=delimiter, newlines_in_values=True),
            arrow_csv.ConvertOptions(column_types=dict.fromkeys(numbers, pa.string()), strings_can_be_null=False),
        )
    except pa.ArrowInvalid as error:
        raise CellsInDoubt("the table", str(error).splitlines()[0]) from None
    columns = [column.combine_chunks() for column in table.columns]
    first = text.count("\n") - rest.count("\n") + 1
    return _named(head, columns, range(first, first + table.num_rows), doubts, delimiter)


def _headed(text: str, header_row: int) -> tuple[list[str], str, str]:
    """Return the headings, which may go over several lines, what stands between them, and the text below them."""
    first = _QUOTED.sub("", text[:_HEAD]).split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=lambda one: (first.count(one), -_DELIMITERS.index(one)))
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        head = next(lines, [])
    except csv.Error as error:
        raise CellsInDoubt("the headings", str(error)) from None
    if not head:
        raise CellsInDoubt("the headings", f"row {header_row} is empty")
    below = text.split("\n", lines.line_num)
    return head, delimiter, below[lines.line_num] if len(below) > lines.line_num else ""


def _decoded(content: bytes) -> tuple[str, tuple[Doubt, ...]]:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _with_ends(content.decode(encoding, "replace").removeprefix("\ufeff")), ()
    try:
        return _with_ends(content.decode()), ()
    except UnicodeDecodeError:
        doubt = Doubt("letters", "the file is not UTF-8; it was read as Windows-1252")
        return _with_ends(from_windows(content)), (doubt,)


def _with_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _named(
    head: Sequence[str],
    columns: Sequence[pa.StringArray],
    lines: Sequence[int],
    doubts: tuple[Doubt, ...] = (),
    delimiter: str = "",
) -> Columns:
    """Return the columns that have a heading; spreadsheets save empty ones beside the table."""
    names = [name.strip() for name in head]
    twice = {name for name in names if name and names.count(name) > 1} if len(set(names)) < len(names) else set()
    if twice:
        raise CellsInDoubt("the headings", f"{min(twice)!r} is there twice")
    found = dict(zip(names, columns, strict=True))
    for number, (name, column) in enumerate(zip(names, columns, strict=True), 1):
        if not name and pc.any(pc.not_equal(column.fill_null(""), "")).as_py():
            doubts = (*doubts, Doubt(f"column {number}", "it has no heading, so it is left out"))
    return Columns({name: column for name, column in found.items() if name}, lines, doubts, delimiter)
