"""A cell of a spreadsheet as the text that it shows: leading zeros and trailing decimals are in its format."""

import re
from datetime import datetime, time
from decimal import Decimal
from typing import Any, Final

from samstyr.kernels.packages.columns import NO, YES
from samstyr.kernels.packages.problems import Problem

_FORMULA: Final = "f"
_ERROR: Final = "e"
_ZEROS: Final = re.compile(r"0+")
_DECIMALS: Final = re.compile(r"[#,]*0\.(0+)")


def text_of(cell: Any) -> str:
    """Return a cell's text; a date as 2023-08-31, a flag as yes or no, a number with the decimals of its format."""
    value = cell.value
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, int | float):
        return _number(value, cell.number_format or "")
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
    text = "" if value is None else str(getattr(value, "text", value))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def cell_problem(cell: Any, file: str, row: int, column: str) -> Problem | None:
    """Say whether a cell holds a formula, a formula's error, or a number shown as a hundred times itself."""
    kind = getattr(cell, "data_type", None)
    if kind in (_FORMULA, _ERROR):
        return Problem("workbook-formula", file, row, column, text_of(cell))
    if isinstance(cell.value, int | float) and "%" in (cell.number_format or ""):
        return Problem("workbook-percent", file, row, column, str(cell.value))
    return None


def _number(value: float, shown_as: str) -> str:
    # A spreadsheet shows fifteen digits; what a computation left beyond them is noise.
    plain = Decimal(str(value) if isinstance(value, int) else f"{value:.15g}")
    if _ZEROS.fullmatch(shown_as) and plain == plain.to_integral_value() and plain >= 0:
        return f"{plain:f}".partition(".")[0].zfill(len(shown_as))
    stated = _DECIMALS.match(shown_as)
    exponent = plain.normalize().as_tuple().exponent
    own = max(0, -exponent) if isinstance(exponent, int) else 0
    return f"{plain:.{max(own, len(stated[1]) if stated else 0)}f}"
