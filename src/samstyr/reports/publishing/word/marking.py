"""Marks on the words of a Word file: where a panel begins and ends, which section a heading fills, what a box is."""

import re
from collections.abc import Sequence
from typing import Final
from unicodedata import normalize

from samstyr.kernels.report_text.scanning import SECTION, scan
from samstyr.kernels.report_text.values import Heading
from samstyr.kernels.texts import Language
from samstyr.reports.publishing.reading import Part
from samstyr.reports.publishing.syntax import (
    Element,
    attribute,
    division,
    elements,
    link,
    plain,
    span,
    text_of,
    words,
)
from samstyr.reports.publishing.word import marks, sayings
from samstyr.reports.publishing.word.lines import digests, pictures_in

# Looks as the words around it do.
QUIET: Final = "Quiet Link"
_WRITTEN_NAME: Final = re.compile(r"\{[^{}]*#([^\s{}]+)")
_LEAVES: Final = ("Para", "Plain")
_NOT_LINKED: Final = ("Link", "Note", "Image", "RawInline")
_MARKS: Final = re.compile(r"[\u0300-\u036f]")


class Marker:
    """Marks what stands in one report, with addresses of pages on its site."""

    def __init__(self, base: str, language: Language) -> None:
        self._base = base
        self._language = language

    def panel(self, written: Element, blocks: list[Element]) -> list[Element]:
        """Return a panel whose first words say what it was written as, and whose last words say that it ends.

        `written` is the element around it, with the attributes of the block.
        """
        said = {key: attribute(written, key) for key in ("kind", "of", "from", "to", "words")}
        page = attribute(written, "page")
        marked = [*self._beginning(blocks), *blocks, *self._ending(blocks, page)]
        lines, pictures = digests(marked), str(pictures_in(marked))
        address = marks.mark_address(self._base, page, marks.BLOCK, **said, pictures=pictures, lines=lines)
        title = sayings.FILLED_AGAIN.in_language(self._language)
        linked_start(next(one for one in elements(marked) if _is_leaf(one)), address, title)
        return marked

    def _beginning(self, blocks: Sequence[Element]) -> list[Element]:
        """Return a line to begin a panel with where it has no words of its own, or begins with a figure."""
        first = next((one for one in elements(list(blocks)) if _is_leaf(one)), None)
        if first is not None and _linked(first["c"], "", "") != first["c"]:
            return []
        start = plain(*words(sayings.SEE_PAGE.in_language(self._language)))
        return [division("", [start], custom_style="Overline")]

    def _ending(self, blocks: Sequence[Element], page: str) -> list[Element]:
        """Mark the end of a panel on its last words where they stand below it, else on a line of its own."""
        address = marks.mark_address(self._base, page, marks.END)
        last = _last_leaf(blocks[-1]) if len(blocks) > 1 else None
        if last is not None and linked_start(last, address, ""):
            return []
        seen = plain(link(words(sayings.SEE_PAGE.in_language(self._language)), address))
        return [division("", [seen], custom_style="Small Print")]

    def box(self, blocks: list[Element], style: str) -> list[Element]:
        """Return a box with a word above it that says what it is, and how many blocks are in it."""
        address = marks.mark_address(self._base, marks.REPORTS, marks.BLOCK, kind="note", blocks=str(len(blocks)))
        said = span("", words(sayings.NOTE_BOX.in_language(self._language)), custom_style=QUIET)
        label = plain({"t": "Strong", "c": [link([said], address)]})
        return [division("", [label], custom_style=style), division("", blocks, custom_style=style)]

    def heading(self, element: Element, name: str) -> None:
        """Mark a heading that fills a section, or that has a name of its own."""
        section = attribute_of_header(element, SECTION)
        own = name if name != automatic_name(text_of(element["c"][2])) else ""
        if section or own:
            address = marks.mark_address(self._base, marks.REPORTS, marks.HEADING, section=section, id=own)
            element["c"][2] = _linked(element["c"][2], address, "")

    def title(self, inlines: list[Element], part: Part) -> list[Element]:
        """Return a chapter's title, which says the file that it was written in."""
        first: Heading | None = next(iter(scan(part.chapter.text).headings), None)
        written = part.chapter.text[first.start : first.end] if first else ""
        name = _WRITTEN_NAME.search(written)
        address = marks.mark_address(
            self._base, marks.REPORTS, marks.PART, file=part.chapter.file, number=str(part.number),
            section=first.section if first else "", id=name[1] if name else "",
        )  # fmt: skip
        return _linked(inlines, address, "")

    def sources(self, title: str, items: Sequence[Element]) -> list[Element]:
        """Return the title over the sources of a chapter, with the marks of their lines."""
        address = marks.mark_address(self._base, marks.REPORTS, marks.SOURCES, lines=digests(items))
        return _linked(words(title), address, "")

    def contents(self, title: str) -> list[Element]:
        """Return the title over the contents."""
        return _linked(words(title), marks.mark_address(self._base, marks.REPORTS, marks.CONTENTS), "")

    def report(self, title: str, **said: str) -> list[Element]:
        """Return the report's title, which says what `report.yml` says."""
        return _linked(words(title), marks.mark_address(self._base, marks.REPORTS, marks.REPORT, **said), "")


def linked_start(leaf: Element, address: str, title: str) -> bool:
    """Make a link of a paragraph's words up to the first link in it; False where it begins with one, or has none."""
    changed = _linked(leaf["c"], address, title)
    if changed == leaf["c"]:
        return False
    leaf["c"] = changed
    return True


def attribute_of_header(element: Element, key: str) -> str:
    """Return a key-value attribute of a heading, '' where it has none of that name."""
    return next((str(value) for name, value in element["c"][1][2] if name == key), "")


def automatic_name(title: str) -> str:
    """Return the name that pandoc gives a heading of such words.

    >>> automatic_name("Slik står det til")
    'slik-star-det-til'
    """
    plainly = _MARKS.sub("", normalize("NFKD", title)).encode("ascii", "ignore").decode().lower()
    kept = re.sub(r"[^\w\s.-]", "", plainly)
    return re.sub(r"^[^a-z]+", "", re.sub(r"\s+", "-", kept.strip()))


def _linked(inlines: list[Element], address: str, title: str) -> list[Element]:
    count = next(
        (place for place, one in enumerate(inlines) if any(part["t"] in _NOT_LINKED for part in elements(one))),
        len(inlines),
    )
    start, rest = list(inlines[:count]), list(inlines[count:])
    if not text_of(start).strip():
        return inlines
    after = [start.pop()] if start[-1]["t"] == "Space" else []
    return [link([span("", start, custom_style=QUIET)], address, title=title), *after, *rest]


def _is_leaf(element: Element) -> bool:
    return element["t"] in _LEAVES and bool(text_of(element["c"]).strip()) and not _holds_picture(element)


def _holds_picture(element: Element) -> bool:
    return any(one["t"] == "Image" for one in elements(element["c"]))


def _last_leaf(block: Element) -> Element | None:
    """Return the paragraph that a block ends with, the caption of a figure; None for a table."""
    if block["t"] == "Table":
        return None
    found = [one for one in elements(block) if _is_leaf(one)]
    return found[-1] if found else None
