"""Compile each room's word list (django.po) to what Django reads (django.mo), where the list has changed."""

import io
import os
import sys
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ROOT / "src/samstyr"


class CatalogueError(Exception):
    """A word list that cannot be read, or that would break a page."""


def compile_catalogue(source: Path) -> Path:
    """Write the compiled list beside its source, whole or not at all, and return where it is."""
    target = source.with_suffix(".mo")
    with source.open("rb") as file:
        try:
            catalogue = read_po(file, abort_invalid=True)
        except PoFileError as error:
            raise CatalogueError(f"{source}: {error}") from error
    for message, errors in catalogue.check():
        raise CatalogueError(f"{source}: the translation of {message.id!r} does not fit: {errors[0]}")
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    draft = target.with_suffix(f".{os.getpid()}.tmp")
    draft.write_bytes(compiled.getvalue())
    # The source's own time, so that a list that came back from an older commit is compiled again.
    os.utime(draft, ns=(source.stat().st_mtime_ns, source.stat().st_mtime_ns))
    draft.replace(target)
    return target


def is_current(source: Path) -> bool:
    """Whether the compiled list was made from this very version of its source."""
    target = source.with_suffix(".mo")
    return target.exists() and target.stat().st_mtime_ns == source.stat().st_mtime_ns


def compile_stale(folder: Path) -> list[Path]:
    """Compile what is not current and return the sources that were."""
    stale = [source for source in sorted(folder.glob("**/locale/*/LC_MESSAGES/*.po")) if not is_current(source)]
    for source in stale:
        compile_catalogue(source)
    return stale


def main() -> int:
    """Compile what is stale, say how much that was, and name a list that is broken."""
    try:
        compiled = compile_stale(ROOMS)
    except CatalogueError as error:
        print(error, file=sys.stderr)
        return 1
    if compiled:
        print(f"Compiled {len(compiled)} word lists", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
