"""The headings that a tagged PDF says it has: which marked content of a page is a heading, and of which level."""

import ctypes
import re
from collections.abc import Iterator
from typing import Any, Final

import pypdfium2.raw as pdfium_c

_HEADING: Final = re.compile(r"H([1-6])?\Z")
_TITLE: Final = "Title"
# As deep as trees of real documents go, with room to spare; a broken file may have one without an end.
_DEEPEST: Final = 60
_MOST_ELEMENTS: Final = 20_000
_LONGEST_TYPE: Final = 64


def heading_levels(page: Any) -> dict[int, int]:
    """Return the level of a page's headings, by the number of their marked content; none where it is not tagged."""
    tree = pdfium_c.FPDF_StructTree_GetForPage(page)
    if not tree:
        return {}
    try:
        return dict(_Tree().headings(tree))
    finally:
        pdfium_c.FPDF_StructTree_Close(tree)


class _Tree:
    """Goes through a tree of elements, so many of them at the most."""

    def __init__(self) -> None:
        self._left = _MOST_ELEMENTS

    def headings(self, tree: Any) -> Iterator[tuple[int, int]]:
        """Give the marked contents of the tree's headings with their levels."""
        for number in range(pdfium_c.FPDF_StructTree_CountChildren(tree)):
            yield from self._inside(pdfium_c.FPDF_StructTree_GetChildAtIndex(tree, number), 0, 0)

    def _inside(self, element: Any, level: int, depth: int) -> Iterator[tuple[int, int]]:
        self._left -= 1
        if not element or depth > _DEEPEST or self._left < 0:
            return
        level = level or _level_of(element)
        for number in range(pdfium_c.FPDF_StructElement_CountChildren(element)):
            content = pdfium_c.FPDF_StructElement_GetChildMarkedContentID(element, number)
            if content >= 0 and level:
                yield content, level
            yield from self._inside(pdfium_c.FPDF_StructElement_GetChildAtIndex(element, number), level, depth + 1)


def _level_of(element: Any) -> int:
    """Return the level of a heading, 0 for what is none."""
    written = ctypes.create_string_buffer(2 * _LONGEST_TYPE)
    length = pdfium_c.FPDF_StructElement_GetType(element, written, len(written))
    said = written.raw[: max(length - 2, 0)].decode("utf-16-le", "replace")
    if said == _TITLE:
        return 1
    found = _HEADING.match(said)
    return int(found[1] or 1) if found else 0
