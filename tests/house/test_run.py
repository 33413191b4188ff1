"""`./run` says what there is, answers on stdout and keeps everything else off it."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.house.sources import ROOT

COMMANDS = ("demo", "samstyr", "test", "check", "coverage", "soak", "bench", "wheel", "assets", "requirements")


def run(*words: str, program: Path = ROOT / "run", **options) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [program, *words], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, **options
    )


@pytest.mark.parametrize("words", [[], ["help"], ["--help"]])
def test_it_says_what_there_is(words: list[str]):
    said = run(*words)
    assert (said.returncode, said.stderr) == (0, "")
    for command in COMMANDS:
        assert f"./run {command} " in said.stdout


def test_a_command_that_does_not_exist_is_refused_with_what_there_is():
    refused = run("serve-it")
    assert refused.returncode == 2
    assert refused.stdout == ""
    assert "There is no ./run serve-it." in refused.stderr
    assert "./run demo" in refused.stderr


def test_it_works_from_another_directory_and_through_a_link_in_a_path_with_spaces(tmp_path: Path):
    link = tmp_path / "a folder with spaces" / "run"
    link.parent.mkdir()
    link.symlink_to(ROOT / "run")
    assert run(program=link, cwd=tmp_path).stdout == run().stdout


def test_without_python_it_says_what_to_install(tmp_path: Path):
    shutil.copy(ROOT / "run", tmp_path)
    tools = tmp_path / "bin"
    tools.mkdir()
    for name in ("bash", "cat", "dirname", "env", "flock", "id", "mkdir", "readlink"):
        (tools / name).symlink_to(shutil.which(name) or "")
    refused = run("version", program=tmp_path / "run", env={"PATH": str(tools)})
    assert refused.returncode == 2
    refused = run("samstyr", "version", program=tmp_path / "run", env={"PATH": str(tools)})
    assert refused.returncode == 1
    assert "needs Python 3.11 or newer" in refused.stderr
    assert "apt install python3 python3-venv" in refused.stderr


def test_ci_runs_the_tests_and_nothing_else():
    lines = (ROOT / ".ci/run").read_text("utf-8").splitlines()
    code = [line for line in lines if line and not line.startswith("#")]
    assert code == ['exec "$(dirname -- "${BASH_SOURCE[0]}")/../run" test']
