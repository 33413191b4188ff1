"""Whether the files of an edition are those that its row stands for."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from samstyr.reports.editions.converting import Unreadable
from samstyr.reports.editions.manifest import NAME, File, Manifest, digest_of, file_of


class Wrong(StrEnum):
    """What can be wrong with an edition."""

    FOLDER_MISSING = "folder-missing"
    FILE_MISSING = "file-missing"
    FILE_EXTRA = "file-extra"
    FILE_CHANGED = "file-changed"
    NOT_A_FILE = "not-a-file"
    MANIFEST_CHANGED = "manifest-changed"
    MANIFEST_UNREADABLE = "manifest-unreadable"
    ROW_CHANGED = "row-changed"
    ROW_MISSING = "row-missing"
    EVENT_MISSING = "event-missing"
    ADOPTION_CHANGED = "adoption-changed"
    ADOPTION_MISSING = "adoption-missing"


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that is not as it was; `where` is a file's name, or '' where it is about the edition as a whole."""

    wrong: Wrong
    where: str = ""


def file_faults(folder: Path, digest: str) -> Iterator[Fault]:
    """Give all that is wrong with the files of an edition whose manifest has a digest, in order of their names."""
    if folder.is_symlink() or not folder.is_dir():
        yield Fault(Wrong.FOLDER_MISSING)
        return
    found = dict(_found(folder, ""))
    manifest = found.pop(NAME, None)
    if manifest is None:
        yield Fault(Wrong.FILE_MISSING, NAME)
        return
    content = (folder / NAME).read_bytes() if manifest else b""
    if digest_of(content) != digest:
        yield Fault(Wrong.MANIFEST_CHANGED, NAME)
    try:
        wanted = Manifest.read(content).files
    except Unreadable:
        yield Fault(Wrong.MANIFEST_UNREADABLE, NAME)
        return
    yield from _differences(found, wanted)


def _differences(found: Mapping[str, File | None], wanted: Mapping[str, File]) -> Iterator[Fault]:
    for name in sorted({*found, *wanted}):
        if name not in found:
            yield Fault(Wrong.FILE_MISSING, name)
        elif found[name] is None:
            yield Fault(Wrong.NOT_A_FILE, name)
        elif name not in wanted:
            yield Fault(Wrong.FILE_EXTRA, name)
        elif found[name] != wanted[name]:
            yield Fault(Wrong.FILE_CHANGED, name)


def _found(folder: Path, before: str) -> Iterator[tuple[str, File | None]]:
    """Give what lies in a folder by its name; links are not followed, and what is no ordinary file has no content."""
    entries = sorted(os.scandir(folder), key=lambda one: one.name)
    if before and not entries:
        yield before.rstrip("/"), None
    for entry in entries:
        name, mode = before + entry.name, entry.stat(follow_symlinks=False).st_mode
        if S_ISDIR(mode):
            yield from _found(Path(entry.path), f"{name}/")
        else:
            yield name, file_of(Path(entry.path).read_bytes()) if S_ISREG(mode) else None
