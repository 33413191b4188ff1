"""Sheets of a workbook as columns of text, whatever a cell holds."""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import fastexcel
import pyarrow as pa
import pyarrow.compute as pc

from samstyr.kernels.datasets.faults import NotReadable
from samstyr.kernels.datasets.grid import MOST_CELLS
from samstyr.kernels.formats.zips import DAMAGE

# All municipalities' emissions unpack to some 100 MB; what is far above unpacks to nothing good.
MOST_BYTES: Final = 1 << 30
_SHEET: Final = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)
_ROW: Final = re.compile(rb"<(?:\w+:)?row\b[^>]*?\sr=[\"']([0-9]{1,9})[\"']")
_CELL: Final = re.compile(rb"<(?:\w+:)?c\b[^>]*?\sr=[\"']([A-Za-z]{1,3})[0-9]")
_MOST_COLUMNS: Final = 16_384
_MIDNIGHT: Final = r"^([0-9]{4}-[0-9]{2}-[0-9]{2}) 00:00:00(\.0+)?$"
_ERROR: Final = re.compile(r"Error\((\w+)\)")
# What a cell shows in place of a result.
_ERRORS: Final = {
    "Div0": "#DIV/0!", "NA": "#N/A", "Name": "#NAME?", "Null": "#NULL!", "Num": "#NUM!", "Ref": "#REF!",
    "Value": "#VALUE!",
}  # fmt: skip


class NotAWorkbook(NotReadable):
    """Said of a file that looks like a workbook and cannot be opened as one."""

    def __init__(self, said: str) -> None:
        """Say what is wrong with it."""
        super().__init__(f"The workbook cannot be opened: {said}. Save it anew as .xlsx, or fetch it again.")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name, and its columns from the first row that holds anything; an empty cell is null."""

    name: str
    columns: tuple[pa.StringArray, ...]

    @property
    def height(self) -> int:
        """Return how many rows there are."""
        return len(self.columns[0]) if self.columns else 0

    def row(self, number: int) -> list[str]:
        """Return a row as texts."""
        return [column[number].as_py() or "" for column in self.columns]

    def below(self, number: int) -> "Sheet":
        """Return the sheet from the row after a number on."""
        return Sheet(self.name, tuple(column.slice(number + 1) for column in self.columns))


def sheets(content: bytes) -> Iterator[Sheet]:
    """Return the sheets one by one; raises NotAWorkbook."""
    _refuse_bombs(content)
    try:
        book = fastexcel.read_excel(content)
        for name in book.sheet_names:
            batch, errors = book.load_sheet(name, header_row=None, dtypes="string").to_arrow_with_errors()
            columns = [without_midnight(column.cast(pa.string())) for column in batch.columns]
            yield Sheet(name, tuple(_with_errors(columns, errors.errors if errors else ())))
    except fastexcel.FastExcelError as error:
        raise NotAWorkbook(str(error).splitlines()[0]) from None


def without_midnight(column: pa.StringArray) -> pa.StringArray:
    """Return days as days: workbooks and data frames have no other way to hold one than with a time of day."""
    return pc.replace_substring_regex(column, _MIDNIGHT, r"\1")


def _with_errors(columns: list[pa.StringArray], errors: Sequence[fastexcel.CellError]) -> list[pa.StringArray]:
    """Return columns where a cell whose formula failed says so, and is not empty."""
    by_column: dict[int, dict[int, str]] = {}
    for error in errors:
        row, at = error.offset_position
        named = _ERROR.search(error.detail)
        by_column.setdefault(at, {})[row] = _ERRORS.get(named[1], "#") if named else "#"
    for at, shown in by_column.items():
        texts = columns[at].to_pylist()
        for row, text in shown.items():
            texts[row] = text
        columns[at] = pa.array(texts, pa.string())
    return columns


def _refuse_bombs(content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            unpacked = sum(entry.file_size for entry in entries)
            if unpacked > MOST_BYTES:
                raise NotAWorkbook(f"it unpacks to {unpacked >> 20:,} MB, and at most {MOST_BYTES >> 20:,} MB are read")
            for entry in entries:
                if _SHEET.fullmatch(entry.filename):
                    _refuse_wide_and_long(entry.filename, archive.read(entry))
    except DAMAGE as error:
        if isinstance(error, NotAWorkbook):
            raise
        raise NotAWorkbook(str(error)) from None


def _refuse_wide_and_long(name: str, xml: bytes) -> None:
    """Refuse a sheet with a cell so far out that room for all cells before it cannot be had."""
    rows = max((int(found[1]) for found in _ROW.finditer(xml)), default=0)
    if rows * _MOST_COLUMNS <= MOST_CELLS:
        return
    widest = max(({found[1].upper() for found in _CELL.finditer(xml)}), key=_column_number, default=b"A")
    columns = _column_number(widest)
    if rows * columns > MOST_CELLS:
        raise NotAWorkbook(
            f"{name} goes to row {rows:,} and column {widest.decode()}, which is {rows * columns:,} cells, and at most "
            f"{MOST_CELLS:,} are read; delete what stands far below or beside the table"
        )


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number
