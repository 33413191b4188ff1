"""Whom the server runs as. PostgreSQL refuses to run as root, so root lends it a user id that nobody else has."""

import os
import pwd
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

# systemd's UIDS-GIDS table leaves 60706-61183 unused, below the 65536 ids that a container usually has.
FIRST_FREE, LAST_FREE = 60706, 61183


class NoFreeAccount(RuntimeError):
    """Root needs an id to lend, and this machine offers none."""

    def __init__(self) -> None:
        super().__init__(
            f"There is no free user id between {FIRST_FREE} and {LAST_FREE}, and PostgreSQL refuses to run as root. "
            f"Run Samstyr as an ordinary user, or set DATABASE_URL to a server of your own."
        )


class AsAccount(TypedDict):
    """The arguments of `subprocess` that give up root's rights for an account's."""

    user: int
    group: int
    extra_groups: list[int]


class NoName(RuntimeError):
    """This program runs under a user id that the machine has no name for, and PostgreSQL's initdb wants one."""

    def __init__(self, uid: int) -> None:
        super().__init__(
            f"The user id {uid} has no name on this machine, and PostgreSQL refuses to make a database for it. "
            f"Add it to /etc/passwd, run Samstyr as a user with a name, or set DATABASE_URL to a server of your own."
        )


@dataclass(frozen=True, slots=True)
class Account:
    """A user id and a group id that the server's programs run as."""

    uid: int
    gid: int

    def as_arguments(self) -> AsAccount:
        return {"user": self.uid, "group": self.gid, "extra_groups": []}


def is_root() -> bool:
    return os.geteuid() == 0


def ensure_named() -> None:
    """Raise NoName where we are nobody that the machine knows (a container may run us under any number)."""
    try:
        pwd.getpwuid(os.geteuid())
    except KeyError:
        raise NoName(os.geteuid()) from None


def lend(seed: int, taken: set[int]) -> Account:
    """Return an account that neither the machine's list of users nor another cluster (`taken`) has.

    An id without a name is safer than the usual `nobody`: whatever else runs as that one could reach our files.
    """
    taken = taken | {entry.pw_uid for entry in pwd.getpwall()}
    size = LAST_FREE - FIRST_FREE + 1
    for step in range(size):
        number = FIRST_FREE + (seed + step) % size
        if number not in taken:
            return Account(uid=number, gid=number)
    raise NoFreeAccount


@contextmanager
def named(account: Account, folder: Path) -> Iterator[Account]:
    """Lend a folder to a user id that has a name, for the two programs that ask for one (initdb, single-user mode).

    The group stays the account's own, and the directory above lets only that group pass; so other work done under
    the borrowed name still cannot reach the folder.
    """
    borrowed = Account(uid=_some_named_uid(), gid=account.gid)
    give(folder, borrowed)
    try:
        yield borrowed
    finally:
        give(folder, account)


def give(folder: Path, account: Account) -> None:
    """Make the account the owner of the folder and everything in it."""
    os.chown(folder, account.uid, account.gid)
    for here, folders, files in os.walk(folder):
        for name in (*folders, *files):
            os.chown(Path(here, name), account.uid, account.gid, follow_symlinks=False)


def _some_named_uid() -> int:
    named_uids = {entry.pw_name: entry.pw_uid for entry in pwd.getpwall() if entry.pw_uid != 0}
    if not named_uids:
        raise NoFreeAccount
    return named_uids.get("nobody", max(named_uids.values()))
