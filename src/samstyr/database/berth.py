"""Where the embedded cluster lies: a private directory, found through Samstyr's home, and never opened for others.

An ordinary user's cluster lies in the home itself. Root's cannot, since the server runs under another user id that
must not be let into root's directories; it lies under `/var/lib/samstyr`, named after the home.
"""

import hashlib
import json
import os
import stat
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from samstyr.database import leases
from samstyr.database.accounts import Account, is_root, lend

FOLDER = "database"
PROGRAMS = "programs"
ROOTS_PLACES = (Path("/var/lib/samstyr"), Path("/var/tmp/samstyr"))  # noqa: S108  # checked for ownership in `_root_shelf`
PRIVATE = 0o700
PASSABLE = 0o711
OPEN = 0o755
GROUP_PASSABLE = 0o750
# macOS allows 103 bytes for the whole path of a socket, Linux 107; `.s.PGSQL.5432` and its slash are 14 of them.
LONGEST_SOCKET_FOLDER = 103 - 14
RECORD = "cluster.json"


class NotOurs(RuntimeError):
    """A directory that must be private belongs to somebody else, or is open to others."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(
            f"{path} {why}, so the database's files would not be safe there and nothing was started. "
            f"Move or remove that directory, then try again."
        )


class NoPlace(RuntimeError):
    """No directory can hold the cluster of root."""

    def __init__(self) -> None:
        places = " nor ".join(str(place) for place in ROOTS_PLACES)
        super().__init__(
            f"Neither {places} can be used: the directory above must belong to root and let other users pass. "
            f"Run Samstyr as an ordinary user, or set DATABASE_URL to a server of your own."
        )


@dataclass(frozen=True, slots=True)
class Record:
    """What the berth says about the cluster in force. Written last, so a cluster without it was never finished."""

    folder: str
    postgres: str
    wheel: str
    home: str

    @property
    def major(self) -> int:
        return int(self.postgres.split(".")[0])


@dataclass(frozen=True, slots=True)
class Berth:
    """The cluster's directory. `account` is the lent user id, or None where the user's own is used."""

    home: Path
    root: Path
    account: Account | None

    @property
    def shelf(self) -> Path:
        """Where copies of programs lie that the lent account can reach."""
        return self.root.parent / PROGRAMS

    @property
    def name(self) -> str:
        return hashlib.sha256(os.fsencode(self.home)).hexdigest()[:12]

    def record(self) -> Record | None:
        """Return what is known of the cluster in force, or None where there is none."""
        try:
            return Record(**json.loads((self.root / RECORD).read_text()))
        except FileNotFoundError:
            return None

    def cluster_folder(self, record: Record) -> Path:
        return self.root / record.folder

    def put_in_force(self, record: Record) -> None:
        """Name the cluster in force: one rename, so that there is always exactly one or none."""
        fields = {field: getattr(record, field) for field in ("folder", "postgres", "wheel", "home")}
        draft = self.root / f".{RECORD}"
        with draft.open("w") as file:
            json.dump(fields, file)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(self.root / RECORD)
        sync_folder(self.root)

    def private_folder(self, name: str) -> Path:
        """Return a folder of the berth that only the server's account can enter; make it when it is not there."""
        path = self.root / name
        path.mkdir(mode=PRIVATE, exist_ok=True)
        if self.account is not None:
            os.chown(path, self.account.uid, self.account.gid)
        return path


def find(home: Path) -> Berth:
    """Return where the home's cluster lies or would lie. Makes nothing."""
    home = home.resolve()
    if not is_root():
        return Berth(home=home, root=home / FOLDER, account=None)
    seed = int.from_bytes(hashlib.sha256(os.fsencode(home)).digest()[:6])
    shelf = _root_shelf()
    root = shelf / f"{seed:012x}"
    groups = {folder.name: folder.stat().st_gid for folder in shelf.iterdir()} if shelf.is_dir() else {}
    gid = groups.get(root.name) or lend(seed, set(groups.values())).gid
    return Berth(home=home, root=root, account=Account(uid=gid, gid=gid))


def prepare(home: Path) -> Berth:
    """Return the home's berth, made where it is missing. Raises NotOurs; changes no directory it did not make."""
    home.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
    if not is_root():
        berth = find(home)
        _make(berth.root, PRIVATE)
        _check(berth.root, allowed=PRIVATE)
        return berth
    shelf = _root_shelf()
    for folder, mode in ((shelf, PASSABLE), (shelf / PROGRAMS, OPEN)):
        _make(folder, mode)
        _check(folder, allowed=OPEN)
    with leases.alone(shelf / "berths.lock"):
        berth = find(home)
        _make(berth.root, PRIVATE)
        _check(berth.root, allowed=GROUP_PASSABLE)
        if berth.account is not None and berth.root.stat().st_gid != berth.account.gid:
            os.chown(berth.root, 0, berth.account.gid)
            berth.root.chmod(GROUP_PASSABLE)
    return berth


def socket_folder(berth: Berth, environ: Mapping[str, str]) -> Path:
    """Return a private folder whose path is short enough for a socket: in the berth, else among the run-time files."""
    beside = berth.root / "run"
    if len(os.fsencode(beside)) <= LONGEST_SOCKET_FOLDER:
        return berth.private_folder("run")
    name = f"samstyr-{os.geteuid()}-{berth.name}"
    run_time = environ.get("XDG_RUNTIME_DIR", "")
    for place in filter(None, (run_time, "/tmp", tempfile.gettempdir())):  # noqa: S108  # made private and checked
        path = Path(place) / name
        if Path(place).is_dir() and os.access(place, os.W_OK) and len(os.fsencode(path)) <= LONGEST_SOCKET_FOLDER:
            _make(path, PRIVATE)
            _check(path, allowed=PRIVATE)
            return path
    raise NotOurs(beside, "has too long a path for a socket, and no shorter run-time directory can be written")


def sync_folder(folder: Path) -> None:
    """Make sure that a rename in the folder outlives a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _root_shelf() -> Path:
    for place in ROOTS_PLACES:
        parents = [place.parent, *place.parent.parents]
        if all(folder.is_dir() and folder.stat().st_mode & stat.S_IXOTH for folder in parents) and os.access(
            place.parent, os.W_OK
        ):
            return place
    raise NoPlace


def _make(path: Path, mode: int) -> None:
    try:
        path.mkdir(mode=PRIVATE)
    except FileExistsError:
        return
    path.chmod(mode)


def _check(path: Path, *, allowed: int) -> None:
    found: Any = path.lstat()
    if not stat.S_ISDIR(found.st_mode):
        raise NotOurs(path, "is not a directory")
    if found.st_uid != os.geteuid():
        raise NotOurs(path, "belongs to another user")
    if stat.S_IMODE(found.st_mode) & ~allowed & 0o777:
        raise NotOurs(path, f"is open to others (mode {stat.S_IMODE(found.st_mode):o})")
