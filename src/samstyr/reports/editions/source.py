"""The writer's folder, taken along as it was."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from samstyr.kernels.refusals.catalogue import Refusal, words
from samstyr.kernels.texts import Text
from samstyr.reports.reading.files import MEGABYTE, MOST_ASSET_MEGABYTES, MOST_FILES

# Where the folder lies in an edition.
SOURCE: Final = "source"
MOST_MEGABYTES: Final = 200
# Of an editor, a version control system, a desktop: not of the report.
_HIDDEN: Final = "."


class NotAReportFolder(Refusal, ValueError):
    """Said of a folder that cannot be taken along whole."""

    def __init__(self, folder: Path, why: Text) -> None:
        super().__init__("not-a-report-folder", folder=str(folder), why=why)


def take_along(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Return the files of a report's folder, links followed where they stay in it. Raises NotAReportFolder."""
    root = folder.resolve()
    if not root.is_dir():
        raise NotAReportFolder(folder, words("folder-not-there"))
    size = 0
    for count, path in enumerate(_files(root, folder), start=1):
        content = _content(path, folder)
        size += len(content)
        if count > MOST_FILES:
            raise NotAReportFolder(folder, words("folder-too-many-files", most=MOST_FILES))
        if size > MOST_MEGABYTES * MEGABYTE:
            raise NotAReportFolder(folder, words("folder-too-large", most=MOST_MEGABYTES))
        yield path.relative_to(root).as_posix(), content


def _files(root: Path, folder: Path) -> Iterator[Path]:
    for path in sorted(root.rglob("*")):
        within = path.relative_to(root)
        if any(part.startswith(_HIDDEN) for part in within.parts) or path.is_dir():
            continue
        if not path.resolve().is_relative_to(root):
            raise NotAReportFolder(folder, words("file-leads-out", name=str(within)))
        if not path.is_file():
            raise NotAReportFolder(folder, words("file-not-ordinary", name=str(within)))
        yield path


def _content(path: Path, folder: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_ASSET_MEGABYTES * MEGABYTE:
            raise NotAReportFolder(folder, words("file-too-large", name=path.name, most=MOST_ASSET_MEGABYTES))
        return path.read_bytes()
    except OSError as error:
        raise NotAReportFolder(folder, words("file-unreadable", name=path.name, why=error.strerror or "")) from None
