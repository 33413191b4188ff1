"""Running the `samstyr` command as a person does: as a program of its own."""

import os
import subprocess
import sysconfig
from collections.abc import Mapping
from pathlib import Path

SAMSTYR = Path(sysconfig.get_path("scripts"), "samstyr")
# What the tests themselves run under, and a person does not.
OF_THE_TESTS = ("DJANGO_SETTINGS_MODULE",)


def environment(variables: Mapping[str, str]) -> dict[str, str]:
    """Return this program's environment with some variables changed, as a command would find it."""
    return {name: value for name, value in {**os.environ, **variables}.items() if name not in OF_THE_TESTS}


def samstyr(*arguments: str, variables: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """Run a command to its end, with nobody at the keyboard."""
    return subprocess.run(
        [SAMSTYR, *arguments],
        env=environment(variables),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
