"""Real files of real services, where they lie on this machine; they are not ours to give away."""

import csv
import os
from pathlib import Path

import pytest

VARIABLE = "SAMSTYR_CONFORMANCE"
FOLDER = Path(os.environ.get(VARIABLE, Path(__file__).resolve().parents[2] / "shared/conformance"))
NOT_HERE = f"the real files are not on this machine; {VARIABLE} may say where they are"


def real_files(*patterns: str) -> list:
    """Return the files that match, as parameters of a test; where there are none, one that is skipped."""
    found = sorted(path for pattern in patterns for path in FOLDER.glob(pattern) if path.is_file())
    if not found:
        return [pytest.param(FOLDER, marks=pytest.mark.skip(reason=NOT_HERE))]
    return [pytest.param(path, id=str(path.relative_to(FOLDER))) for path in found]


def kinds() -> dict[str, str]:
    """Return what the manifest says each file is; it also lists files that are not here."""
    manifest = FOLDER / "manifest.csv"
    if not manifest.is_file():
        return {}
    with manifest.open(encoding="utf-8", newline="") as file:
        return {row["path"]: row["kind"] for row in csv.DictReader(file)}
