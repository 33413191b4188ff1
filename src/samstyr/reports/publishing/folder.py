"""The folder that a report is published to: written beside its place, and put there whole."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

# It says what was published, and that the folder is ours to replace.
MANIFEST: Final = "manifest.json"


class NotOurFolder(ValueError):
    """Said of a folder that holds something that no report was published to."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"{folder} is not empty, and no report was published to it, so nothing was written there. "
            "Name a new or empty folder, or one with an earlier edition."
        )


@contextmanager
def put_whole(place: Path) -> Iterator[Path]:
    """Give a new folder that takes a place when the block ends well, and disappears when it does not.

    Raises NotOurFolder where something else stands there.
    """
    place = place.absolute()
    if place.exists() and not _may_be_replaced(place):
        raise NotOurFolder(place)
    place.parent.mkdir(parents=True, exist_ok=True)
    workplace = Path(tempfile.mkdtemp(prefix=f".{place.name}-", dir=place.parent))
    try:
        new = workplace / "new"
        new.mkdir()
        yield new
        if place.exists():
            place.rename(workplace / "old")
        new.rename(place)
    finally:
        shutil.rmtree(workplace, ignore_errors=True)


def _may_be_replaced(place: Path) -> bool:
    return place.is_dir() and ((place / MANIFEST).is_file() or not any(place.iterdir()))
