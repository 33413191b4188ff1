"""How much memory a program and everything that it starts have together, at the most."""

import os
import subprocess
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path

EVERY_SECONDS = 0.02
PAGE = os.sysconf("SC_PAGE_SIZE")


def peak_memory(command: Sequence[str], environment: Mapping[str, str]) -> int:
    """Run a command to its end, and return the most bytes that its whole tree had in memory at once.

    Pages that programs share are counted for each of them, so that the truth is never larger.
    """
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as program:
        most, rest = 0, threading.Event()
        while program.poll() is None:
            most = max(most, resident(program.pid))
            rest.wait(EVERY_SECONDS)
    assert program.returncode == 0
    return most


def resident(root: int) -> int:
    """Return the bytes that a process and all that it has started have in memory now."""
    return sum(_resident(one) for one in tree(root))


def tree(root: int) -> list[int]:
    """Return a process and all that it has started, and they."""
    found = [root]
    for one in found:
        for children in Path(f"/proc/{one}/task").glob("*/children"):
            try:
                found += map(int, children.read_text().split())
            except OSError:  # it has ended
                continue
    return found


def _resident(process: int) -> int:
    try:
        return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * PAGE
    except OSError:
        return 0
