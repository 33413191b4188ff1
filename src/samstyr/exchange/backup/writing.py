"""Writing a backup: under another name until it is whole and on the disk, and never over another file unasked."""

import hashlib
import io
import os
import tarfile
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import IO

from samstyr.database import leases
from samstyr.exchange.backup import archive as archives
from samstyr.exchange.backup import manifest as manifests
from samstyr.exchange.backup.manifest import DATABASE, FOLDERS, Manifest, Part

DRAFT_ENDING = ".draft"


class AlreadyThere(ValueError):
    """There is a file by that name."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} is there already, and it may be the only copy of something; it was left as it is. "
            f"Choose another name, or say --overwrite."
        )


class CannotWriteThere(ValueError):
    """The place cannot be written to."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"No backup can be written to {path}: {reason}. Choose a directory that you may write to.")


class _Hashed:
    """A file that is hashed while somebody else reads it, so that it is read once."""

    def __init__(self, file: IO[bytes]) -> None:
        self.file, self.sha256 = file, hashlib.sha256()

    def read(self, size: int = -1, /) -> bytes:
        content = self.file.read(size)
        self.sha256.update(content)
        return content


def write(path: Path, *, home: Path, about: Manifest, dump: Callable[[IO[bytes]], None], overwrite: bool) -> Manifest:
    """Write a backup of the home and of what `dump` writes. Raises AlreadyThere and CannotWriteThere.

    `about` is the manifest but for its parts. The database is dumped before the folders are read: a row is made
    after its file, so no row lacks its file.
    """
    if path.exists() and not overwrite:
        raise AlreadyThere(path)
    with _draft(path) as (draft, file):
        with archives.create(file) as archive:
            with tempfile.TemporaryFile(dir=path.parent) as dumped:
                dump(dumped)
                parts = [_add(archive, DATABASE, dumped)]
            parts += [_add(archive, name, opened) for name, opened in _files(home)]
            manifest = replace(about, parts=tuple(parts))
            _add(archive, manifests.NAME, io.BytesIO(manifests.write(manifest)))
        file.flush()
        os.fsync(file.fileno())
        _name(draft, path, overwrite=overwrite)
    return manifest


def _add(archive: tarfile.TarFile, name: str, file: IO[bytes]) -> Part:
    size = file.seek(0, os.SEEK_END)
    file.seek(0)
    hashed = _Hashed(file)
    archives.add(archive, name, size, hashed)
    return Part(name=name, size=size, sha256=hashed.sha256.hexdigest())


def _files(home: Path) -> Iterator[tuple[str, IO[bytes]]]:
    for folder in FOLDERS:
        for path in sorted((home / folder).rglob("*")):
            if path.is_symlink() or not path.is_file():
                continue
            with path.open("rb") as file:
                yield path.relative_to(home).as_posix(), file


@contextmanager
def _draft(path: Path) -> Iterator[tuple[Path, IO[bytes]]]:
    """Open a draft beside the path and remove it at the end; one that a killed program left is removed too."""
    try:
        _remove_abandoned(path)
        descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=DRAFT_ENDING, dir=path.parent)
    except OSError as error:
        raise CannotWriteThere(path, error.strerror or str(error)) from None
    draft = Path(name)
    lock = leases.hold(draft, alone=True)
    try:
        with os.fdopen(descriptor, "w+b") as file:
            yield draft, file
    finally:
        leases.let_go(lock)
        draft.unlink(missing_ok=True)


def _remove_abandoned(path: Path) -> None:
    for draft in path.parent.iterdir():
        ours = draft.name.startswith(f".{path.name}.") and draft.name.endswith(DRAFT_ENDING)
        if ours and not leases.is_held(draft):
            draft.unlink(missing_ok=True)


def _name(draft: Path, path: Path, *, overwrite: bool) -> None:
    """Give the finished draft its name. A file that came there meanwhile is left as it is, unless told otherwise."""
    if overwrite:
        draft.replace(path)
    else:
        try:
            os.link(draft, path)
        except FileExistsError:
            raise AlreadyThere(path) from None
    descriptor = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
