"""A `samstyr` that kills itself at a chosen moment: when Python is about to name or open a certain file of the lake."""

import subprocess
import sys
from pathlib import Path

from tests.databases import Database
from tests.integration.programs import environment

# Python tells an audit hook before it renames or opens. `moment` is the number of the event at which to end, or 0 to
# count them all and write the count down; `card` ends when the card's folder is opened, after its file has its name.
PROGRAM = """
import os, signal, sys
from pathlib import Path
moment, count_to = sys.argv[1], sys.argv[2]
lake = os.environ["SAMSTYR_HOME"] + "/lake/"
seen = 0
def hook(event, given):
    global seen
    if event not in ("os.rename", "open") or not isinstance(given[0], str) or not given[0].startswith(lake):
        return
    seen += 1
    if str(seen) == moment or (moment == "card" and event == "open" and Path(given[0]).parent.name == "cards"
                               and Path(given[0]).is_dir()):
        os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(hook)
sys.argv = ["samstyr", *sys.argv[3:]]
from samstyr.cli.app import main
try:
    main()
finally:
    if count_to != "-":
        Path(count_to).write_text(str(seen))
"""


def run_killed_at(moment: str, database: Database, words: tuple[str, ...], home: Path, count_to: str = "-") -> int:
    """Run a command that ends at a moment, and return its exit code; that of a kill is below zero."""
    command = [sys.executable, "-P", "-c", PROGRAM, moment, count_to, *words]
    surroundings = environment(database, SAMSTYR_HOME=home)
    return subprocess.run(
        command, env=surroundings, stdin=subprocess.DEVNULL, capture_output=True, check=False
    ).returncode
