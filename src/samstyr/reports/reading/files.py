"""The files of a report: only those in its folder, only text, only of a size that somebody reads."""

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from samstyr.kernels.findings.catalogue import Fault, fault

MEGABYTE = 1 << 20
MOST_TEXT_MEGABYTES = 5
MOST_ASSET_MEGABYTES = 50
MOST_FILES = 500


class CannotRead(ValueError):
    """Said of a file that cannot be read; `fault` says why."""

    def __init__(self, found: Fault) -> None:
        self.fault = found
        super().__init__(f"{found.what('en')} {found.remedy('en')}".strip())


@dataclass(frozen=True, slots=True)
class Folder:
    """A report's folder, with all links in its own path followed."""

    root: Path

    @classmethod
    def at(cls, path: Path) -> "Folder":
        """Return the folder at a path. Raises CannotRead where there is none."""
        try:
            root = path.resolve(strict=True)
        except (OSError, RuntimeError):
            raise CannotRead(fault("no-folder", name=str(path))) from None
        if not root.is_dir():
            raise CannotRead(fault("no-folder", name=str(path)))
        return cls(root)

    def text(self, name: str) -> str:
        """Return the text of a file by its path in the folder, with plain line breaks. Raises CannotRead."""
        path = self.file(name, most=MOST_TEXT_MEGABYTES)
        try:
            written = path.read_bytes().decode("utf-8-sig")
        except (OSError, UnicodeDecodeError):
            raise CannotRead(fault("not-a-text-file", name=name)) from None
        if any(sign in written for sign in _NO_TEXT):
            raise CannotRead(fault("not-a-text-file", name=name))
        return written.replace("\r\n", "\n").replace("\r", "\n")

    def file(self, name: str, *, most: int = MOST_ASSET_MEGABYTES) -> Path:
        """Return where a file of the report lies. Raises CannotRead: outside, not there, too large."""
        path = self._inside(name)
        try:
            if not path.is_file():
                raise CannotRead(fault("file-missing", name=name))
            if path.stat().st_size > most * MEGABYTE:
                raise CannotRead(fault("file-too-large", name=name, most=most))
        except OSError:
            raise CannotRead(fault("file-missing", name=name)) from None
        return path

    def has_folder(self, name: str) -> bool:
        """Whether there is a folder of a name. Raises CannotRead where it lies outside."""
        return self._inside(name).is_dir()

    def _inside(self, name: str) -> Path:
        """Return a path, links followed, that is sure to lie in the folder. Raises CannotRead."""
        parts = PurePosixPath(name).parts
        if not name or "\0" in name or "\\" in name or name.startswith("/") or ".." in parts:
            raise CannotRead(fault("path-outside", name=name))
        try:
            path = (self.root / name).resolve()
        except (OSError, RuntimeError):
            raise CannotRead(fault("file-missing", name=name)) from None
        if not path.is_relative_to(self.root):
            raise CannotRead(fault("path-outside", name=name))
        return path


_NO_TEXT = ("\0", "\x1b", "\ufffe")
