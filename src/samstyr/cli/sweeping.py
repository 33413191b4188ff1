"""Files in the home that belong to nothing any more: what a killed program left, static files of older versions, and
answers of sources that nobody will go on from. The lake has its own sweeping, which asks the database."""

import json
import time
from collections.abc import Iterator
from pathlib import Path

STATIC = "static"
MANIFEST = "staticfiles.json"
# A file is written under a name with this beginning and renamed when it is whole.
DRAFT = "."
COMPRESSED = (".gz", ".br")
ANSWERS = "answers"
# A fetch that broke off is taken up again within days. The figures themselves are in the lake and stay there.
ANSWERS_ARE_OLD_SECONDS = 30 * 24 * 3600
# Nobody writes one file for a day.
DRAFTS_ARE_OLD_SECONDS = 24 * 3600


def left_over(home: Path) -> list[Path]:
    """Return the files that nothing refers to, in order of their names."""
    return sorted([*_drafts(home), *_old_static_files(home / STATIC), *_old_answers(home / ANSWERS, time.time())])


def sweep(home: Path) -> int:
    """Remove what is left over and return how many files that were."""
    found = left_over(home)
    for path in found:
        path.unlink(missing_ok=True)
    return len(found)


def _drafts(home: Path) -> Iterator[Path]:
    return (path for path in home.iterdir() if path.name.startswith(DRAFT) and path.is_file())


def _old_static_files(folder: Path) -> Iterator[Path]:
    manifest = folder / MANIFEST
    if not manifest.is_file():
        return
    named = json.loads(manifest.read_text("utf-8"))["paths"]
    used = {MANIFEST, *named, *named.values()}
    for path in folder.rglob("*"):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and name not in used and not _is_compressed(name, used):
            yield path


def _old_answers(folder: Path, now: float) -> Iterator[Path]:
    for path in folder.rglob("*"):
        old = DRAFTS_ARE_OLD_SECONDS if path.name.startswith(DRAFT) else ANSWERS_ARE_OLD_SECONDS
        if path.is_file() and path.stat().st_mtime < now - old:
            yield path


def _is_compressed(name: str, used: set[str]) -> bool:
    return any(name.endswith(ending) and name.removesuffix(ending) in used for ending in COMPRESSED)
