"""Real answers of real services, where they lie on this machine; they are not ours to give away."""

import os
from pathlib import Path

import pytest

VARIABLE = "SAMSTYR_CONFORMANCE"
FOLDER = Path(os.environ.get(VARIABLE, Path(__file__).resolve().parents[5] / "shared/conformance"))


def conformance(name: str) -> bytes:
    """Return a real answer, or skip the test with the reason where it is not here."""
    path = FOLDER / name
    if not path.is_file():
        pytest.skip(f"the real answer {name} is not on this machine; {VARIABLE} may say where it is")
    return path.read_bytes()
