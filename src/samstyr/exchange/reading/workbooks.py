"""A package as a workbook."""

import zipfile
from pathlib import Path

from samstyr.exchange.reading.parcels import Reading


def is_workbook(path: Path) -> bool:
    """Whether a zip file is a workbook."""
    with zipfile.ZipFile(path) as archive:
        return "xl/workbook.xml" in archive.namelist()


def read_workbook(path: Path) -> Reading:
    return Reading(None, {}, ())
