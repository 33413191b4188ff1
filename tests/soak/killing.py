"""A `samstyr` that kills itself at a chosen moment: when Python is about to name or open a certain file of the home."""

import subprocess
import sys
from pathlib import Path

from tests.databases import Database
from tests.integration.programs import environment

# Python tells an audit hook before it renames or opens. `moment` is the number of the event at which to end, or 0 to
# count them all and write the count down; `card` ends when the card's folder is opened, after its file has its name; a
# moment that begins with a slash ends when what has such an end is opened. Only paths with `within` in them count.
PROGRAM = """
import os, signal, sys
from pathlib import Path
moment, count_to, within = sys.argv[1:4]
home = os.environ["SAMSTYR_HOME"] + "/"
seen = 0
def hook(event, given):
    global seen
    if event not in ("os.rename", "open") or not isinstance(given[0], (str, os.PathLike)):
        return
    path = os.fspath(given[0])
    if not isinstance(path, str) or not path.startswith(home) or within not in path:
        return
    seen += 1
    if moment.startswith("/") and event == "open" and path.endswith(moment):
        os.kill(os.getpid(), signal.SIGKILL)
    if str(seen) == moment or (moment == "card" and event == "open" and Path(path).parent.name == "cards"
                               and Path(path).is_dir()):
        os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(hook)
sys.argv = ["samstyr", *sys.argv[4:]]
from samstyr.cli.app import main
try:
    main()
finally:
    if count_to != "-":
        Path(count_to).write_text(str(seen))
"""


LAKE = "/lake/"
EDITIONS = "editions"


def run_killed_at(
    moment: str, database: Database, words: tuple[str, ...], home: Path, *, count_to: str = "-", within: str = LAKE
) -> int:
    """Run a command that ends at a moment, and return its exit code; that of a kill is below zero."""
    command = [sys.executable, "-P", "-c", PROGRAM, moment, count_to, within, *words]
    surroundings = environment(database, SAMSTYR_HOME=home)
    return subprocess.run(
        command, env=surroundings, stdin=subprocess.DEVNULL, capture_output=True, check=False
    ).returncode
