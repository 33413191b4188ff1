"""PDF: the lines of each page as they are printed, with their size; a number raised above its line is left out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise
from statistics import median
from typing import Any, Final
from unicodedata import category

import pypdfium2 as pdfium

from samstyr.kernels.documents.cleaning import pieces_of_pages
from samstyr.kernels.documents.raised import RAISED_DIGITS, is_part_of_unit
from samstyr.kernels.documents.running_heads import without_running_lines
from samstyr.kernels.documents.values import Document, UnreadPage, UnreadReason
from samstyr.reports.documents.limits import MOST_PAGES, TooLong
from samstyr.reports.documents.pdf_drawings import is_drawn
from samstyr.reports.documents.pdf_letters import COLUMN_GAP, Gap, Letters
from samstyr.reports.documents.pdf_tags import heading_levels

# A mark of a footnote is smaller than the words it stands by, or stands higher by this part of their height.
_RAISED: Final = 0.8
_LIFTED: Final = 0.25
# Another size of letters begins another block; smaller differences are those of bold and italics.
_LARGER: Final = 1.15
# From one line to the next, in heights of a line: a block ends where it is more.
_GAP: Final = 1.6
# Where lines stand further apart than that, they do so on the whole page; no text is set wider than this.
_WIDEST: Final = 3.0
_FEWEST_STEPS: Final = 3
# Between two lines stands a break, or the hyphen that a word was cut with in place of one.
_BREAK: Final = re.compile("\r\n|[\x02\ufffe]")
# Between two words of a line, in heights of the line, at the least.
_BLANK: Final = 0.12
_NO_DIGITS: Final = {ord(one): "" for one in "⁰¹²³⁴⁵⁶⁷⁸⁹"}
# No letters, but places that a typeface fills as it likes, and signs that steer a machine.
_UNKNOWN: Final = ("Co", "Cc", "Cn")
# A page of more text than a running head and a foot is no picture.
_FEWEST_LETTERS: Final = 300
# What a figure in a column begins and ends with besides digits; a dash is one by itself.
_BEGINS_FIGURE: Final = "–−-<>+."
_ENDS_FIGURE: Final = "–-%.‰"
_INVISIBLE: Final = {ord(one): "" for one in "\u00ad\u2060\ufeff"}


class Locked(Exception):
    """The file asks for a password."""


class NoText(Exception):
    """Nothing on the pages is text."""


class NoLetters(Exception):
    """The typefaces do not say which letters their pictures are."""


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line: its words, its height, its upper edge and its ends in points; 0 where that is not known.

    `level` is that of the heading that the file says it belongs to, 0 where it says none.
    """

    text: str
    size: float
    top: float = 0.0
    left: float = 0.0
    right: float = 0.0
    level: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """A printed page: its lines, and whether anything else on it could hold words."""

    lines: tuple[Line, ...]
    is_drawn: bool = False

    @property
    def is_told(self) -> bool:
        """Return whether most of what is printed is letters that mean something."""
        signs = [sign for line in self.lines for sign in line.text if not sign.isspace()]
        return sum(category(sign) in _UNKNOWN or sign == "\ufffd" for sign in signs) * 2 <= len(signs)


def read_pdf(name: str, content: bytes) -> Document:
    """Return a PDF as pieces, with the pages that could not be read. Raises what `pages_of` raises."""
    pages = pages_of(content)
    spaced = [list(_spaced(page.lines)) if page.is_told else [] for page in pages]
    told = [[line.text for line in page] for page in spaced]
    levels = {number: line.level for number, line in enumerate(chain(*spaced), start=1) if line.level}
    return Document(name, pieces_of_pages(told, levels=levels), title_of(content), unread=tuple(_unread(pages, told)))


def _unread(pages: Sequence[Page], told: Sequence[Sequence[str]]) -> Iterator[UnreadPage]:
    """Give the pages that are not read; what stands on every page, as a scanner's stamp, is not a page's own text."""
    own = without_running_lines(told)
    for number, (page, lines) in enumerate(zip(pages, own, strict=True), start=1):
        if not page.is_told:
            yield UnreadPage(number, UnreadReason.LETTERS)
        elif page.is_drawn and not any(one.strip() for one in lines):
            yield UnreadPage(number, UnreadReason.PICTURE)


def _spaced(lines: Sequence[Line]) -> Iterator[Line]:
    """Give the lines of a page with empty ones where a block ends: at a gap, another size, or another column.

    Where the file says what is a heading, one ends there too.
    """
    usual = _usual_step(lines)
    before: Line | None = None
    for line in lines:
        if before is not None and _is_apart(before, line, usual):
            yield Line("", 0.0)
        yield line
        before = line


def _usual_step(lines: Sequence[Line]) -> float:
    """Return how far it is from a line to one that goes on in small letters, 0.0 where few do."""
    steps = [one.top - after.top for one, after in pairwise(lines) if one.size and after.text[:1].islower()]
    steps = [one for one in steps if one > 0]
    return median(steps) if len(steps) >= _FEWEST_STEPS else 0.0


def _is_apart(before: Line, line: Line, usual: float) -> bool:
    if before.level != line.level:
        return True
    if not (before.size and line.size):  # words that stand on end, or a page that tells no places
        return before.size != line.size
    step = before.top - line.top
    is_other_size = abs(line.size - before.size) > before.size * (_LARGER - 1)
    return is_other_size or step < 0 or step > max(before.size * _GAP, min(usual, before.size * _WIDEST) * _LARGER)


def pages_of(content: bytes) -> tuple[Page, ...]:
    """Return every page with its lines.

    Raises Locked, NoText, NoLetters, TooLong, and pdfium's own error of a broken file.
    """
    try:
        opened = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as reason:
        if "password" in str(reason).casefold():
            raise Locked from reason
        raise
    if len(opened) > MOST_PAGES:
        raise TooLong
    pages = tuple(_page(page) for page in opened)
    if not any(page.lines for page in pages):
        raise NoText
    if not any(page.lines and page.is_told for page in pages):
        raise NoLetters
    return pages


def _page(page: Any) -> Page:
    lines = tuple(_lines(page))
    letters = sum(len(one.text) for one in lines)
    found = Page(lines, is_drawn=letters <= _FEWEST_LETTERS and is_drawn(page))
    page.close()
    return found


def title_of(content: bytes) -> str:
    """Return the title that the file says it has."""
    return str(pdfium.PdfDocument(content).get_metadata_value("Title")).strip()


def _lines(page: Any) -> Iterator[Line]:
    letters = Letters(page.get_textpage(), page.get_rotation() // 90, heading_levels(page))
    held = Line("", 0.0)
    for one in _fragments(letters):
        if _is_beside(held, one):
            held = _together(held, one)
        else:
            yield from _whole(held)
            held = one
    yield from _whole(held)
    letters.text_page.close()


def _is_beside(before: Line, after: Line) -> bool:
    """Return whether two pieces stand on one line, with no more than a blank between them."""
    size = max(before.size, after.size)
    is_level = before.size > 0 and after.size > 0 and abs(before.top - after.top) < size / 2
    return is_level and abs(after.left - before.right) < size


def _together(before: Line, after: Line) -> Line:
    """Put two pieces of a line together; the mark of a note is left out, unless it is the note that begins with it."""
    text, whole = before.text, replace(before, right=after.right, level=before.level or after.level)
    if _is_mark(after, before):
        return replace(whole, text=f"{text}{after.text.strip()}") if is_part_of_unit(text) else whole
    if _is_mark(before, after):
        return replace(after, text=f"{before.text.strip().translate(RAISED_DIGITS)} {after.text}", left=before.left)
    width = after.left - before.right
    blank = " " if width > before.size * _BLANK else ""
    if width > before.size * COLUMN_GAP and _parts_figures(text.rstrip()[-1:], after.text.lstrip()[:1]):
        blank = "\t"
    return replace(whole, text=f"{text}{blank}{after.text}")


def _is_mark(one: Line, beside: Line) -> bool:
    return one.text.strip().isdecimal() and one.size < beside.size * _RAISED


def _fragments(letters: Letters) -> Iterator[Line]:
    """Give what stands between line breaks; a raised mark makes one of its own."""
    text = letters.text_page.get_text_range()
    # Where a letter takes two places in the text, places say nothing of letters.
    is_counted = len(text) == letters.text_page.count_chars()
    start = 0
    while start <= len(text):
        end = _BREAK.search(text, start)
        fragment = text[start : end.start() if end else len(text)]
        if end and end[0] != "\r\n":
            fragment += "-"
        if fragment.strip() and is_counted:
            for at, part in _beside_each_other(letters, start, fragment):
                yield _fragment(letters, at, part)
        elif fragment.strip():
            yield Line(fragment, 0.0)
        start = end.end() if end else len(text) + 1


def _beside_each_other(letters: Letters, start: int, fragment: str) -> Iterator[tuple[int, str]]:
    """Give the parts of what pdfium takes for one line: words far apart on other heights stand in other columns.

    Between two columns of a table's row stands a tab.
    """
    begun = 0
    for offset, sign in enumerate(fragment[1:-1], start=1):
        if sign != " ":
            continue
        gap = letters.gap(start + offset)
        if gap is Gap.LEAP:
            yield start + begun, fragment[begun:offset]
            begun = offset + 1
        elif gap is Gap.COLUMNS or (gap is Gap.FIGURES and _parts_figures(fragment[offset - 1], fragment[offset + 1])):
            fragment = f"{fragment[:offset]}\t{fragment[offset + 1 :]}"
    yield start + begun, fragment[begun:]


def _parts_figures(before: str, after: str) -> bool:
    return (before.isdecimal() or before in _ENDS_FIGURE) and (after.isdecimal() or after in _BEGINS_FIGURE)


def _fragment(letters: Letters, start: int, fragment: str) -> Line:
    signs = [start + offset for offset, sign in enumerate(fragment) if not sign.isspace()]
    shown = [index for index in signs if fragment[index - start].isalnum()] or signs
    if not letters.is_level(shown[0]):
        return Line(fragment, 0.0, level=letters.heading(shown[0]))
    first, last = letters.box(shown[0]), letters.box(shown[-1])
    size = first.top - first.bottom
    said = _without_marks(letters, start, fragment, size) if size else fragment
    return Line(said, size, first.top, first.left, last.right, letters.heading(shown[0]))


def _whole(line: Line) -> Iterator[Line]:
    if line.text.strip():
        yield replace(line, text=_clean(line.text))


def _clean(text: str) -> str:
    cells = text.translate(_INVISIBLE).split("\t")
    return "\t".join(" ".join(one.split()) for one in cells)


def _without_marks(letters: Letters, start: int, fragment: str, size: float) -> str:
    """Return a fragment without the digits that are raised and hang on a word: «prosent¹» is «prosent», «m²» is «m2».

    Raised digits before the first word are the mark of a note, and stay as such.
    """
    beside = next((start + offset for offset, sign in enumerate(fragment) if sign.isalpha()), start)
    kept: list[str] = []
    for offset, sign in enumerate(fragment):
        hangs = sign.isdecimal() and not fragment[offset - 1 : offset].isspace()
        if not (hangs and _LIFTED < (letters.ink(start + offset).bottom - letters.ink(beside).bottom) / size < 1):
            kept.append(sign)
            beside = start + offset if sign.isalnum() else beside
        elif is_part_of_unit(fragment[:offset]):
            kept.append(sign)
        elif "".join(kept).translate(_NO_DIGITS).strip() == "":
            kept.append(sign.translate(RAISED_DIGITS))
    return "".join(kept)
