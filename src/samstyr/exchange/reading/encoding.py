"""Bytes that should be UTF-8 and may be something else."""

import codecs
from typing import Final

from samstyr.kernels.packages.problems import Problem
from samstyr.kernels.texts import Text

# UTF-32 first: its mark begins with that of UTF-16.
_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decoded(content: bytes, file: str) -> tuple[str, list[Problem]]:
    """Return the text as well as it can be read, so that the other checks can go on, and what is wrong with it."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, "replace"), [Problem("wrong-encoding", file, value=encoding.upper())]
    problems = []
    if content.startswith(codecs.BOM_UTF8):
        content = content.removeprefix(codecs.BOM_UTF8)
        problems.append(Problem("byte-order-mark", file))
    try:
        return content.decode(), problems
    except UnicodeDecodeError:
        return content.decode("latin-1"), [*problems, *_rows_in_error(content, file)]


def _rows_in_error(content: bytes, file: str) -> list[Problem]:
    guess = Text("Den ser ut til å være Latin-1 (Windows).", "It seems to be Latin-1 (Windows).")
    found = []
    for number, line in enumerate(content.splitlines(), start=1):
        try:
            line.decode()
        except UnicodeDecodeError as error:
            around = line[max(error.start - 10, 0) : error.start + 10].decode("latin-1")
            found.append(Problem("wrong-encoding", file, number, value=around, expected=guess))
    return found
