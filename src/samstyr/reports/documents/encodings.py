"""The letters of a text, whatever it was written with; texts whose letters were once read wrongly are mended."""

import re
from typing import Final

import ftfy

_DECLARED: Final = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?([\w-]{2,30})", re.IGNORECASE
)
_UTF_8_MARK: Final = b"\xef\xbb\xbf"
_LOOKED_AT: Final = 1024
# Where nothing is said and it is not UTF-8: what Norwegian offices wrote before it. Every byte means something in it.
_BEFORE: Final = "windows-1252"


def decoded(content: bytes) -> str:
    """Return a text with plain line breaks and without what nobody can read; «Ã¥» becomes «å» again."""
    text = _decoded(content)
    text = ftfy.fix_encoding(text.replace("\r\n", "\n").replace("\r", "\n"))
    return (
        "".join(sign for sign in text if sign in "\n\t\f" or sign >= " ").replace("\ufffe", "-").replace("\u00ad", "")
    )


def wide_encoding(content: bytes) -> str | None:
    """Return which of UTF-16's two orders a text is in, with or without a mark that says so; None for neither.

    UTF-32 is told by its mark.
    """
    if content.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff")):
        return "utf-32"
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    beginning = content[:_LOOKED_AT]
    # Nearly every letter of ours has an empty byte beside it.
    for order, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if beginning[order::2].count(0) * 2 > len(beginning[order::2]) > 0 == beginning[1 - order :: 2].count(0):
            return encoding
    return None


def _decoded(content: bytes) -> str:
    if content.startswith(_UTF_8_MARK):
        return content.decode("utf-8-sig", "replace")
    if wide := wide_encoding(content):
        return content.decode(wide, "replace")
    declared = _DECLARED.search(content[:2048])
    for encoding in ("utf-8", declared.group(1).decode("ascii").lower() if declared else _BEFORE):
        try:
            return content.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return content.decode(_BEFORE, "replace")
