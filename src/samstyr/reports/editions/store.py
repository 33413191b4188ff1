"""The folder of editions: each lies in one of its own, was put there whole, and is never written to again."""

import os
import shutil
import tempfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from samstyr.database import leases
from samstyr.database.berth import sync_folder
from samstyr.kernels.refusals.catalogue import words
from samstyr.reports.editions.converting import Unreadable
from samstyr.reports.editions.manifest import NAME, File, Manifest, digest_of, file_of
from samstyr.reports.editions.values import Edition, EditionDamaged

FOLDER: Final = "editions"
LOCK: Final = "editions.lock"
# Beside the editions and not among them, so that a backup never takes along one that is half made.
DRAFTS: Final = ".new-editions"
_PRIVATE: Final = 0o700
_READ_ONLY: Final = 0o444


class Store:
    """The editions below a home."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.root = home / FOLDER

    def folder(self, report: str, number: int) -> Path:
        """Return where an edition lies, or is to lie."""
        return self.root / report / str(number)

    @contextmanager
    def drafting(self) -> Iterator["Draft"]:
        """Give a place to make an edition in, which is gone when the block ends. Sweepers wait."""
        lock = leases.hold(self.home / LOCK, alone=False)
        drafts = self.home / DRAFTS
        drafts.mkdir(mode=_PRIVATE, exist_ok=True)
        made = Path(tempfile.mkdtemp(dir=drafts))
        try:
            yield Draft(made / "edition")
        finally:
            shutil.rmtree(made, ignore_errors=True)
            leases.let_go(lock)

    def put(self, draft: "Draft", report: str, number: int) -> None:
        """Give a draft its place, whole, on the disk, to be read only.

        What stands there already was left by a program that was killed before it made the row.
        """
        draft.finish()
        place = self.folder(report, number)
        place.parent.mkdir(mode=_PRIVATE, parents=True, exist_ok=True)
        if place.exists():
            place.rename(draft.folder.with_name("left-over"))
        draft.folder.rename(place)
        for folder in (place.parent, self.root, self.home):
            sync_folder(folder)

    def left_over(self, editions: Collection[tuple[str, int]]) -> list[Path]:
        """Return the folders that belong to none of these editions, and drafts that nobody is making."""
        kept = {self.folder(report, number) for report, number in editions}
        reports = _inside(self.root)
        strange = [path for path in reports if not _is_folder(path)]
        placed = [path for report in reports for path in _inside(report) if path not in kept]
        return [*strange, *placed, *_inside(self.home / DRAFTS)]

    def sweep(self, editions: Collection[tuple[str, int]]) -> int:
        """Remove what is left over and return how much it was; call it `alone`."""
        found = self.left_over(editions)
        for path in found:
            shutil.rmtree(path) if _is_folder(path) else path.unlink()
        for report in _inside(self.root):
            if not _inside(report):
                report.rmdir()
        return len(found)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Be the only one here. Raises leases.Taken where somebody is making an edition."""
        lock = leases.hold(self.home / LOCK, alone=True, wait=False)
        try:
            yield
        finally:
            leases.let_go(lock)

    def has(self, edition: Edition) -> bool:
        """Return whether the files of an edition are there, each by its name and size, with the manifest they had."""
        try:
            manifest = self.manifest(edition)
        except EditionDamaged:
            return False
        folder = self.folder(edition.report, edition.number)
        paths = ((folder / name, file) for name, file in manifest.files.items())
        return all(path.is_file() and path.stat().st_size == file.size for path, file in paths)

    def manifest(self, edition: Edition) -> Manifest:
        """Return the manifest of an edition, held against its row. Raises EditionDamaged."""
        content = self._read(edition, NAME)
        if digest_of(content) != edition.digest:
            raise EditionDamaged(edition.name, NAME, words("is-not-as-it-was"))
        try:
            return Manifest.read(content)
        except Unreadable as reason:
            raise EditionDamaged(edition.name, NAME, words("cannot-be-read", why=str(reason))) from None

    def content(self, edition: Edition, name: str) -> bytes:
        """Return what is in a file of an edition, held against the manifest. Raises EditionDamaged."""
        wanted = self.manifest(edition).files.get(name)
        content = self._read(edition, name)
        if wanted is None or digest_of(content) != wanted.sha256:
            raise EditionDamaged(edition.name, name, words("is-not-as-it-was"))
        return content

    def file(self, edition: Edition, name: str) -> Path | None:
        """Return where a file of an edition lies; None for every name that its manifest does not have.

        Raises EditionDamaged.
        """
        if name != NAME and name not in self.manifest(edition).files:
            return None
        path = self.folder(edition.report, edition.number) / name
        if path.is_symlink() or not path.is_file():
            raise EditionDamaged(edition.name, name, words("is-missing"))
        return path

    def _read(self, edition: Edition, name: str) -> bytes:
        path = self.folder(edition.report, edition.number) / name
        try:
            return path.read_bytes()
        except OSError:
            raise EditionDamaged(edition.name, name, words("is-missing")) from None


class Draft:
    """An edition that is being made. `files` is what each file must be."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files: dict[str, File] = {}

    def write(self, name: str, content: bytes) -> None:
        """Write a file by its name in the edition."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        self.files[name] = file_of(content)

    def seal(self, manifest: bytes) -> None:
        """Write the manifest, which does not speak of itself."""
        (self.folder / NAME).write_bytes(manifest)

    def finish(self) -> None:
        """Let every file be read only, and wait until it is on the disk. Whatever the umask, rights are the same."""
        for path in [self.folder, *self.folder.rglob("*")]:
            path.chmod(_PRIVATE if path.is_dir() else _READ_ONLY)
            descriptor = os.open(path, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)


def _is_folder(path: Path) -> bool:
    """Return whether a path is a folder itself: whoever follows a link may come out of the home."""
    return path.is_dir() and not path.is_symlink()


def _inside(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if _is_folder(folder) else []
