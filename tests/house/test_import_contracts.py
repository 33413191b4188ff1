"""The import contracts of pyproject.toml refuse what they are there for: tried on a bare house of the same plan."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.sources import PACKAGE, ROOT

ROOMS = sorted(path.parent.name for path in PACKAGE.glob("*/__init__.py"))
WITH_TABLES = sorted(
    {path.parent.name for path in PACKAGE.glob("*/models.py")} | {path.parent.name for path in PACKAGE.glob("*/models")}
)


@pytest.fixture
def bare_house(tmp_path: Path) -> Path:
    """Every room of the real house, empty but for its doors and its tables, under the real contracts."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    house = tmp_path / "samstyr"
    for room in ROOMS:
        (house / room).mkdir(parents=True)
        for name in ("__init__.py", "queries.py", "changes.py", "models.py"):
            (house / room / name).touch()
    (house / "__init__.py").touch()
    return house


def lint(house: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as lint; lint()", "--no-cache"]
    return subprocess.run(
        command, cwd=house.parent, env={"PYTHONPATH": str(house.parent)}, capture_output=True, text=True, check=False
    )


def test_the_bare_house_keeps_every_contract(bare_house: Path):
    linted = lint(bare_house)
    assert linted.returncode == 0, linted.stdout
    assert "0 broken" in linted.stdout


@pytest.mark.parametrize(
    ("file", "code", "contract"),
    [
        ("goals/queries.py", "from samstyr.portal import queries", "Rooms only look down"),
        ("places/queries.py", "from samstyr.organisation import queries", "Rooms only look down"),
        ("finance/__init__.py", "", "Rooms only look down"),
        ("kernels/queries.py", "import django", "Kernels are pure"),
        ("kernels/queries.py", "import psycopg", "Kernels are pure"),
        ("kernels/queries.py", "from urllib.request import urlopen", "Kernels are pure"),
        ("kernels/queries.py", "import socket", "Kernels are pure"),
        ("goals/models.py", "from samstyr.goals import changes", "No circles inside a room"),
        ("plans/queries.py", "from samstyr.goals.models import x", "Goals' tables are its own"),
    ],
)
def test_a_contract_is_broken_by(bare_house: Path, file: str, code: str, contract: str):
    (bare_house / "goals/changes.py").write_text("from samstyr.goals import models\n")
    (bare_house / file).parent.mkdir(exist_ok=True)
    (bare_house / file).write_text(f"{code}\n")
    linted = lint(bare_house)
    assert linted.returncode != 0
    assert f"{contract} BROKEN" in linted.stdout


def test_every_room_with_tables_has_a_contract_for_them():
    contracts = (ROOT / "pyproject.toml").read_text("utf-8")
    # `database` has only what all tables share, and `kernels` has none.
    missing = [room for room in WITH_TABLES if room != "database" and f'["samstyr.{room}.models"]' not in contracts]
    assert missing == []
