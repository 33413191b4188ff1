"""From the path that a person gives to a package as read."""

import zipfile
from collections.abc import Mapping
from pathlib import Path

from samstyr.exchange.reading.archives import read_archive
from samstyr.exchange.reading.csv_text import read_csv
from samstyr.exchange.reading.encoding import decoded
from samstyr.exchange.reading.folders import read_folder
from samstyr.exchange.reading.parcels import Parcel, Reading
from samstyr.exchange.reading.workbooks import is_workbook, read_workbook
from samstyr.kernels.packages.json_text import DESCRIPTOR
from samstyr.kernels.packages.problems import Problem
from samstyr.kernels.packages.sheets import Sheet


def read_path(path: Path) -> Reading:
    """Read a folder, a zip or a workbook, whichever the path leads to."""
    if path.is_dir():
        return _opened(read_folder(path))
    if not path.is_file():
        return Reading(None, {}, (Problem("nothing-there", str(path)),))
    if not zipfile.is_zipfile(path):
        code = {".zip": "broken-archive", ".xlsx": "broken-workbook"}.get(path.suffix.casefold(), "not-a-package")
        return Reading(None, {}, (Problem(code, path.name, value="no zip inside"),))
    if is_workbook(path):
        return read_workbook(path)
    return _opened(read_archive(path))


def _opened(parcel: Parcel) -> Reading:
    """Read every table of a parcel."""
    problems = list(parcel.problems)
    tables: dict[str, Sheet] = {}
    unread = {problem.file for problem in problems}
    for name, content in parcel.files.items():
        if name == DESCRIPTOR:
            continue
        sheet, found = read_csv(content, name)
        problems += found
        if sheet is None:
            unread.add(name)
        else:
            tables[name] = sheet
    descriptor, found = _descriptor(parcel.files)
    return Reading(descriptor, tables, (*problems, *found), frozenset(unread))


def _descriptor(files: Mapping[str, bytes]) -> tuple[str | None, list[Problem]]:
    if DESCRIPTOR not in files:
        return None, []
    return decoded(files[DESCRIPTOR], DESCRIPTOR)
