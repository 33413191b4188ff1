"""The commands shown in the guides work, in the order they stand.

A block marked `sh` is run; one marked `console` only shows what a person would see or start and leave running.
"""

import os
import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.integration.programs import COMMAND
from tests.report_folders import EXAMPLE

ROOT = Path(__file__).parents[3]
GUIDES = ("docs/nb/kom-i-gang.md", "docs/nb/tall-fra-kilder.md", "docs/nb/rapporter.md", "docs/nb/drift.md")
BLOCK = re.compile(r"^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)


def commands(guide: str) -> list[list[str]]:
    blocks = BLOCK.findall((ROOT / guide).read_text("utf-8"))
    return [shlex.split(line) for block in blocks for line in block.splitlines()]


# What would lead the commands to the databases of this test run instead of a reader's own home.
TEST_RUN = ("DJANGO_SETTINGS_MODULE", "DATABASE_URL", "DATABASE_OWNER_URL")


def samstyr(words: list[str], home: Path, folder: Path) -> subprocess.CompletedProcess[str]:
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


@pytest.fixture(scope="module")
def demo_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home with the demo in it, as a reader of the guides has it."""
    home = tmp_path_factory.mktemp("home")
    begun = samstyr(["demo", "--once", "--port", "0"], home, home)
    assert begun.returncode == 0, begun.stderr
    yield home
    samstyr(["stop"], home, home)


@pytest.mark.parametrize("guide", GUIDES)
def test_every_command_in_the_guide_works(guide: str, demo_home: Path, tmp_path: Path) -> None:
    shown = commands(guide)
    shutil.copytree(EXAMPLE, tmp_path / "min-rapport")
    assert shown, f"{guide} shows no command that is run"
    for words in shown:
        assert words[0] == "samstyr", f"{guide} runs something else than samstyr: {words}"
        done = samstyr(words[1:], demo_home, tmp_path)
        assert done.returncode == 0, f"{' '.join(words)}\n{done.stdout}\n{done.stderr}"
