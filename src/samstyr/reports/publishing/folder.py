"""The folder that a report is published to: written beside its place, and put there whole."""

import hashlib
import json
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from samstyr.kernels.refusals.catalogue import Refusal

# It says what was published, and so what in the folder is ours to replace.
MANIFEST: Final = "manifest.json"
FILES: Final = "files"
# Desktops and word processors leave files of such names beside what they show.
_DROPPINGS: Final = (".", "~")


class NotOurFolder(Refusal, ValueError):
    """Said of a folder that holds something that no report was published to."""

    def __init__(self, folder: Path) -> None:
        super().__init__("not-our-folder", folder=str(folder))


class NotOurFile(NotOurFolder):
    """Said of a folder that a report was published to, and that now holds something else as well."""

    def __init__(self, folder: Path, name: str) -> None:
        Refusal.__init__(self, "not-our-file", folder=str(folder), name=name)


@contextmanager
def put_whole(place: Path) -> Iterator[Path]:
    """Give a new folder that takes a place when the block ends well, and disappears when it does not.

    Raises NotOurFolder where something else stands there, at the start or at the end.
    """
    place = place.absolute()
    _refuse_others(place)
    place.parent.mkdir(parents=True, exist_ok=True)
    workplace = Path(tempfile.mkdtemp(prefix=f".{place.name}-", dir=place.parent))
    try:
        new = workplace / "new"
        new.mkdir()
        yield new
        _refuse_others(place)
        if place.exists():
            place.rename(workplace / "old")
        new.rename(place)
    finally:
        shutil.rmtree(workplace, ignore_errors=True)


def _refuse_others(place: Path) -> None:
    """See that nothing would be lost but what was published. Raises NotOurFolder."""
    if not place.exists() or (place.is_dir() and not any(place.iterdir())):
        return
    published = _published(place)
    if not published:
        raise NotOurFolder(place)
    for path in sorted(place.rglob("*")):
        name = path.relative_to(place).as_posix()
        if path.is_dir() or name == MANIFEST or path.name.startswith(_DROPPINGS):
            continue
        if published.get(name) != hashlib.sha256(path.read_bytes()).hexdigest():
            raise NotOurFile(place, name)


def _published(place: Path) -> Mapping[str, object]:
    """Return the digests of the files that were published to a folder; none where a manifest is not ours."""
    try:
        manifest = json.loads((place / MANIFEST).read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    files = manifest.get(FILES) if isinstance(manifest, dict) else None
    return files if isinstance(files, dict) else {}
