"""A home with a name of its own, cleared away with its cluster when the test ends."""

import tempfile
from pathlib import Path

import pytest

from tests.integration.database.programs import clear


@pytest.fixture
def home():
    path = Path(tempfile.mkdtemp(prefix="samstyr-home-"))
    yield path
    clear(path)
