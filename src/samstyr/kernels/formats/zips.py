"""Zip files that strangers made: what a damaged one raises, and how long its list is before any of it is read."""

import struct
import zipfile
import zlib
from typing import Final

# What the library says of bytes that are not what they were: names, sizes, ways of compressing.
DAMAGE: Final = (
    zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, struct.error, EOFError, NotImplementedError, RuntimeError,
    ValueError, KeyError, OSError,
)  # fmt: skip
# The list of what is in a file is read as a whole; that of any office file is far shorter.
LONGEST_LIST: Final = 2 << 20
_END: Final = b"PK\x05\x06"
_END_LENGTH: Final = 22
_LONGEST_COMMENT: Final = 65_535
_LONG_LIST: Final = b"PK\x06\x07"
_LONG_LIST_LENGTH: Final = 20
# The end of a file in which the list is found.
TAIL: Final = _END_LENGTH + _LONGEST_COMMENT + _LONG_LIST_LENGTH


def has_long_list(tail: bytes) -> bool | None:
    """Return whether a zip file's list is longer than is read, by its last `TAIL` bytes; None where it has none."""
    at = len(tail) - _END_LENGTH
    if not (tail[at:].startswith(_END) and tail.endswith(b"\0\0")):
        at = tail.rfind(_END)
    if at < 0:
        return None
    is_long = int.from_bytes(tail[at + 12 : at + 16], "little") > LONGEST_LIST
    return is_long or tail[max(0, at - _LONG_LIST_LENGTH) :].startswith(_LONG_LIST)
