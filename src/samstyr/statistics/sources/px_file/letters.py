"""The letters of a PX file: which encoding CHARSET and CODEPAGE say, and which it must be where they say nothing."""

import codecs
import re
from typing import Final

from samstyr.kernels.datasets.values import Doubt
from samstyr.statistics.sources.letters import WINDOWS, from_windows

_CODEPAGE: Final = re.compile(rb'\bCODEPAGE\s*=\s*"([^"\r\n]*)"', re.IGNORECASE)
_CHARSET: Final = re.compile(rb'\bCHARSET\s*=\s*"([^"\r\n]*)"', re.IGNORECASE)
_FIGURES: Final = re.compile(rb"\bDATA\s*=")
_MARKS: Final = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
# Windows programs write these names over text with Windows' own dashes and quotation marks.
_REALLY_WINDOWS: Final = {"iso8859-1", "ascii"}
_OF_LETTERS: Final = re.compile(r"utf|iso8859|cp[0-9]|ascii|mac|koi8|big5|gb|euc|shift")
_DOS, _UTF_8 = "cp850", "utf-8"


def decoded(content: bytes) -> tuple[str, list[Doubt]]:
    """Return the text of a PX file, and a doubt where the file says an encoding that it does not have."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace").removeprefix("\ufeff"), []
    last = _FIGURES.search(content)
    head = content[: last.start()] if last else content
    said = _CODEPAGE.search(head)
    if said is None:
        return from_windows(content, _guessed(content, has_charset=_CHARSET.search(head) is not None)), []
    name = said[1].decode("ascii", errors="replace").strip()
    known = _known(name)
    if known is None:
        return from_windows(content, _guessed(content, has_charset=True)), [_unknown(name)]
    try:
        return content.decode(WINDOWS if known in _REALLY_WINDOWS else known), []
    except UnicodeDecodeError:
        doubts = [] if known in _REALLY_WINDOWS else [_not_what_it_says(name)]
        return from_windows(content), doubts


def _known(name: str) -> str | None:
    """Return the encoding with a name, None where there is none or it is none of letters."""
    try:
        encoding = codecs.lookup(name).name
    except (LookupError, ValueError):
        return None
    return encoding if _OF_LETTERS.match(encoding) else None


def _guessed(content: bytes, *, has_charset: bool) -> str:
    # Text in another encoding is hardly ever valid UTF-8 by chance.
    try:
        content.decode(_UTF_8)
    except UnicodeDecodeError:
        return WINDOWS if has_charset else _DOS
    return _UTF_8


def _unknown(name: str) -> Doubt:
    return Doubt("CODEPAGE", f"there is no encoding {name!r}; the letters were guessed")


def _not_what_it_says(name: str) -> Doubt:
    return Doubt("CODEPAGE", f"the text is not {name} as it says; it was read as Windows-1252")
