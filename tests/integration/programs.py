"""The `samstyr` command as a person runs it: a program of its own."""

import subprocess
import sys

from tests.databases import Database

COMMAND = [sys.executable, "-P", "-c", "from samstyr.cli.app import main; main()"]


def environment(database: Database, **variables: object) -> dict[str, str]:
    """Return what a command finds around it: this database, and the variables that the test wants changed."""
    changed = {name: str(value) for name, value in variables.items()}
    return {
        name: value for name, value in {**database.environment, **changed}.items() if name != "DJANGO_SETTINGS_MODULE"
    }


def samstyr(database: Database, *words: object, **variables: object) -> subprocess.CompletedProcess[str]:
    """Run one command to its end against a database of the test's own, with nobody at the keyboard."""
    return subprocess.run(
        [*COMMAND, *map(str, words)],
        env=environment(database, **variables),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
