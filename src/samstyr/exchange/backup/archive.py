"""The file's form: a plain tar archive of ordinary files, read by a reader that knows nothing more than that.

Python's own reader also follows links, holes and extended headers, and takes what they say about sizes into memory.
We write none of that, so whatever is there has been put there by somebody else.
"""

import os
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Protocol

BLOCK_BYTES = tarfile.BLOCKSIZE
CHUNK_BYTES = 1 << 20
MOST_NAME_BYTES = 1 << 16
ENCODING, ERRORS = "utf-8", "surrogateescape"


class Damaged(ValueError):
    """The archive cannot be read on from some place; the reason is a phrase."""


class Readable(Protocol):
    """Whatever content can be read from."""

    def read(self, size: int = -1, /) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of the archive and where its content begins. What is not an ordinary file says so."""

    name: str
    size: int
    begins: int
    ordinary: bool


def entries(file: IO[bytes]) -> Iterator[Entry]:
    """Return what is in the archive, in its order. Raises Damaged where that cannot be told."""
    length, place, long_name = file.seek(0, os.SEEK_END), 0, None
    while (header := _header(file, place)) is not None:
        begins = place + BLOCK_BYTES
        place = begins + -(-header.size // BLOCK_BYTES) * BLOCK_BYTES
        if header.size < 0 or begins + header.size > length:
            raise Damaged(f"is cut short, or damaged, in {header.name!r}")
        if header.type == tarfile.GNUTYPE_LONGNAME and header.size <= MOST_NAME_BYTES:
            file.seek(begins)
            long_name = file.read(header.size).rstrip(b"\0").decode(ENCODING, ERRORS)
            continue
        ordinary = header.type in (tarfile.REGTYPE, tarfile.AREGTYPE)
        yield Entry(name=long_name or header.name, size=header.size, begins=begins, ordinary=ordinary)
        long_name = None


def chunks(file: IO[bytes], entry: Entry) -> Iterator[bytes]:
    """Return the entry's content piece by piece."""
    file.seek(entry.begins)
    left = entry.size
    while left > 0 and (chunk := file.read(min(left, CHUNK_BYTES))):
        left -= len(chunk)
        yield chunk


def add(archive: tarfile.TarFile, name: str, size: int, file: Readable) -> None:
    """Add a file of that size to an archive that `create` has begun."""
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode = size, 0o600
    archive.addfile(entry, file)


def create(file: IO[bytes]) -> tarfile.TarFile:
    return tarfile.open(fileobj=file, mode="w", format=tarfile.GNU_FORMAT, encoding=ENCODING, errors=ERRORS)


def _header(file: IO[bytes], place: int) -> tarfile.TarInfo | None:
    file.seek(place)
    block = file.read(BLOCK_BYTES)
    if place > 0 and not block.strip(b"\0"):
        return None
    try:
        return tarfile.TarInfo.frombuf(block, ENCODING, ERRORS)
    except tarfile.HeaderError as error:
        raise Damaged(f"is no tar archive, or is damaged, at byte {place} ({error})") from None
