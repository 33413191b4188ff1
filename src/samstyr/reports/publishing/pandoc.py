"""Pandoc as a program of its own: it may read nothing but what it is given, and has so much memory and time."""

import subprocess
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pypandoc

MOST_MEMORY = "768m"
PATIENCE_SECONDS = 120
# Pandoc's own words on an error can be as long as the text that it could not read.
MOST_SAID = 2_000


class PandocFailed(RuntimeError):
    """Pandoc ended without an answer."""

    def __init__(self, what: str, said: str) -> None:
        super().__init__(f"Pandoc could not {what}, so nothing was published. It says: {said.strip()[:MOST_SAID]}")


class PandocTooSlow(PandocFailed):
    """Pandoc had not answered when the patience ended."""


@cache
def program() -> str:
    """Return the path of the pandoc that came with Samstyr."""
    return str(pypandoc.get_pandoc_path())


def run(what: str, options: Sequence[str], given: bytes, *, folder: Path, patience: int = PATIENCE_SECONDS) -> bytes:
    """Run pandoc in a folder and return what it wrote; `what` says in an error what it was asked for.

    It gets none of our environment. Raises PandocFailed, and PandocTooSlow after so many seconds of patience.
    """
    limits = ["+RTS", f"-M{MOST_MEMORY}", "-RTS"]
    try:
        ended = subprocess.run(
            [program(), *limits, "--sandbox", *options],
            input=given,
            capture_output=True,
            cwd=folder,
            env={"LANG": "C.UTF-8"},
            timeout=patience,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise PandocTooSlow(what, f"nothing after {patience} seconds") from None
    if ended.returncode:
        raise PandocFailed(what, ended.stderr.decode("utf-8", "replace"))
    return ended.stdout
