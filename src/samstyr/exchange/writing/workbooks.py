"""A package as one workbook: a sheet for each table, and the descriptor in a sheet of its own, a line in each row."""

import io
from datetime import datetime
from typing import Final

import polars as pl
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from samstyr.kernels.packages.columns import NUMERIC
from samstyr.kernels.packages.resources import Resource

DESCRIPTOR_SHEET: Final = "datapackage"
# A spreadsheet keeps no more; a longer number is written as text.
MOST_DIGITS: Final = 15
_MADE: Final = datetime(2000, 1, 1)  # noqa: DTZ001  # a fixed moment without a zone, so that the bytes do not change
_WIDEST: Final = 60
# A line of the descriptor goes on in the next cell.
_LONGEST: Final = 30_000


def workbook_bytes(descriptor: str, tables: dict[str, pl.DataFrame], resources: dict[str, Resource]) -> bytes:
    """Return a workbook; equal content gives equal bytes."""
    stream = io.BytesIO()
    book = Workbook(stream, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": _MADE})
    formats = _Formats(book)
    for name, table in tables.items():
        _write_table(book.add_worksheet(name), table, resources[name], formats)
    sheet = book.add_worksheet(DESCRIPTOR_SHEET)
    sheet.set_column(0, 0, 2 * _WIDEST)
    for number, line in enumerate(descriptor.split("\n")):
        for place, start in enumerate(range(0, len(line), _LONGEST)):
            sheet.write_string(number, place, line[start : start + _LONGEST])
    book.close()
    return stream.getvalue()


class _Formats:
    """The cell formats of a workbook, each made once: text, and numbers with so many decimals."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._numbers: dict[int, Format] = {}
        self.text: Format = book.add_format({"num_format": "@"})
        self.header: Format = book.add_format({"num_format": "@", "bold": True, "bottom": 1})

    def number(self, decimals: int) -> Format:
        if decimals not in self._numbers:
            pattern = "0." + "0" * decimals if decimals else "0"
            self._numbers[decimals] = self._book.add_format({"num_format": pattern})
        return self._numbers[decimals]


def _write_table(sheet: Worksheet, table: pl.DataFrame, resource: Resource, formats: _Formats) -> None:
    sheet.freeze_panes(1, 0)
    for place, name in enumerate(table.columns):
        cells = table[name]
        # A text format for the empty cells below, so that what a person adds there stays text.
        numeric = resource.column(name).kind in NUMERIC
        sheet.set_column(place, place, _width(name, cells), None if numeric else formats.text)
        sheet.write_string(0, place, name, formats.header)
        for row, cell in enumerate(cells, start=1):
            if not cell:
                continue
            decimals = len(cell.partition(".")[2])
            if numeric and sum(sign.isdigit() for sign in cell) <= MOST_DIGITS:
                sheet.write_number(row, place, float(cell), formats.number(decimals))
            else:
                sheet.write_string(row, place, cell, formats.text)


def _width(name: str, cells: pl.Series) -> float:
    longest = cells.str.len_chars().max() or 0
    return float(min(max(len(name), int(str(longest))) + 2, _WIDEST))
