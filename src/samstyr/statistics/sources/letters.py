"""Text in the letters of Windows, where a file says nothing of its letters and they are not UTF-8."""

from typing import Final

WINDOWS: Final = "cp1252"


def from_windows(content: bytes, encoding: str = WINDOWS) -> str:
    """Return text in an encoding of one byte a letter; a byte that has no letter there has one in Latin-1."""
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return content.decode("latin-1")
