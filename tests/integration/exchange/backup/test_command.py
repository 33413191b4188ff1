"""`samstyr backup`, `restore` and `upgrade` with the embedded database, as a person runs them."""

import os
import subprocess
import tempfile
from pathlib import Path

import psycopg
import pytest

from samstyr.database import life
from tests.integration.database.programs import clear
from tests.integration.programs import COMMAND

NOT_OURS = ("DJANGO_SETTINGS_MODULE", "DATABASE_URL", "SAMSTYR_EMBEDDED_URL", "SAMSTYR_EMBEDDED_OWNER_URL")


@pytest.fixture(scope="module")
def home():
    """A home whose database is there, with tables and without rows; each test tidies up after itself."""
    path = Path(tempfile.mkdtemp(prefix="samstyr-home-"))
    upgraded = samstyr(path, "upgrade")
    assert "Brought up to date" in upgraded.stdout, upgraded.stderr
    yield path
    clear(path)


def samstyr(home, *words):
    environ = {name: value for name, value in os.environ.items() if name not in NOT_OURS}
    return subprocess.run(
        [*COMMAND, *map(str, words)],
        env={**environ, "SAMSTYR_HOME": str(home)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def names_in(home):
    with psycopg.connect(life.ensure_running(home).app.conninfo) as app:
        return [row[0] for row in app.execute("SELECT name_nb FROM places_area ORDER BY id")]


def write(home, id, name):
    with psycopg.connect(life.ensure_running(home).app.conninfo) as app:
        app.execute(
            "INSERT INTO places_area (id, more, name_nb, name_en, type, code, code_2020_2023, code_to_2019, note_nb) "
            "VALUES (%s, '{}', %s, '', 'municipality', '', '', '', '')",
            [id, name],
        )


@pytest.fixture
def asker(home):
    write(home, "a", "Asker")
    (home / "lake").mkdir(exist_ok=True)
    (home / "lake" / "ø.parquet").write_bytes(b"PAR1")
    yield home
    with psycopg.connect(life.ensure_running(home).app.conninfo) as app:
        app.execute("DELETE FROM places_area")


def test_everything_is_carried_from_one_moment_to_another(asker, tmp_path):
    backed_up = samstyr(asker, "backup", tmp_path / "copy")
    assert (backed_up.returncode, backed_up.stdout.split(":")[0]) == (0, f"Wrote {tmp_path / 'copy'}")
    write(asker, "b", "Bærum")
    (asker / "lake" / "ø.parquet").unlink()
    restored = samstyr(asker, "restore", tmp_path / "copy")
    assert (restored.returncode, "Restored the backup of" in restored.stdout) == (0, True), restored.stderr
    assert names_in(asker) == ["Asker"]
    assert (asker / "lake" / "ø.parquet").read_bytes() == b"PAR1"
    assert samstyr(asker, "audit", "verify").returncode == 0


def test_a_file_that_is_no_backup_changes_nothing(asker, tmp_path):
    (tmp_path / "copy").write_bytes(b"\0" * 10_000)
    restored = samstyr(asker, "restore", tmp_path / "copy")
    assert (restored.returncode, restored.stdout) == (2, "")
    assert "nothing was changed" in restored.stderr
    assert names_in(asker) == ["Asker"]


def test_a_backup_is_not_written_over_something_else(home, tmp_path):
    (tmp_path / "copy").write_text("precious")
    refused = samstyr(home, "backup", tmp_path / "copy")
    assert (refused.returncode, "is there already" in refused.stderr) == (2, True)
    assert (tmp_path / "copy").read_text() == "precious"
    assert samstyr(home, "backup", tmp_path / "copy", "--overwrite").returncode == 0


def test_an_upgrade_of_what_is_current_says_so(home):
    life.leave(home)
    assert samstyr(home, "upgrade").stdout == "The tables are up to date.\n"
