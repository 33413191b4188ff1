"""A package as a workbook: its parts are looked over first, then each sheet is read row by row."""

import zipfile
from pathlib import Path
from typing import Final

import polars as pl
from openpyxl import load_workbook
from openpyxl.worksheet._read_only import ReadOnlyWorksheet

from samstyr.exchange.reading.parcels import Reading
from samstyr.exchange.reading.sheet_cells import cell_problem, text_of
from samstyr.exchange.reading.workbook_parts import part_problems
from samstyr.kernels.packages.canonical import ROW
from samstyr.kernels.packages.json_text import DESCRIPTOR
from samstyr.kernels.packages.problems import Problem
from samstyr.kernels.packages.sheets import HEADER_ROW, MOST_COLUMNS, Sheet
from samstyr.kernels.texts import Text

DESCRIPTOR_SHEET: Final = "datapackage"


def is_workbook(path: Path) -> bool:
    """Whether a zip file is a workbook."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = {name.casefold() for name in archive.namelist()}
    except (zipfile.BadZipFile, OSError, ValueError):
        return path.suffix.casefold() == ".xlsx"
    return "xl/workbook.xml" in names or path.suffix.casefold() == ".xlsx"


def read_workbook(path: Path) -> Reading:
    """Return the sheets of a workbook as tables."""
    problems = part_problems(path)
    if problems:
        return Reading(None, {}, tuple(problems))
    try:
        book = load_workbook(path, read_only=True, data_only=False, keep_links=False)
        try:
            return _read(book.worksheets)
        finally:
            book.close()
    # openpyxl meets a damaged part with whatever error the damage leads to.
    except Exception as error:
        return Reading(None, {}, (Problem("broken-workbook", path.name, value=f"{type(error).__name__}: {error}"),))


def _read(sheets: list[ReadOnlyWorksheet]) -> Reading:
    descriptor = None
    tables: dict[str, Sheet] = {}
    problems: list[Problem] = []
    unread: set[str] = set()
    for sheet in sheets:
        # The size that a sheet states of itself may be a lie that fills the memory.
        sheet.reset_dimensions()
        if sheet.title == DESCRIPTOR_SHEET:
            descriptor = "\n".join("".join(text_of(cell) for cell in row) for row in sheet.iter_rows())
            continue
        table, found = _table(sheet)
        problems += found
        if table is None:
            unread.add(f"{sheet.title}.csv")
        else:
            tables[f"{sheet.title}.csv"] = table
    if descriptor is None:
        problems.append(Problem("missing-descriptor", DESCRIPTOR))
        unread.add(DESCRIPTOR)
    return Reading(descriptor, tables, tuple(problems), frozenset(unread))


def _table(sheet: ReadOnlyWorksheet) -> tuple[Sheet | None, list[Problem]]:
    file, problems = sheet.title, []
    rows = sheet.iter_rows()
    header = [text_of(cell) for cell in next(rows, ())]
    while header and not header[-1]:
        header.pop()
    if not header:
        return None, [Problem("empty-file", file)]
    if len(header) > MOST_COLUMNS:
        limit = Text(str(MOST_COLUMNS))
        return None, [Problem("too-many-columns", file, HEADER_ROW, value=str(len(header)), expected=limit)]
    columns: list[list[str]] = [[] for _ in header]
    numbers: list[int] = []
    for number, row in enumerate(rows, start=HEADER_ROW + 1):
        cells = [text_of(cell) for cell in row]
        if not any(cells):
            continue
        if any(cells[len(header) :]):
            width = str(len(cells))
            problems.append(Problem("row-too-long", file, number, value=width, expected=Text(str(len(header)))))
        problems += [
            found for cell, name in zip(row, header, strict=False) if (found := cell_problem(cell, file, number, name))
        ]
        for place, column in enumerate(columns):
            column.append(cells[place] if place < len(cells) else "")
        numbers.append(number)
    frame = pl.DataFrame({str(place): pl.Series(cells, dtype=pl.String) for place, cells in enumerate(columns)})
    return Sheet(file, tuple(header), frame.with_columns(pl.Series(ROW, numbers, dtype=pl.Int64))), problems
