"""The letters of a Word paragraph as a reader sees them: words that are hidden, struck out or repeated are left out."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from docx.oxml.ns import qn

from samstyr.kernels.documents.hyphens import opened, plain
from samstyr.kernels.documents.raised import is_part_of_unit

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
# Nobody sees it, or it is struck out and still there to be seen.
_UNSAID: Final = tuple(f"{qn('w:rPr')}/{qn(tag)}" for tag in ("w:vanish", "w:strike", "w:dstrike"))
_RAISED: Final = f"{qn('w:rPr')}/{qn('w:vertAlign')}"
_OFF: Final = ("0", "false", "off")
# What signs of the typeface Symbol say; other typefaces of signs have bullets and pictures.
_SAID: Final = {"A3": "≤", "B3": "≥", "B1": "±", "2D": "−", "B4": "×", "BB": "≈", "B9": "≠", "25": "%", "2B": "+"}


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter as it is read, and where it stands: its element, its place there, and where what follows it begins."""

    sign: str
    element: Any
    place: int
    end: int


def text_of(element: Any) -> str:
    """Return what a reader sees of a paragraph, on one line; what floats beside it is not part of it."""
    return plain("".join(said for _element, said in said_in(element)))


def letters_of(paragraph: Any) -> list[Letter]:
    """Return the letters of `text_of`, each with where it stands: blanks together are one, and none end the text."""
    found: list[Letter] = []
    for element, said in said_in(paragraph):
        for place, letter in enumerate(said):
            _read(found, letter, element, place)
    if found and found[-1].sign == " ":
        found.pop()
    return found


def _read(found: list[Letter], letter: str, element: Any, place: int) -> None:
    """Take a letter in: a mark above another becomes one with it, and a blank after a blank is none."""
    if letter.isspace():
        if found and found[-1].sign != " ":
            found.append(Letter(" ", element, place, place + 1))
        return
    together = unicodedata.normalize("NFC", found[-1].sign + letter) if found else ""
    if len(together) == 1:
        end = place + 1 if found[-1].element is element else found[-1].end
        found[-1] = replace(found[-1], sign=together, end=end)
        return
    found += (Letter(one, element, place, place + 1) for one in opened(letter))


def said_in(element: Any) -> Iterator[tuple[Any, str]]:
    """Give what a reader sees of a paragraph, bit by bit, each with the element that it stands in."""
    before = ""
    for child, said in _bits(element):
        is_mark = said.strip().isdecimal() and _is_raised(child) and not is_part_of_unit(before)
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
        elif child.tag not in UNREAD and child.tag != qn("w:txbxContent") and not _is_unsaid(child):
            yield from _bits(child)


def _is_unsaid(element: Any) -> bool:
    if element.tag != _RUN:
        return False
    marks = (element.find(path) for path in _UNSAID)
    return any(one is not None and one.get(qn("w:val"), "1") not in _OFF for one in marks)


def _is_raised(element: Any) -> bool:
    place = element.getparent().find(_RAISED)
    return place is not None and place.get(qn("w:val")) == "superscript"


def _sign(element: Any) -> str:
    code = str(element.get(qn("w:char"), "")).upper()
    return _SAID.get(code[-2:], " ") if element.get(qn("w:font"), "").casefold() == "symbol" else " "
