"""The folder of editions: each lies in one of its own, was put there whole, and is never written to again."""

from pathlib import Path
from typing import Final

from samstyr.reports.editions.converting import Unreadable
from samstyr.reports.editions.manifest import NAME, Manifest, digest_of
from samstyr.reports.editions.values import Edition

FOLDER: Final = "editions"


class EditionDamaged(RuntimeError):
    """A file of an edition is not there, or not as it was."""

    def __init__(self, edition: str, name: str, what: str) -> None:
        super().__init__(
            f"{name} of the edition {edition} {what}, so it is not shown. `samstyr report verify {edition}` says all "
            "that is wrong; restore the newest backup (`samstyr restore`)."
        )


class Store:
    """The editions below a home."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.root = home / FOLDER

    def folder(self, report: str, number: int) -> Path:
        """Return where an edition lies, or is to lie."""
        return self.root / report / str(number)

    def manifest(self, edition: Edition) -> Manifest:
        """Return the manifest of an edition, held against its row. Raises EditionDamaged."""
        content = self._read(edition, NAME)
        if digest_of(content) != edition.digest:
            raise EditionDamaged(edition.name, NAME, "is not as it was")
        try:
            return Manifest.read(content)
        except Unreadable as reason:
            raise EditionDamaged(edition.name, NAME, f"cannot be read ({reason})") from None

    def content(self, edition: Edition, name: str) -> bytes:
        """Return what is in a file of an edition, held against the manifest. Raises EditionDamaged."""
        wanted = self.manifest(edition).files.get(name)
        content = self._read(edition, name)
        if wanted is None or digest_of(content) != wanted.sha256:
            raise EditionDamaged(edition.name, name, "is not as it was")
        return content

    def file(self, edition: Edition, name: str) -> Path | None:
        """Return where a file of an edition lies; None for every name that its manifest does not have.

        Raises EditionDamaged.
        """
        if name != NAME and name not in self.manifest(edition).files:
            return None
        path = self.folder(edition.report, edition.number) / name
        if path.is_symlink() or not path.is_file():
            raise EditionDamaged(edition.name, name, "is missing")
        return path

    def _read(self, edition: Edition, name: str) -> bytes:
        path = self.folder(edition.report, edition.number) / name
        try:
            return path.read_bytes()
        except OSError:
            raise EditionDamaged(edition.name, name, "is missing") from None
