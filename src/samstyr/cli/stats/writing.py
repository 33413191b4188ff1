"""Long answers, to a file or to whoever reads what the command prints."""

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from samstyr.cli.stats.choosing import STANDARD, NoSuchFile


def write_text(target: str, pieces: Iterable[str]) -> None:
    """Write text to a file or, for `-`, to stdout, piece by piece. Raises NoSuchFile."""
    encoded = (piece.encode("utf-8", "replace") for piece in pieces)
    if target == STANDARD:
        _to_standard(encoded)
        return
    try:
        with Path(target).open("wb") as file:
            file.writelines(encoded)
    except OSError as error:
        raise NoSuchFile(target, error.strerror or str(error)) from None


def _to_standard(pieces: Iterator[bytes]) -> None:
    try:
        for piece in pieces:
            sys.stdout.buffer.write(piece)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # Whoever read had enough, as `head` has. Nothing more may be written when the program ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
