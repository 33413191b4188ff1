"""A Word file opened without trusting it: what it holds is counted and weighed before any of it is unpacked.

What pandoc is given has no pictures, no programs and nothing that leads to other files.
"""

import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from samstyr.kernels.formats.zips import DAMAGE, TAIL, has_long_list
from samstyr.kernels.refusals.catalogue import Refusal

MEGABYTE: Final = 1 << 20
MOST_MEGABYTES: Final = 50
MOST_PARTS: Final = 5_000
MOST_TEXT: Final = 40 * MEGABYTE
MOST_UNPACKED: Final = 400 * MEGABYTE
DOCUMENT: Final = "word/document.xml"
TYPES: Final = "[Content_Types].xml"
MEDIA: Final = "word/media/"

_ZIP: Final = b"PK\x03\x04"
_LOCKED: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED: Final = 0x1
_PROGRAM: Final = re.compile(r"vbaProject|macroEnabled|activeX", re.IGNORECASE)
_ENCODING: Final = re.compile(rb"""^[^<]{0,4}<\?xml[^>]{0,200}encoding=["']([A-Za-z0-9._-]+)["']""")
_ENCODINGS: Final = (b"utf-8", b"utf8", b"us-ascii")
_TEXTS: Final = re.compile(
    r"(?:word/[\w-]+\.xml|(?:word/)?_rels/[\w.-]*\.rels|docProps/[\w-]+\.xml|\[Content_Types\]\.xml)"
)


class NotAWordFile(Refusal, ValueError):
    """Said of a file that cannot be read back; nothing was written."""

    def __init__(self, code: str, /, name: str, **fields: str | int) -> None:
        super().__init__(code, name=name, **fields)


@dataclass(frozen=True, slots=True)
class WordFile:
    """A Word file: its name, its texts as a file without pictures, and its pictures by their places in it."""

    name: str
    texts: bytes
    path: Path
    pictures: Mapping[str, zipfile.ZipInfo]

    def picture(self, place: str, most: int) -> bytes | None:
        """Return a picture, None where there is none of so few bytes."""
        entry = self.pictures.get(f"word/{place}")
        if entry is None or entry.file_size > most:
            return None
        try:
            with zipfile.ZipFile(self.path) as archive:
                return archive.read(entry)
        except DAMAGE:
            return None


def open_word(path: Path) -> WordFile:
    """Return a Word file that is safe to read. Raises NotAWordFile."""
    name = path.name
    _look_at(path, name)
    try:
        with zipfile.ZipFile(path) as archive:
            entries = _entries(archive, name)
            return WordFile(name, _texts(archive, entries, name), path, _pictures(entries))
    except NotAWordFile:
        raise
    except DAMAGE as reason:
        raise NotAWordFile("word-broken", name, why=str(reason)[:80]) from None


def _look_at(path: Path, name: str) -> None:
    """See that a file is of a size that can be read, and that its list of parts is, too. Raises NotAWordFile."""
    try:
        if not path.is_file():
            raise NotAWordFile("word-not-there", name)
        size = path.stat().st_size
        with path.open("rb") as file:
            start = file.read(len(_LOCKED))
            file.seek(max(0, size - TAIL))
            tail = file.read()
    except OSError:
        raise NotAWordFile("word-not-readable", name) from None
    if start.startswith(_LOCKED):
        raise NotAWordFile("word-locked-or-old", name)
    if size > MOST_MEGABYTES * MEGABYTE:
        raise NotAWordFile("word-too-large", name, most=MOST_MEGABYTES)
    if not start.startswith(_ZIP):
        raise NotAWordFile("word-no-word", name)
    _look_at_list(tail, name)


def _look_at_list(tail: bytes, name: str) -> None:
    is_long = has_long_list(tail)
    if is_long is None:
        raise NotAWordFile("word-cut-off", name)
    if is_long:
        raise NotAWordFile("word-too-many-parts", name, most=MOST_PARTS)


def _entries(archive: zipfile.ZipFile, name: str) -> dict[str, zipfile.ZipInfo]:
    """Return what is in the file by name. Raises NotAWordFile."""
    listed = archive.infolist()
    found = {entry.filename: entry for entry in listed}
    if len(listed) > MOST_PARTS:
        raise NotAWordFile("word-too-many-parts", name, most=MOST_PARTS)
    if len(found) < len(listed):
        raise NotAWordFile("word-part-twice", name)
    if any(entry.flag_bits & _ENCRYPTED for entry in listed):
        raise NotAWordFile("word-locked", name)
    if DOCUMENT not in found or TYPES not in found:
        raise NotAWordFile("word-no-word", name)
    if any(_PROGRAM.search(one) for one in found):
        raise NotAWordFile("word-macros", name)
    if sum(entry.file_size for entry in listed) > MOST_UNPACKED:
        raise NotAWordFile("word-unpacks", name, most=MOST_UNPACKED // MEGABYTE)
    return found


def _texts(archive: zipfile.ZipFile, entries: Mapping[str, zipfile.ZipInfo], name: str) -> bytes:
    """Return a file with the texts alone; pictures are there without a dot, so that their places are."""
    made = io.BytesIO()
    room = MOST_TEXT
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for place, entry in entries.items():
            if place.startswith(MEDIA):
                new.writestr(place, b"")
            if not _TEXTS.fullmatch(place):
                continue
            if entry.file_size > room:
                raise NotAWordFile("word-too-much-text", name, most=MOST_TEXT // MEGABYTE)
            content = archive.read(entry)
            room -= len(content)
            _refuse_entities(content, name)
            if place == TYPES and b"macroEnabled" in content:
                raise NotAWordFile("word-macros", name)
            new.writestr(place, content)
    return made.getvalue()


def _refuse_entities(content: bytes, name: str) -> None:
    """See that a text defines nothing that would grow when it is read. Raises NotAWordFile."""
    encoding = _ENCODING.match(content)
    plain = encoding is None or encoding[1].lower() in _ENCODINGS
    if not plain or b"\0" in content or b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise NotAWordFile("word-entities", name)


def _pictures(entries: Mapping[str, zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
    return {name: entry for name, entry in entries.items() if name.startswith(MEDIA)}
