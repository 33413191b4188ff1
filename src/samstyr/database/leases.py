"""Who uses the cluster now, told by locks that the system itself lets go of when a program ends, however it ends."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform != "win32":
    import fcntl

LEASE = "lease.lock"
START = "start.lock"
GUARD = "guard.lock"
PRIVATE = 0o600


class NoLocks(RuntimeError):
    """This system has no locks that end with the program that holds them."""

    def __init__(self) -> None:
        super().__init__(
            "The embedded database needs file locks that Windows does not have. "
            "Run Samstyr under WSL, or set DATABASE_URL to a server of your own."
        )


class Taken(RuntimeError):
    """Somebody else has the lock, and we do not wait."""


def hold(path: Path, *, alone: bool, wait: bool = True) -> int:
    """Take a lock, shared or alone, and return what to `let_go` of. Raises Taken where we do not wait."""
    if sys.platform == "win32":
        raise NoLocks
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, PRIVATE)
    kind = fcntl.LOCK_EX if alone else fcntl.LOCK_SH
    try:
        fcntl.flock(descriptor, kind if wait else kind | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        raise Taken(str(path)) from None
    return descriptor


def try_alone(descriptor: int) -> bool:
    """Turn a shared lock into one alone. Returns False, and holds nothing any more, where others hold it too."""
    if sys.platform == "win32":
        raise NoLocks
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def let_go(descriptor: int) -> None:
    os.close(descriptor)


def is_held(path: Path) -> bool:
    """Tell whether somebody holds the lock alone."""
    try:
        let_go(hold(path, alone=False, wait=False))
    except Taken:
        return True
    return False


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Be the only one here; others wait."""
    descriptor = hold(path, alone=True)
    try:
        yield
    finally:
        let_go(descriptor)
