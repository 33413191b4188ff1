"""The commands shown in the guides work, in the order they stand.

A block marked `sh` is run; one marked `console` only shows what a person would see or start and leave running.
The guide to running a site is about programs, homes and copies, so its commands are programs in a home of their own
that `samstyr demo` made; what the other guides show is about figures and reports, and is run inside this program.
"""

import os
import re
import shlex
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from samstyr.statistics.lake.folder import FOLDER as LAKE
from tests.databases import Cluster, Database
from tests.integration import commands
from tests.integration.programs import COMMAND
from tests.report_folders import EXAMPLE

ROOT = Path(__file__).parents[3]
ON_RUNNING = "docs/nb/drift.md"
ON_FIGURES = ("docs/nb/kom-i-gang.md", "docs/nb/tall-fra-kilder.md", "docs/nb/rapporter.md")
BLOCK = re.compile(r"^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)
# What would lead the commands to the databases of this test run instead of a reader's own home.
TEST_RUN = ("DJANGO_SETTINGS_MODULE", "DATABASE_URL", "DATABASE_OWNER_URL")

Run = Callable[[list[str]], subprocess.CompletedProcess[str]]


def shown_in(guide: str) -> list[list[str]]:
    blocks = BLOCK.findall((ROOT / guide).read_text("utf-8"))
    return [shlex.split(line) for block in blocks for line in block.splitlines()]


def program(words: list[str], home: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    surroundings = {name: value for name, value in os.environ.items() if name not in TEST_RUN}
    return subprocess.run(
        [*COMMAND, *words],
        cwd=folder,
        env={**surroundings, "SAMSTYR_HOME": str(home)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def every_command_works(guide: str, run: Run) -> None:
    shown = shown_in(guide)
    assert shown, f"{guide} shows no command that is run"
    for words in shown:
        assert words[0] == "samstyr", f"{guide} runs something else than samstyr: {words}"
        done = run(words[1:])
        assert done.returncode == 0, f"{' '.join(words)}\n{done.stdout}\n{done.stderr}"


@pytest.fixture
def demo_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home with the demo in it, as a reader of the guides has it."""
    home = tmp_path_factory.mktemp("home")
    begun = program(["demo", "--once", "--port", "0"], home, home)
    assert begun.returncode == 0, begun.stderr
    yield home
    program(["stop"], home, home)


def test_every_command_in_the_guide_to_running_a_site_works(demo_home: Path, tmp_path: Path) -> None:
    every_command_works(ON_RUNNING, lambda words: program(words, demo_home, tmp_path))


@pytest.fixture
def demo_figures(cluster: Cluster, spoken_database: Database) -> Iterator[Database]:
    """The demo's figures, those of its sources too, in a database of the test's own."""
    database = cluster.copy("guide", of=spoken_database)
    yield database
    cluster.drop(database)


@pytest.mark.parametrize("guide", ON_FIGURES)
def test_every_command_in_the_guide_works(
    guide: str, demo_figures: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, ours = tmp_path / "home", Path(os.environ["SAMSTYR_HOME"])
    shutil.copytree(ours / LAKE, home / LAKE)
    shutil.copytree(EXAMPLE, tmp_path / "min-rapport")
    monkeypatch.chdir(tmp_path)
    every_command_works(guide, lambda words: commands.samstyr(demo_figures, *words, SAMSTYR_HOME=home))
