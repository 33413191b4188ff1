"""The letters of a text, whatever it was written with; texts whose letters were once read wrongly are mended."""

import re
from typing import Final

import ftfy

_DECLARED: Final = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?([\w-]{2,30})", re.IGNORECASE
)
_MARKED: Final = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
# Where nothing is said and it is not UTF-8: what Norwegian offices wrote before it. Every byte means something in it.
_BEFORE: Final = "windows-1252"


def decoded(content: bytes) -> str:
    """Return a text with plain line breaks and without what nobody can read; «Ã¥» becomes «å» again."""
    text = _decoded(content)
    text = ftfy.fix_encoding(text.replace("\r\n", "\n").replace("\r", "\n"))
    return (
        "".join(sign for sign in text if sign in "\n\t\f" or sign >= " ").replace("\ufffe", "-").replace("\u00ad", "")
    )


def _decoded(content: bytes) -> str:
    for mark, encoding in _MARKED:
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    declared = _DECLARED.search(content[:2048])
    for encoding in ("utf-8", declared.group(1).decode("ascii").lower() if declared else _BEFORE):
        try:
            return content.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return content.decode(_BEFORE, "replace")
