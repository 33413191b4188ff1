"""OpenDocument made ready for pandoc, which passes over fields, boxes and the heads and feet of pages."""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final

from lxml import etree

from samstyr.kernels.documents.hyphens import plain
from samstyr.kernels.documents.margins import stating
from samstyr.reports.documents.limits import MOST_LETTERS, TooLong

_NAMES: Final = "urn:oasis:names:tc:opendocument:xmlns:"
_TEXT: Final = f"{{{_NAMES}text:1.0}}"
_DRAW: Final = f"{{{_NAMES}drawing:1.0}}"
_STYLE: Final = f"{{{_NAMES}style:1.0}}"
_TABLE: Final = f"{{{_NAMES}table:1.0}}"
_OFFICE: Final = f"{{{_NAMES}office:1.0}}"
_OWN: Final = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
_CONTENT: Final = "content.xml"
_STYLES: Final = "styles.xml"
_PARAGRAPHS: Final = (f"{_TEXT}p", f"{_TEXT}h")
# What pandoc reads inside a paragraph, and what it knows to leave out.
_READ: Final = frozenset(
    f"{_TEXT}{name}"
    for name in (
        "a", "bookmark-ref", "h", "line-break", "list", "list-header", "list-item", "note", "note-body",
        "note-citation", "p", "reference-ref", "ruby", "s", "sequence-ref", "span", "tab",
    )
)  # fmt: skip
_BOXES: Final = (f"{_DRAW}text-box", f"{_DRAW}custom-shape")
_HELD: Final = (*_PARAGRAPHS, f"{_TEXT}list", f"{_TABLE}table")
# Made of the headings and captions of the text, with the numbers of their pages.
_INDEXES: Final = tuple(f"{_TEXT}{name}" for name in (
    "table-of-content", "illustration-index", "table-index", "object-index", "user-index", "alphabetical-index"
))  # fmt: skip
_MARGINS: Final = tuple(f"{_STYLE}{name}{which}" for name in ("header", "footer") for which in ("", "-first", "-left"))


def readable(content: bytes) -> bytes:
    """Return an OpenDocument text in which fields are words, and boxes and margins are paragraphs. Raises TooLong."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        root = _tree(package.read(_CONTENT))
        if sum(map(len, root.itertext())) > MOST_LETTERS:
            raise TooLong
        margins = _margins(_tree(package.read(_STYLES))) if _STYLES in package.namelist() else []
        for index in list(root.iter(*_INDEXES)):
            index.getparent().remove(index)
        _empty_hidden(root)
        for paragraph in root.iter(*_PARAGRAPHS):
            _open_fields(paragraph)
        _lift_boxes(root)
        _lift_tables(root)
        body = root.find(f".//{_OFFICE}text")
        for _number, text in stating(margins):
            etree.SubElement(body, _PARAGRAPHS[0]).text = text
        kept = BytesIO()
        with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as made:
            for one in package.infolist():
                made.writestr(one, etree.tostring(root) if one.filename == _CONTENT else package.read(one))
    return kept.getvalue()


def _tree(content: bytes) -> Any:
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))


def _empty_hidden(root: Any) -> None:
    """Take out what is hidden: nobody sees it."""
    hidden = {
        style.get(f"{_STYLE}name")
        for style in root.iter(f"{_STYLE}style")
        if any(one.get(f"{_TEXT}display") == "none" for one in style.iter(f"{_STYLE}text-properties"))
    }
    for one in list(root.iter(f"{_TEXT}span", *_PARAGRAPHS)) if hidden else ():
        if one.get(f"{_TEXT}style-name") in hidden:
            tail = one.tail
            one.clear()
            one.tail = tail


def _open_fields(paragraph: Any) -> None:
    """Put the words of fields and of parts that are filled in where these are."""
    fields = {
        one.tag
        for one in paragraph.iterdescendants()
        if isinstance(one.tag, str) and one.tag.startswith((_TEXT, _OWN)) and one.tag not in _READ
    }
    etree.strip_tags(paragraph, *fields)


def _lift_boxes(root: Any) -> None:
    """Put the paragraphs of a box after the block of the text that it hangs on."""
    for box in reversed(list(root.iter(*_BOXES))):
        outer = next((one for one in reversed(list(box.iterancestors())) if one.tag in _HELD), None)
        if outer is None:
            continue
        for held in reversed([one for one in box if one.tag in _HELD]):
            outer.addnext(held)
            held.tail = None


def _lift_tables(root: Any) -> None:
    """Put a table that lies in a cell after the table that it lies in."""
    for table in reversed(list(root.iter(f"{_TABLE}table"))):
        outer = next(reversed(list(table.iterancestors(f"{_TABLE}table"))), None)
        if outer is not None:
            outer.addnext(table)
            table.tail = None


def _margins(root: Any) -> list[str]:
    return [plain("".join(_said(one))) for part in root.iter(*_MARGINS) for one in part.iter(*_PARAGRAPHS)]


def _said(paragraph: Any) -> Iterator[str]:
    """Give the letters of a paragraph; elements that stand for blanks are one."""
    for one in paragraph.iter():
        yield " " if one.tag in (f"{_TEXT}s", f"{_TEXT}tab", f"{_TEXT}line-break") else one.text or ""
        yield (one.tail or "") if one is not paragraph else ""
