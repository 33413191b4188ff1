"""The real site over a database, as a program of its own."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from tests.databases import Database
from tests.integration.programs import COMMAND, environment


@contextmanager
def served(database: Database) -> Iterator[str]:
    """Serve a database by `samstyr serve`, and give its address."""
    with subprocess.Popen(
        [*COMMAND, "serve", "--port", "0"],
        env=environment(database),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
    ) as serving:
        assert serving.stdout is not None
        yield serving.stdout.readline().removeprefix("Samstyr is on ").split(" ")[0]
        serving.terminate()
