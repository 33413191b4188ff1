"""The folders of a restore: laid ready beside the ones in use, and put in their place when the database is.

The database is what counts: once it has been exchanged, a restore that was killed is finished at the next start; until
then it is forgotten. So all is as before or as after, never between.
"""

import shutil
from dataclasses import dataclass
from pathlib import Path

from samstyr.database import leases
from samstyr.database.berth import sync_folder
from samstyr.exchange.backup.manifest import DATABASE, FOLDERS

PRIVATE = 0o700
STAGE = ".restoring"
MARK = "mark"
OLD = "replaced-"
LOCK = "restore.lock"


class RestoreGoesOn(RuntimeError):
    """Another restore of the same home is under way."""

    def __init__(self) -> None:
        super().__init__("Another restore into this home is under way; nothing was changed. Wait until it has ended.")


@dataclass(frozen=True, slots=True)
class Stage:
    """Where the parts of one restore are laid ready."""

    home: Path

    @property
    def folder(self) -> Path:
        return self.home / STAGE

    @property
    def dumped(self) -> Path:
        return self.folder / DATABASE

    @property
    def mark(self) -> str | None:
        """Return the mark that the restore's database has, or None where nothing is laid ready."""
        path = self.folder / MARK
        return path.read_text("ascii") if path.exists() else None


def hold(home: Path) -> int:
    """Be the only restore of the home, and return what to let go of. Raises RestoreGoesOn."""
    try:
        return leases.hold(home / LOCK, alone=True, wait=False)
    except leases.Taken:
        raise RestoreGoesOn from None


def lay(home: Path, mark: str) -> Stage:
    """Make an empty stage; what a killed restore has left there is removed."""
    stage = Stage(home)
    clear(stage)
    stage.folder.mkdir(mode=PRIVATE)
    for name in FOLDERS:
        (stage.folder / name).mkdir(mode=PRIVATE)
    (stage.folder / MARK).write_text(mark, encoding="ascii")
    sync_folder(stage.folder)
    return stage


def put_in_place(stage: Stage) -> None:
    """Exchange the folders for those laid ready. Can be done again after it was cut off anywhere."""
    for name in FOLDERS:
        ready, now = stage.folder / name, stage.home / name
        if ready.exists():
            if now.exists():
                now.rename(stage.folder / f"{OLD}{name}")
            ready.rename(now)
    sync_folder(stage.home)
    clear(stage)


def clear(stage: Stage) -> None:
    """Remove the stage. The mark goes last: until then what is left can still be told."""
    if not stage.folder.exists():
        return
    for path in stage.folder.iterdir():
        if path.name != MARK:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    shutil.rmtree(stage.folder)
