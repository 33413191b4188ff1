"""PDF: the lines of each page as they are printed, with their size; a number raised above its line is left out."""

from collections.abc import Iterator, Sequence
from ctypes import c_double
from dataclasses import dataclass
from typing import Any, Final

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from samstyr.kernels.documents.cleaning import pieces_of_pages
from samstyr.kernels.documents.values import Document

# More than any municipal document has; twice as many would take longer than a minute to read and to check.
MOST_PAGES: Final = 1_500
# A mark of a footnote is smaller than the words it stands by, or stands higher by this part of their height.
_RAISED: Final = 0.8
_LIFTED: Final = 0.25
# Another size of letters begins another block; smaller differences are those of bold and italics.
_LARGER: Final = 1.15
# From one line to the next, in heights of a line: a block ends where it is more.
_GAP: Final = 1.6
_JOINER: Final = "\u2060"
_HYPHENS: Final = {ord("\x02"): "-", ord("\ufffe"): "-", ord("\u00ad"): "", ord(_JOINER): "", ord("\ufeff"): ""}


class Locked(Exception):
    """The file asks for a password."""


class NoText(Exception):
    """Nothing on the pages is text."""


class TooManyPages(Exception):
    """There are more pages than anybody waits for."""


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line: its words, its height and its upper edge in points; 0 where that is not known."""

    text: str
    size: float
    top: float = 0.0


def read_pdf(name: str, content: bytes) -> Document:
    """Return a PDF as pieces. Raises Locked, NoText, TooManyPages, and pdfium's own error of a broken file."""
    pages = [list(_spaced(page)) for page in pages_of(content)]
    return Document(name, pieces_of_pages(pages), title_of(content))


def _spaced(lines: Sequence[Line]) -> Iterator[str]:
    """Give the lines of a page with empty ones where a block ends: at a gap, another size, or another column."""
    before: Line | None = None
    for line in lines:
        if before is not None and before.size and _is_apart(before, line):
            yield ""
        yield line.text
        before = line


def _is_apart(before: Line, line: Line) -> bool:
    step = before.top - line.top
    is_other_size = abs(line.size - before.size) > before.size * (_LARGER - 1)
    return is_other_size or step < 0 or step > before.size * _GAP


def pages_of(content: bytes) -> tuple[tuple[Line, ...], ...]:
    """Return the lines of every page. Raises Locked, NoText, TooManyPages, and pdfium's own error of a broken file."""
    try:
        opened = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as reason:
        if "password" in str(reason).casefold():
            raise Locked from reason
        raise
    if len(opened) > MOST_PAGES:
        raise TooManyPages
    pages = tuple(tuple(_lines(page)) for page in opened)
    if not any(pages):
        raise NoText
    return pages


def title_of(content: bytes) -> str:
    """Return the title that the file says it has."""
    return str(pdfium.PdfDocument(content).get_metadata_value("Title")).strip()


def _lines(page: Any) -> Iterator[Line]:
    text_page = page.get_textpage()
    held, is_joined = Line("", 0.0), False
    for one in _fragments(text_page):
        if held.text and one.text.strip().isdecimal() and 0 < one.size < held.size * _RAISED:
            is_joined = True
        elif is_joined:
            held, is_joined = Line(held.text + one.text, held.size, held.top), False
        else:
            yield from _whole(held)
            held = one
    yield from _whole(held)
    text_page.close()
    page.close()


def _fragments(text_page: Any) -> Iterator[Line]:
    """Give what stands between line breaks; a raised mark makes one of its own."""
    text = text_page.get_text_range()
    # Where a letter takes two places in the text, places say nothing of letters.
    is_counted = len(text) == text_page.count_chars()
    start = 0
    for fragment in text.split("\r\n"):
        top, size = _edge(text_page, start, fragment) if is_counted else (0.0, 0.0)
        yield Line(_without_marks(text_page, start, fragment, size) if size else fragment, size, top)
        start += len(fragment) + 2


def _whole(line: Line) -> Iterator[Line]:
    if line.text.strip():
        yield Line(_clean(line.text), line.size, line.top)


def _clean(text: str) -> str:
    return " ".join(text.translate(_HYPHENS).split())


def _edge(text_page: Any, start: int, fragment: str) -> tuple[float, float]:
    """Return where the first letter of a fragment has its upper edge, and how high it stands."""
    for offset, sign in enumerate(fragment):
        if sign.isalnum():
            return _box(text_page, start + offset)
    return 0.0, 0.0


def _box(text_page: Any, index: int) -> tuple[float, float]:
    box = pdfium_c.FS_RECTF()
    if not pdfium_c.FPDFText_GetLooseCharBox(text_page, index, box):
        return 0.0, 0.0
    return float(box.top), abs(float(box.top) - float(box.bottom))


def _without_marks(text_page: Any, start: int, fragment: str, size: float) -> str:
    """Return a fragment without the digits that are raised and hang on a word: «prosent¹» is «prosent»."""
    letters = (start + offset for offset, sign in enumerate(fragment) if sign.isalnum())
    line = _foot(text_page, next(letters, start))
    kept = []
    for offset, sign in enumerate(fragment):
        hangs = sign.isdecimal() and offset and not fragment[offset - 1].isspace()
        if not (hangs and _foot(text_page, start + offset) > line + size * _LIFTED):
            kept.append(sign)
    return "".join(kept)


def _foot(text_page: Any, index: int) -> float:
    """Return where the ink of a letter ends below, in points."""
    left, right, bottom, top = (c_double() for _ in range(4))
    pdfium_c.FPDFText_GetCharBox(text_page, index, left, right, bottom, top)
    return bottom.value
