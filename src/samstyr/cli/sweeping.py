"""Files in the home that belong to nothing any more: what a killed program left, and static files of older versions."""

import json
from collections.abc import Iterator
from pathlib import Path

STATIC = "static"
MANIFEST = "staticfiles.json"
# A file is written under a name with this beginning and renamed when it is whole.
DRAFT = "."
COMPRESSED = (".gz", ".br")


def left_over(home: Path) -> list[Path]:
    """Return the files that nothing refers to, in order of their names."""
    return sorted([*_drafts(home), *_old_static_files(home / STATIC)])


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


def _is_compressed(name: str, used: set[str]) -> bool:
    return any(name.endswith(ending) and name.removesuffix(ending) in used for ending in COMPRESSED)
