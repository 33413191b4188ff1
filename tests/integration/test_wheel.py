"""The wheel has everything that a municipality needs to run Samstyr, and nothing else."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.databases import Database
from tests.house.sources import ROOT
from tests.integration.programs import samstyr

DEMO = ROOT / "src/samstyr/demo/asker"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.iterdir()
    return built


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    with ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_it_is_named_for_any_machine(wheel: Path):
    assert wheel.name == "samstyr-0.1.0-py3-none-any.whl"


@pytest.mark.parametrize(
    "name",
    [
        "samstyr/py.typed",
        "samstyr/kernels/rules.toml",
        "samstyr/look/templates/look/base.html",
        "samstyr/look/static/look/built/samstyr.css",
        "samstyr/look/static/look/vendor/inter/inter-latin-opsz-normal.woff2",
        "samstyr/look/static/look/vendor/designsystemet/LICENSE",
        "samstyr/look/charts/fonts/Inter_400Regular.ttf",
        "samstyr/look/locale/nb/LC_MESSAGES/django.mo",
        "samstyr/portal/templates/portal/front.html",
        "samstyr/portal/locale/nb/LC_MESSAGES/django.mo",
        "samstyr/goals/migrations/0001_initial.py",
        "samstyr-0.1.0.dist-info/licenses/LICENSE",
    ],
)
def test_it_has(names: set[str], name: str):
    assert name in names


def test_it_has_every_file_of_the_demo(names: set[str]):
    expected = {f"samstyr/demo/asker/{path.relative_to(DEMO).as_posix()}" for path in DEMO.rglob("*") if path.is_file()}
    assert len(expected) > 10
    assert expected - names == set()


def test_it_has_every_page_of_every_room(names: set[str]):
    source = ROOT / "src"
    expected = {path.relative_to(source).as_posix() for path in source.rglob("templates/**/*.html")}
    assert expected - names == set()


def test_it_has_no_tests_no_word_lists_in_the_raw_and_no_styles_that_no_page_links_to(names: set[str]):
    unwanted = [
        name
        for name in names
        if name.split("/")[0] not in {"samstyr", "samstyr-0.1.0.dist-info"}
        or name.endswith((".po", "assets.toml"))
        or "axe" in name
        or ("designsystemet" in name and name.endswith(".css"))
    ]
    assert unwanted == []


def test_the_demo_runs_from_what_is_in_the_wheel(wheel: Path, demo_database: Database, tmp_path: Path):
    with ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "installed")
    home = tmp_path / "home"
    done = samstyr(demo_database, "demo", "--once", "--port", 0, PYTHONPATH=tmp_path / "installed", SAMSTYR_HOME=home)
    assert done.returncode == 0, done.stderr
    assert "The site answers on" in done.stdout
    assert list(home.glob("static/look/built/samstyr.*.css")) != []
