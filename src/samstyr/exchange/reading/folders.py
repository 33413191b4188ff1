"""A package as a folder."""

import stat
from collections import Counter
from pathlib import Path

from samstyr.exchange.reading import limits
from samstyr.exchange.reading.parcels import Parcel
from samstyr.kernels.packages.json_text import DESCRIPTOR
from samstyr.kernels.packages.problems import Problem
from samstyr.kernels.texts import Text


def read_folder(path: Path) -> Parcel:
    """Return the files of a package that lies in a folder; what is no table and no descriptor is left alone."""
    files: dict[str, bytes] = {}
    problems: list[Problem] = []
    wanted = sorted(entry for entry in path.iterdir() if belongs(entry.name))
    problems += name_problems([entry.name for entry in wanted])
    room = limits.LARGEST_PACKAGE
    refused = {problem.file for problem in problems}
    for entry in wanted[: limits.MOST_FILES]:
        if entry.name in refused:
            continue
        status = entry.lstat()
        if not stat.S_ISREG(status.st_mode):
            problems.append(Problem("link", entry.name, value=entry.name))
            continue
        found = size_problem(entry.name, status.st_size, room)
        if found:
            problems.append(found)
            continue
        files[entry.name] = entry.read_bytes()
        room -= len(files[entry.name])
    return Parcel(files, tuple(problems))


def belongs(name: str) -> bool:
    """Whether a file is the descriptor or a table; a README or a licence may lie beside them."""
    return not name.startswith(".") and name.casefold().endswith((".csv", DESCRIPTOR))


def name_problems(names: list[str]) -> list[Problem]:
    """Say which names are there twice, and whether there are too many."""
    found = []
    if len(names) > limits.MOST_FILES:
        limit = Text(str(limits.MOST_FILES))
        found.append(Problem("too-many-files", "", value=str(len(names)), expected=limit))
    folded = Counter(name.casefold() for name in names)
    found += [Problem("duplicate-name", name, value=name) for name in names if folded[name.casefold()] > 1]
    return found


def size_problem(name: str, size: int, room: int) -> Problem | None:
    """Say whether a file is too large on its own, or for what room is left in the package."""
    largest = limits.LARGEST_DESCRIPTOR if name == DESCRIPTOR else limits.LARGEST_FILE
    if size > min(largest, room):
        return Problem("too-large", name, value=limits.in_words(size), expected=Text(limits.in_words(largest)))
    return None
