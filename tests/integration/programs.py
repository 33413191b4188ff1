"""The `samstyr` command as a person runs it: a program of its own."""

import subprocess
import sys

from tests.databases import Database

COMMAND = [sys.executable, "-P", "-c", "from samstyr.cli.app import main; main()"]


def samstyr(database: Database, *words: object) -> subprocess.CompletedProcess[str]:
    """Run one command against a database of the test's own."""
    environ = {name: value for name, value in database.environment.items() if name != "DJANGO_SETTINGS_MODULE"}
    return subprocess.run([*COMMAND, *map(str, words)], capture_output=True, text=True, check=False, env=environ)
