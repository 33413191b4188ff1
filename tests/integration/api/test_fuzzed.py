"""The API held against its own description by schemathesis: every check it has, on the real site on loopback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SCHEMATHESIS = Path(sys.executable).with_name("st")


def fuzz(site: str, folder: Path, *arguments: str) -> None:
    patient = ("--wait-for-schema", "60", "--suppress-health-check", "all")
    command = [
        SCHEMATHESIS,
        "run",
        f"{site}api/v1/openapi.json",
        "--checks",
        "all",
        "--workers",
        "2",
        *patient,
        *arguments,
    ]
    environment = {**os.environ, "NO_COLOR": "1"}
    run = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout
    assert "No issues found" in run.stdout


def test_nothing_that_is_asked_breaks_its_description(site, tmp_path):
    fuzz(site, tmp_path, "--max-examples", "3", "--phases", "coverage,fuzzing", "--generation-deterministic")


@pytest.mark.soak
def test_nothing_that_is_asked_a_thousand_times_breaks_its_description(site, tmp_path):
    fuzz(site, tmp_path, "--max-examples", "1000")
