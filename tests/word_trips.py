"""Where a Word file goes before it comes back: saved again by LibreOffice, by way of ODT, or written anew by pandoc."""

import shutil
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from samstyr.reports.publishing import pandoc

PATIENCE_SECONDS = 120
WORD = "docx:MS Word 2007 XML"


def untouched(file: Path, _folder: Path) -> Path:
    return file


def by_libreoffice(file: Path, folder: Path) -> Path:
    """Return a file that LibreOffice opened and saved as Word."""
    return _converted(file, WORD, folder / "saved")


def by_odt(file: Path, folder: Path) -> Path:
    """Return a file that was an OpenDocument text in between."""
    return _converted(_converted(file, "odt", folder / "odt"), WORD, folder / "saved")


def by_pandoc(file: Path, folder: Path) -> Path:
    """Return a file that pandoc read and wrote."""
    written = pandoc.run("write it anew", ["--from", "docx", "--to", "docx"], file.read_bytes(), folder=folder)
    path = folder / file.name
    path.write_bytes(written)
    return path


TRIPS: Mapping[str, Callable[[Path, Path], Path]] = {
    "untouched": untouched,
    "LibreOffice": by_libreoffice,
    "ODT": by_odt,
    "pandoc": by_pandoc,
}


def _converted(file: Path, form: str, folder: Path) -> Path:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed here, so nobody saves the file again.")
    command = [office, "--headless", "--convert-to", form, "--outdir", str(folder), str(file)]
    environment = {"HOME": str(folder.parent), "PATH": "/usr/bin:/bin"}
    subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE_SECONDS, env=environment)
    return next(folder.glob(f"*.{form.partition(':')[0]}"))
