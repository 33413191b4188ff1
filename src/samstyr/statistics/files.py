"""Files that are there whole or not at all, whenever the program or the power fails."""

import os
import tempfile
from pathlib import Path
from typing import Final

# A file that is being written; `samstyr doctor --sweep` removes what a killed program left under such a name.
DRAFT: Final = "."
_PRIVATE: Final = 0o700


def write_whole(path: Path, content: bytes) -> None:
    """Write a file under another name, wait until it is on the disk, and give it its name.

    Whoever else writes the same file at the same time does no harm: the last one stands, and each is whole.
    """
    path.parent.mkdir(mode=_PRIVATE, parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(prefix=f"{DRAFT}{path.name[:16]}-", dir=path.parent)
    draft = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    wait_for_disk(path.parent)


def wait_for_disk(folder: Path) -> None:
    """Wait until the names in a folder are on the disk."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
