"""What a Word file says: its paragraphs with their styles, its tables, its pictures in words, its links."""

import io
import zipfile
from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring

from samstyr.reports.editions.comparing.values import Said, words_of

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_DRAWING: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_PARTS: Final = ("word/document.xml", "word/footnotes.xml")
_RELATIONS: Final = "word/_rels/document.xml.rels"


def said_in_word(content: bytes) -> Said:
    """Return what a Word file says."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = set(archive.namelist())
        roots = [fromstring(archive.read(name)) for name in _PARTS if name in names]
        relations = fromstring(archive.read(_RELATIONS)) if _RELATIONS in names else ()
    targets = {one.get("Id", ""): one.get("Target", "") for one in relations}
    text = [word for root in roots for word in words_of(" ".join(_texts(root)))]
    figures = [one for root in roots for one in _links(root, targets)]
    return Said(tuple(text), tuple(figures), tuple(tag for root in roots for tag in _tags(root)))


def _texts(root: Element) -> Iterator[str]:
    for paragraph in root.iter(f"{_W}p"):
        yield "".join(one.text or "" for one in paragraph.iter(f"{_W}t"))
    for drawing in root.iter(_DRAWING):
        yield drawing.get("descr", "")


def _links(root: Element, targets: dict[str, str]) -> Iterator[str]:
    for link in root.iter(f"{_W}hyperlink"):
        target = targets.get(link.get(f"{_R}id", ""), "")
        if target:
            yield f"{''.join(one.text or '' for one in link.iter(f'{_W}t'))} {target}"


def _tags(root: Element) -> Iterator[str]:
    """Give tables, rows and the styles of paragraphs, in their order."""
    for element in root.iter():
        if element.tag in (f"{_W}tbl", f"{_W}tr", _DRAWING):
            yield element.tag.rpartition("}")[2]
        elif element.tag == f"{_W}pStyle":
            yield element.get(f"{_W}val", "")
