"""When a round is due: the report's files are others than they were, or the figures are.

What has changed is decided by the files themselves. The system's word that something happened only ends the waiting, so
it does not matter where that word is lost: on a disk of the net, with a folder that was moved away and back, or while
a round is under way.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from typing import Final

from watchfiles import Change, DefaultFilter, watch

# Files that are saved within this of each other are one change; a minute of saving is not waited for.
QUIET_MS: Final = 50
MOST_MS: Final = 1_600
# How often figures are looked for, and files where nobody tells of them.
EVERY_MS: Final = 1_000

Print = frozenset[tuple[str, int, int, int]]


def rounds_due(folder: Path, out: Path, data_version: Callable[[], str | None], stop: Event) -> Iterator[None]:
    """Give a turn at once, and again whenever something has changed since the last one was given.

    `out` is where the report is built, which may lie in its folder. `data_version` is None while nobody can tell.
    """
    seen: tuple[Print, str | None] | None = None
    while not stop.is_set():
        for _woken in _wakings(folder, out, stop):
            now = (print_of(folder, out), data_version())
            if now != seen:
                seen = now
                yield


def print_of(folder: Path, out: Path) -> Print:
    """Return what tells a folder's files from what they were before: place, size, moment and number of each."""
    found = []
    is_written = _Writing(out)
    for place, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if is_written(Change.modified, str(Path(place, name)))]
        for path in (Path(place, name) for name in files):
            try:
                told = path.stat()
            except OSError:  # it has gone since
                continue
            if is_written(Change.modified, str(path)):
                found.append((str(path), told.st_size, told.st_mtime_ns, told.st_ino))
    return frozenset(found)


def _wakings(folder: Path, out: Path, stop: Event) -> Iterator[None]:
    """Give a turn at once, after each change in a folder, and every now and then; end when the folder is another."""
    yield
    try:
        number = folder.stat().st_ino
        wakings = watch(
            folder,
            watch_filter=_Writing(out),
            debounce=MOST_MS,
            step=QUIET_MS,
            rust_timeout=EVERY_MS,
            yield_on_timeout=True,
            stop_event=stop,
        )
        for _changes in wakings:
            yield
            if folder.stat().st_ino != number:
                return
    except OSError:  # there is no folder now
        stop.wait(EVERY_MS / 1_000)


def _is_output(path: Path, out: Path) -> bool:
    """Whether a path is what we write ourselves: the folder, or the one beside it in which it is made."""
    return path.parent == out.parent and (path.name == out.name or path.name.startswith(f".{out.name}-"))


class _Writing(DefaultFilter):
    """Lets pass what a writer does, and neither what we write nor what editors write for themselves."""

    def __init__(self, out: Path) -> None:
        super().__init__()
        self._out = out

    def __call__(self, change: Change, path: str) -> bool:
        place = Path(path)
        is_ours = any(_is_output(one, self._out) for one in (place, *place.parents))
        return not is_ours and super().__call__(change, path)
