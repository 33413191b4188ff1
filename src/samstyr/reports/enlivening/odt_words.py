"""What the pictures of an OpenDocument text show, in its writer's words: pandoc leaves them out."""

import zipfile
from collections import defaultdict, deque
from io import BytesIO
from typing import Final

from lxml import etree

from samstyr.kernels.formats.zips import DAMAGE
from samstyr.reports.publishing.syntax import Element, words

_SVG: Final = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_DRAW: Final = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_ADDRESS: Final = "{http://www.w3.org/1999/xlink}href"


class PictureWords:
    """The words of a document's pictures, by the file in its package; those of one file in the order of the text."""

    def __init__(self, content: bytes) -> None:
        self._by_file: dict[str, deque[str]] = defaultdict(deque)
        for frame in _content_of(content).iter(f"{_DRAW}frame"):
            said = frame.findtext(f"{_SVG}desc") or frame.findtext(f"{_SVG}title") or ""
            for image in frame.iter(f"{_DRAW}image"):
                self._by_file[image.get(_ADDRESS, "")].append(said.strip())

    def next_of(self, file: str) -> list[Element]:
        """Return the words of the next picture that shows a file; none where it has none."""
        told = self._by_file.get(file)
        said = told.popleft() if told else ""
        return words(said) if said else []


def _content_of(content: bytes) -> etree._Element:
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
            return etree.fromstring(package.read("content.xml"), parser)
    except (KeyError, etree.XMLSyntaxError, *DAMAGE):
        return etree.Element("nothing")
