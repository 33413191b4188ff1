"""Sheets of a workbook as columns of text, whatever a cell holds."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import fastexcel
import pyarrow as pa

from samstyr.kernels.datasets.faults import NotReadable

# All municipalities' emissions unpack to some 100 MB; what is far above unpacks to nothing good.
MOST_BYTES: Final = 1 << 30


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
            batch = book.load_sheet(name, header_row=None, dtypes="string").to_arrow()
            yield Sheet(name, tuple(column.cast(pa.string()) for column in batch.columns))
    except fastexcel.FastExcelError as error:
        raise NotAWorkbook(str(error).splitlines()[0]) from None


def _refuse_bombs(content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise NotAWorkbook(str(error)) from None
    if unpacked > MOST_BYTES:
        raise NotAWorkbook(f"it unpacks to {unpacked >> 20:,} MB, and at most {MOST_BYTES >> 20:,} MB are read")
