"""An Excel workbook: real numbers with the decimals they were published with, and what must be said beside them."""

import io
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from samstyr.kernels.formats.listings import Cell, Listing

# A file of equal content must have equal bytes, so the moment of making is never written into it.
_MADE = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
_LONGEST_TITLE = 31
_NOT_IN_TITLES = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_WIDEST, _NARROWEST = 60, 8


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of the workbook: its title (at most 31 characters are kept) and its rows."""

    title: str
    listing: Listing


def workbook(sheets: tuple[Sheet, ...], *, title: str) -> bytes:
    """Return an .xlsx file with the sheets in order. Equal sheets give equal bytes.

    Texts are written as texts, also those that begin with an equals sign; numbers keep their decimals as a format.
    """
    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(buffer, options) as book:
        book.set_properties({"title": title, "created": _MADE})
        formats = _Formats(book)
        for sheet in sheets:
            _fill(book.add_worksheet(_title(sheet.title)), sheet.listing, formats)
    return buffer.getvalue()


class _Formats:
    """The cell formats of one book, one for each number of decimals."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self._book = book
        self._numbers: dict[int, Format] = {}
        self.heading = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        self.text = book.add_format({"text_wrap": True, "valign": "top"})
        self.date = book.add_format({"num_format": "yyyy-mm-dd", "valign": "top"})

    def number(self, decimals: int) -> Format:
        if decimals not in self._numbers:
            written = "#,##0" + ("." + "0" * decimals if decimals else "")
            self._numbers[decimals] = self._book.add_format({"num_format": written, "valign": "top"})
        return self._numbers[decimals]


def _fill(sheet: Worksheet, listing: Listing, formats: _Formats) -> None:
    sheet.freeze_panes(1, 0)
    for at, column in enumerate(listing.columns):
        sheet.write_string(0, at, column.heading or column.name, formats.heading)
        longest = max((len(str(row[at])) for row in listing.rows if row[at] is not None), default=0)
        sheet.set_column(at, at, min(max(longest + 2, _NARROWEST), _WIDEST))
    for number, row in enumerate(listing.rows, start=1):
        for at, cell in enumerate(row):
            _write(sheet, (number, at), cell, formats)


def _write(sheet: Worksheet, place: tuple[int, int], cell: Cell, formats: _Formats) -> None:
    row, column = place
    match cell:
        case None | "":
            return
        case bool():
            sheet.write_boolean(row, column, cell, formats.text)
        case Decimal():
            sheet.write_number(row, column, float(cell), formats.number(_decimals(cell)))
        case int():
            # A year is no amount: it gets no thousands space.
            sheet.write_number(row, column, cell, formats.text)
        case date():
            sheet.write_datetime(row, column, datetime(cell.year, cell.month, cell.day), formats.date)  # noqa: DTZ001 (a cell has no zone)
        case str():
            sheet.write_string(row, column, cell, formats.text)


def _decimals(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0


def _title(title: str) -> str:
    return title.translate(_NOT_IN_TITLES).strip(" '")[:_LONGEST_TITLE].strip(" '") or "-"
