"""What a PDF says. Where its lines and pages break is the typesetter's own."""

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from samstyr.reports.editions.comparing.values import Said, words_of

# A word that is parted at the end of a line; which words are is decided anew with each typesetting.
_PARTED = str.maketrans({"\x02": "", "\ufffe": ""})
_LONGEST_ADDRESS = 4_000


def said_on_paper(content: bytes) -> Said:
    """Return what a PDF says: each word that is in it, each address that a figure leads to, its bookmarks and tags."""
    opened = pdfium.PdfDocument(content)
    try:
        pages = list(opened)
        text = {word for page in pages for word in words_of(_text(page).translate(_PARTED))}
        figures = {address for page in pages for address in _addresses(opened, page)}
        titles = [f"{one.level} {one.get_title()}" for one in opened.get_toc()]
        tags = {tag for page in pages for tag in _tags(page)}
        return Said(tuple(sorted(text)), tuple(sorted(figures)), (*titles, *sorted(tags)))
    finally:
        opened.close()


def _text(page: Any) -> str:
    return str(page.get_textpage().get_text_range())


def _addresses(opened: Any, page: Any) -> Iterator[str]:
    place, link = ctypes.c_int(0), pdfium_c.FPDF_LINK()
    while pdfium_c.FPDFLink_Enumerate(page, place, link):
        action = pdfium_c.FPDFLink_GetAction(link)
        if action:
            address = ctypes.create_string_buffer(_LONGEST_ADDRESS)
            pdfium_c.FPDFAction_GetURIPath(opened, action, address, _LONGEST_ADDRESS)
            if address.value:
                yield address.value.decode("utf-8", "replace")


def _tags(page: Any) -> Iterator[str]:
    tree = pdfium_c.FPDF_StructTree_GetForPage(page)
    if not tree:
        return
    for place in range(pdfium_c.FPDF_StructTree_CountChildren(tree)):
        yield from _inside(pdfium_c.FPDF_StructTree_GetChildAtIndex(tree, place))
    pdfium_c.FPDF_StructTree_Close(tree)


def _inside(element: Any) -> Iterator[str]:
    if not element:
        return
    length = pdfium_c.FPDF_StructElement_GetType(element, None, 0)
    kind = ctypes.create_string_buffer(length)
    pdfium_c.FPDF_StructElement_GetType(element, kind, length)
    yield kind.raw.decode("utf-16-le").rstrip("\0")
    for place in range(pdfium_c.FPDF_StructElement_CountChildren(element)):
        yield from _inside(pdfium_c.FPDF_StructElement_GetChildAtIndex(element, place))
