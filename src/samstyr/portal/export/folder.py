"""The folder that an export becomes: written beside its place, and put there whole."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# The head of the event log: it says which figures these are, and that the folder is ours to replace.
HEAD = "audit-head.json"


class NotOurFolder(ValueError):
    """The folder holds something that no export has written."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"{folder} is not empty, and no export has written it, so nothing was written there. "
            "Name a new or empty folder, or one with an earlier export."
        )


class OutsideTheFolder(ValueError):
    """A file that would land outside the export."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} would land outside the export, so nothing was written. An id has a path in it.")


class Draft:
    """An export on its way: files are written here first."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def write(self, name: str, content: bytes) -> None:
        """Write a file, in folders that are made where they are missing."""
        path = self.folder / name
        if not path.resolve().is_relative_to(self.folder.resolve()):
            raise OutsideTheFolder(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


@contextmanager
def put_whole(folder: Path) -> Iterator[Draft]:
    """Give a draft that takes the folder's place when the block ends well, and disappears when it does not.

    Raises NotOurFolder when the folder holds something else than an earlier export.
    """
    place = folder.absolute()
    if place.exists() and not _may_be_replaced(place):
        raise NotOurFolder(folder)
    place.parent.mkdir(parents=True, exist_ok=True)
    workplace = Path(tempfile.mkdtemp(prefix=f".{place.name}-", dir=place.parent))
    try:
        draft = workplace / "new"
        draft.mkdir()
        yield Draft(draft)
        if place.exists():
            place.rename(workplace / "old")
        draft.rename(place)
    finally:
        shutil.rmtree(workplace)


def _may_be_replaced(folder: Path) -> bool:
    return folder.is_dir() and not folder.is_symlink() and ((folder / HEAD).is_file() or not any(folder.iterdir()))
