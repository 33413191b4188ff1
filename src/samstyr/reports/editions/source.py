"""The writer's folder, taken along as it was."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from samstyr.reports.reading.files import MEGABYTE, MOST_ASSET_MEGABYTES, MOST_FILES

# Where the folder lies in an edition.
SOURCE: Final = "source"
MOST_MEGABYTES: Final = 200
# Of an editor, a version control system, a desktop: not of the report.
_HIDDEN: Final = "."


class NotAReportFolder(ValueError):
    """Said of a folder that cannot be taken along whole."""

    def __init__(self, folder: Path, why: str) -> None:
        super().__init__(
            f"{folder} cannot be kept with the edition: {why}. Nothing was proposed. Keep in the folder what belongs "
            "to the report, and nothing else."
        )


def take_along(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Return the files of a report's folder, links followed where they stay in it. Raises NotAReportFolder."""
    root = folder.resolve()
    if not root.is_dir():
        raise NotAReportFolder(folder, "there is no such folder")
    size = 0
    for count, path in enumerate(_files(root, folder), start=1):
        content = _content(path, folder)
        size += len(content)
        if count > MOST_FILES:
            raise NotAReportFolder(folder, f"it has more than {MOST_FILES} files")
        if size > MOST_MEGABYTES * MEGABYTE:
            raise NotAReportFolder(folder, f"its files are larger than {MOST_MEGABYTES} MB together")
        yield path.relative_to(root).as_posix(), content


def _files(root: Path, folder: Path) -> Iterator[Path]:
    for path in sorted(root.rglob("*")):
        within = path.relative_to(root)
        if any(part.startswith(_HIDDEN) for part in within.parts) or path.is_dir():
            continue
        if not path.resolve().is_relative_to(root):
            raise NotAReportFolder(folder, f"{within} leads out of it")
        if not path.is_file():
            raise NotAReportFolder(folder, f"{within} is no ordinary file")
        yield path


def _content(path: Path, folder: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_ASSET_MEGABYTES * MEGABYTE:
            raise NotAReportFolder(folder, f"{path.name} is larger than {MOST_ASSET_MEGABYTES} MB")
        return path.read_bytes()
    except OSError as error:
        raise NotAReportFolder(folder, f"{path.name} cannot be read ({error.strerror})") from None
