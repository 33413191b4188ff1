"""Where a package is written to: made beside the place, then put there in one step."""

import shutil
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from samstyr.exchange.reading.folders import belongs
from samstyr.kernels.packages.json_text import DESCRIPTOR

# Also in every xlsx file: the oldest moment that a zip can say, so that the bytes do not depend on the clock.
MOMENT: Final = (1980, 1, 1, 0, 0, 0)
_ORDINARY_FILE: Final = 0o100644 << 16


class ForeignFolder(ValueError):
    """A folder has something in it that must not be lost."""

    def __init__(self, path: Path, name: str) -> None:
        super().__init__(
            f"{path} holds something that would be lost ({name}), so nothing was written. "
            "Name a new or empty folder; a dump may also replace a folder that holds a data package and nothing else."
        )


class NoFolder(ValueError):
    """There is nowhere to write."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is no folder, so nothing was written. Make it first, or name another place.")


def write_folder(files: Mapping[str, bytes], path: Path) -> None:
    """Write files as a folder, in the place of an empty one or of another package. Raises ForeignFolder."""
    _refuse_foreign(path)
    with _beside(path) as made:
        made.mkdir()
        for name, content in files.items():
            (made / name).write_bytes(content)
        made.chmod(0o755)
        old = made.with_name(f"{made.name}-old")
        if path.exists():
            path.rename(old)
        made.rename(path)
        shutil.rmtree(old, ignore_errors=True)


def write_new_folder(files: Mapping[str, bytes], path: Path) -> None:
    """Write files as a folder that is not there yet or is empty. Raises ForeignFolder."""
    if path.is_dir():
        for entry in path.iterdir():
            raise ForeignFolder(path, entry.name)
    write_folder(files, path)


def write_zip(files: Mapping[str, bytes], path: Path) -> None:
    """Write files as a zip, in the place of whatever file was there."""
    with _beside(path) as made:
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in files.items():
                entry = zipfile.ZipInfo(name, MOMENT)
                entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, _ORDINARY_FILE, 3
                archive.writestr(entry, content)
        made.replace(path)


def write_file(content: bytes, path: Path) -> None:
    """Write one file, in the place of whatever file was there."""
    with _beside(path) as made:
        made.write_bytes(content)
        made.replace(path)


def _refuse_foreign(path: Path) -> None:
    if not path.exists():
        return
    if not path.is_dir():
        raise NoFolder(path)
    names = sorted(entry.name for entry in path.iterdir())
    strange = [name for name in names if not belongs(name)]
    if strange or (names and DESCRIPTOR not in names):
        raise ForeignFolder(path, (strange or names)[0])


@contextmanager
def _beside(path: Path) -> Iterator[Path]:
    """Name a place on the same disk as the path; whatever is left there at the end is removed."""
    parent = path.absolute().parent
    if not parent.is_dir():
        raise NoFolder(parent)
    with tempfile.TemporaryDirectory(prefix=f".{path.name}-", dir=parent) as scratch:
        yield Path(scratch) / "made"
