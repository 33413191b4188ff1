"""A table in a file as columns of text under names, whatever kind of file it is."""

import codecs
import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import pyarrow as pa
from pyarrow import csv as arrow_csv
from pyarrow import parquet

from samstyr.kernels.datasets.faults import CellsInDoubt, NotReadable
from samstyr.kernels.datasets.values import Doubt
from samstyr.statistics.sources.sheets import Sheet, sheets

PARQUET: Final = b"PAR1"
ZIP: Final = b"PK\x03\x04"
_DELIMITERS: Final = (";", "\t", "|", ",")
_MARKS: Final = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns of text by name, in order."""

    by_name: dict[str, pa.StringArray]
    doubts: tuple[Doubt, ...] = ()


def read_columns(content: bytes, *, sheet: str = "", header_row: int = 1) -> Columns:
    """Return a table's columns; raises NotReadable, and CellsInDoubt where rows cannot be told apart."""
    if content.startswith(PARQUET):
        return _of_parquet(content)
    if content.startswith(ZIP):
        return _of_sheet(_chosen(content, sheet), header_row)
    return _of_text(content, header_row)


def _of_parquet(content: bytes) -> Columns:
    try:
        table = parquet.read_table(io.BytesIO(content))
        return _named(table.column_names, [_as_text(column) for column in table.columns])
    except (pa.ArrowException, OSError) as error:
        raise NotReadable(f"The Parquet file cannot be read: {str(error).splitlines()[0]}. Fetch it again.") from None


def _as_text(column: pa.ChunkedArray) -> pa.StringArray:
    if pa.types.is_floating(column.type):
        # Arrow writes 100.0 as 100 and large numbers in powers of ten; Python says what the number needs.
        return pa.array([None if one is None else repr(one) for one in column.to_pylist()], pa.string())
    return column.cast(pa.string()).combine_chunks()


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
    names = sheet.row(header_row - 1)
    kept = [at for at, name in enumerate(names) if name.strip()]
    body = sheet.below(header_row - 1)
    return _named([names[at].strip() for at in kept], [body.columns[at] for at in kept])


def _of_text(content: bytes, header_row: int) -> Columns:
    text, doubts = _decoded(content)
    lines = text.split("\n", header_row)
    if len(lines) <= header_row or not lines[header_row].strip():
        raise CellsInDoubt("the table", "there is no row below the headings")
    if not text.endswith("\n"):
        doubts = (*doubts, Doubt("the last row", "it does not end its line, so the file may have been cut off"))
    head = lines[header_row - 1]
    delimiter = max(_DELIMITERS, key=lambda one: (head.count(one), -_DELIMITERS.index(one)))
    names = next(csv.reader([head], delimiter=delimiter))
    if not names:
        raise CellsInDoubt("the headings", f"row {header_row} is empty")
    _refuse_twice(names)
    try:
        table = arrow_csv.read_csv(
            io.BytesIO(lines[header_row].encode()),
            arrow_csv.ReadOptions(column_names=names),
            arrow_csv.ParseOptions(delimiter=delimiter, newlines_in_values=True),
            arrow_csv.ConvertOptions(column_types=dict.fromkeys(names, pa.string()), strings_can_be_null=False),
        )
    except pa.ArrowInvalid as error:
        raise CellsInDoubt("the table", str(error).splitlines()[0]) from None
    return _named(names, [column.combine_chunks() for column in table.columns], doubts)


def _decoded(content: bytes) -> tuple[str, tuple[Doubt, ...]]:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _with_ends(content.decode(encoding, "replace").removeprefix("\ufeff")), ()
    try:
        return _with_ends(content.decode()), ()
    except UnicodeDecodeError:
        doubt = Doubt("letters", "the file is not UTF-8; it was read as Latin-1 (Windows)")
        return _with_ends(content.decode("latin-1")), (doubt,)


def _with_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _named(names: Sequence[str], columns: Sequence[pa.StringArray], doubts: tuple[Doubt, ...] = ()) -> Columns:
    _refuse_twice(names)
    return Columns(dict(zip(names, columns, strict=True)), doubts)


def _refuse_twice(names: Sequence[str]) -> None:
    twice = {name for name in names if names.count(name) > 1} if len(set(names)) < len(names) else set()
    if twice:
        raise CellsInDoubt("the headings", f"{min(twice)!r} is there twice")
