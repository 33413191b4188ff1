"""The same report and the same figures give the same edition, to the byte, wherever it is made."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import DjangoDbBlocker

from tests.databases import Cluster, Database
from tests.integration.programs import samstyr
from tests.proposed_editions import write_debt


@pytest.fixture
def databases(
    cluster: Cluster, demo_database: Database, django_db_blocker: DjangoDbBlocker
) -> Iterator[tuple[Database, Database]]:
    """Two databases with the same figures and the same log, as after a restore on another machine."""
    made = cluster.copy("one_machine", of=demo_database), cluster.copy("another_machine", of=demo_database)
    yield made
    for one in made:
        cluster.drop(one)


def propose(database: Database, folder: Path, *, umask: int, **surroundings: str) -> dict[str, tuple[int, bytes]]:
    """Propose in a home of its own and return every file with its rights."""
    home = folder / "home"
    home.mkdir(parents=True, mode=0o700)
    written = write_debt(folder / "texts" / "gjeld")
    before = os.umask(umask)
    try:
        done = samstyr(database, "report", "propose", written, "--by", folder.name, SAMSTYR_HOME=home, **surroundings)
    finally:
        os.umask(before)
    assert done.returncode == 0, done.stderr
    edition = home / "editions/gjeld/1"
    return {
        path.relative_to(edition).as_posix(): (path.stat().st_mode, path.read_bytes())
        for path in edition.rglob("*")
        if path.is_file()
    }


def test_every_byte_is_the_same(databases: tuple[Database, Database], tmp_path: Path):
    one = propose(
        databases[0], tmp_path / "a", umask=0o077, TZ="Pacific/Kiritimati", LC_ALL="nb_NO.UTF-8", LANG="nb_NO.UTF-8",
        PYTHONHASHSEED="1", HOME=str(tmp_path / "a"), COLUMNS="40", SOURCE_DATE_EPOCH="1",
    )  # fmt: skip
    other = propose(
        databases[1], tmp_path / "somewhere else" / "longer" / "æøå", umask=0o002, TZ="America/Los_Angeles",
        LC_ALL="C", LANG="C", PYTHONHASHSEED="2", HOME=str(tmp_path), COLUMNS="200", RAYON_NUM_THREADS="1",
    )  # fmt: skip
    assert sorted(one) == sorted(other)
    assert [name for name in one if one[name] != other[name]] == []
    assert "manifest.json" in one
