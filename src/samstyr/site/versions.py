"""Which figures and which program an answer was made from: together they say whether it is still right."""

import hashlib
import os
import time
from functools import cache
from importlib.resources import files
from pathlib import Path

from django.conf import settings

from samstyr.audit.queries import head

# What a person sets for the site begins so; where the database is says nothing about how a page looks.
OURS, NOT_SHOWN = "SAMSTYR_", "URL"


class DataVersion:
    """The head of the event log, asked for at most once in so many seconds."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._asked_at = float("-inf")
        self._hash = ""

    def current(self) -> str:
        """Return the version of the data. It is read before a page is made, so no page is newer than it says."""
        now = time.monotonic()
        if now - self._asked_at >= self._seconds:
            self._hash, self._asked_at = head().hash, now
        return self._hash


@cache
def code_version() -> str:
    """Return a name for the program as it is installed and set up here: it changes when any of its files does."""
    digest = hashlib.sha256(settings.VERSION.encode())
    root = Path(str(files("samstyr")))
    for path in sorted(root.rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            found = path.stat()
            digest.update(f"{path.relative_to(root)} {found.st_size} {found.st_mtime_ns}\n".encode())
    for name, value in sorted(os.environ.items()):
        if name.startswith(OURS) and not name.endswith(NOT_SHOWN):
            digest.update(f"{name}={value}\n".encode())
    return digest.hexdigest()[:16]
