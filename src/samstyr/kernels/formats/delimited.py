"""Comma-separated text: the international kind, and the kind that a Norwegian spreadsheet reads."""

import csv
import io
from collections.abc import Callable
from datetime import date
from decimal import Decimal

from samstyr.kernels.formats.harmless import harmless
from samstyr.kernels.formats.listings import Cell, Listing

_BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"


def comma_separated(listing: Listing) -> bytes:
    """Return the listing as RFC 4180 text: UTF-8, comma, decimal point, column names in the first row.

    A cell that is not there is empty. A text that a spreadsheet would run gets an apostrophe before it.
    """
    header = [column.name for column in listing.columns]
    return _write(header, listing, delimiter=",", number=plain_number).encode("utf-8")


def norwegian(listing: Listing) -> bytes:
    """Return the listing as Norwegian spreadsheets read it: UTF-8 with a mark, semicolon, decimal comma, headings."""
    header = [column.heading or column.name for column in listing.columns]
    text = _write(header, listing, delimiter=";", number=lambda value: plain_number(value).replace(".", ","))
    return (_BYTE_ORDER_MARK + text).encode("utf-8")


def plain_number(value: Decimal) -> str:
    """Return a number with its published decimals, never in powers of ten.

    >>> plain_number(Decimal("18.0")), plain_number(Decimal("1E+3"))
    ('18.0', '1000')
    """
    return format(value, "f")


def _write(header: list[str], listing: Listing, *, delimiter: str, number: Callable[[Decimal], str]) -> str:
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow([harmless(title) for title in header])
    writer.writerows([_text(cell, number) for cell in row] for row in listing.rows)
    return buffer.getvalue()


def _text(cell: Cell, number: Callable[[Decimal], str]) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return "yes" if cell else "no"
        case Decimal():
            return number(cell)
        case date():
            return cell.isoformat()
        case int():
            return str(cell)
        case str():
            return harmless(cell)
