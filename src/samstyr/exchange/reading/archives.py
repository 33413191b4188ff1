"""A package as a zip file: names and sizes are looked at before anything is unpacked, and nothing is ever written."""

import stat
import zipfile
from pathlib import Path, PurePosixPath
from typing import Final

from samstyr.exchange.reading import limits
from samstyr.exchange.reading.folders import belongs, name_problems, size_problem
from samstyr.exchange.reading.parcels import Parcel
from samstyr.kernels.formats.zips import DAMAGE
from samstyr.kernels.packages.json_text import DESCRIPTOR
from samstyr.kernels.packages.problems import Problem
from samstyr.kernels.texts import Text

MOST_ENTRIES: Final = 10_000
# What macOS puts in every zip.
_LITTER: Final = "__MACOSX"
_ENCRYPTED: Final = 0x1


def read_archive(path: Path) -> Parcel:
    """Return the files of a package that comes as a zip."""
    try:
        with zipfile.ZipFile(path) as archive:
            return _read(archive, path.name)
    except DAMAGE as error:
        return Parcel({}, (Problem("broken-archive", path.name, value=str(error)),))


def _read(archive: zipfile.ZipFile, file: str) -> Parcel:
    entries = archive.infolist()
    if len(entries) > MOST_ENTRIES:
        limit = Text(str(MOST_ENTRIES))
        return Parcel({}, (Problem("too-many-files", file, value=str(len(entries)), expected=limit),))
    entries = [entry for entry in entries if not entry.is_dir() and _LITTER not in entry.filename.split("/")]
    problems = [found for entry in entries if (found := unsafe_entry(entry))]
    if problems:
        return Parcel({}, tuple(problems))
    top = _top([entry.filename for entry in entries])
    wanted = {
        entry.filename.removeprefix(top): entry for entry in entries if belongs(entry.filename.rpartition("/")[2])
    }
    names = [entry.filename.removeprefix(top) for entry in entries if belongs(entry.filename.rpartition("/")[2])]
    problems += name_problems(names)
    problems += [Problem("unsafe-path", name, value=name) for name in wanted if "/" in name]
    files: dict[str, bytes] = {}
    room = limits.LARGEST_PACKAGE
    refused = {problem.file for problem in problems}
    for name, entry in list(wanted.items())[: limits.MOST_FILES]:
        if name in refused:
            continue
        content, found = unpacked(archive, entry, name, room)
        problems += [found] if found else []
        if content is not None:
            files[name] = content
            room -= len(content)
    return Parcel(files, tuple(problems))


def unpacked(
    archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str, room: int
) -> tuple[bytes | None, Problem | None]:
    """Return the content of an entry, or why not. What the archive says of its size is not trusted."""
    found = size_problem(name, entry.file_size, room)
    if found:
        return None, found
    if entry.flag_bits & _ENCRYPTED:
        return None, Problem("broken-archive", name, value="password")
    limit = min(limits.LARGEST_FILE, room)
    try:
        with archive.open(entry) as stream:
            content = stream.read(limit + 1)
    except DAMAGE as error:
        return None, Problem("broken-archive", name, value=str(error))
    found = size_problem(name, len(content), room)
    return (None, found) if found else (content, None)


def unsafe_entry(entry: zipfile.ZipInfo) -> Problem | None:
    """Say whether an entry's name leads out of the archive, or it is no ordinary file."""
    # `orig_filename` still has what zipfile smooths over: backslashes, and anything after a NUL.
    name = entry.orig_filename
    path = PurePosixPath(name.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in name or "\\" in name or "\0" in name:
        return Problem("unsafe-path", name, value=name)
    mode = entry.external_attr >> 16
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        return Problem("link", name, value=name)
    return None


def _top(names: list[str]) -> str:
    """Return the one folder that everything lies in, as when a whole folder was zipped; '' where there is none."""
    tops = {name.partition("/")[0] + "/" for name in names if "/" in name}
    inside = all("/" in name for name in names)
    return tops.pop() if inside and len(tops) == 1 and DESCRIPTOR not in names else ""
