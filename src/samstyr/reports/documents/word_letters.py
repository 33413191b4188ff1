"""The letters of a Word paragraph as a reader sees them: hidden, deleted and repeated words are left out."""

import re
from collections.abc import Iterator
from typing import Any, Final

from docx.oxml.ns import qn

_RUN: Final = qn("w:r")
_TEXT: Final = qn("w:t")
_SPACES: Final = {qn("w:tab"), qn("w:br"), qn("w:cr"), qn("w:ptab")}
_HYPHEN: Final = qn("w:noBreakHyphen")
_SYMBOL: Final = qn("w:sym")
# What stands in the file and is read by nobody: deleted, moved away, written twice for older programs, codes of fields.
UNREAD: Final = {
    qn("w:del"), qn("w:moveFrom"), qn("w:instrText"), qn("w:pPr"), qn("w:rPr"), qn("w:sdtPr"),
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
}  # fmt: skip
_HIDDEN: Final = f"{qn('w:rPr')}/{qn('w:vanish')}"
_RAISED: Final = f"{qn('w:rPr')}/{qn('w:vertAlign')}"
_OFF: Final = ("0", "false", "off")
# What signs of the typeface Symbol say; other typefaces of signs have bullets and pictures.
_SAID: Final = {"A3": "≤", "B3": "≥", "B1": "±", "2D": "−", "B4": "×", "BB": "≈", "B9": "≠", "25": "%", "2B": "+"}
# A raised digit is part of a unit after a measure of length; elsewhere it is the mark of a note.
_LENGTH: Final = re.compile(r"(?:\A|[\s/0-9])[cdkm]?m\Z")


def text_of(element: Any) -> str:
    """Return what a reader sees of a paragraph, on one line; what floats beside it is not part of it."""
    return " ".join("".join(said for _element, said in said_in(element)).split())


def said_in(element: Any) -> Iterator[tuple[Any, str]]:
    """Give what a reader sees of a paragraph, bit by bit, each with the element that it stands in."""
    before = ""
    for child, said in _bits(element):
        is_mark = said.strip().isdecimal() and _is_raised(child) and not _LENGTH.search(before)
        if not is_mark:
            yield child, said
            before = said or before


def _bits(element: Any) -> Iterator[tuple[Any, str]]:
    for child in element:
        if child.tag == _TEXT:
            yield child, child.text or ""
        elif child.tag in _SPACES:
            yield child, " "
        elif child.tag == _HYPHEN:
            yield child, "-"
        elif child.tag == _SYMBOL:
            yield child, _sign(child)
        elif child.tag not in UNREAD and child.tag != qn("w:txbxContent") and not _is_hidden(child):
            yield from _bits(child)


def _is_hidden(element: Any) -> bool:
    mark = element.find(_HIDDEN) if element.tag == _RUN else None
    return mark is not None and mark.get(qn("w:val"), "1") not in _OFF


def _is_raised(element: Any) -> bool:
    place = element.getparent().find(_RAISED)
    return place is not None and place.get(qn("w:val")) == "superscript"


def _sign(element: Any) -> str:
    code = str(element.get(qn("w:char"), "")).upper()
    return _SAID.get(code[-2:], " ") if element.get(qn("w:font"), "").casefold() == "symbol" else " "
