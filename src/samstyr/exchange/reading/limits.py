"""How large a package may be: far above 357 municipalities' worth of figures, and what passes fits the memory."""

from typing import Final

MEBIBYTE: Final = 1024 * 1024
LARGEST_FILE: Final = 256 * MEBIBYTE
LARGEST_PACKAGE: Final = 512 * MEBIBYTE
LARGEST_DESCRIPTOR: Final = 4 * MEBIBYTE
MOST_FILES: Final = 500
LARGEST_HEADER: Final = 64 * 1024


def in_words(size: int) -> str:
    """Return a number of bytes as people say it."""
    return f"{size / MEBIBYTE:,.0f} MB".replace(",", " ")
