"""The comments of a Word file: its own, and ours after them; every part that has nothing to do with them stays."""

import posixpath
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from typing import Any, Final

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.oxml.ns import nsmap, qn
from lxml import etree

from samstyr.reports.documents.word_margins import MARGINS, margin_paragraphs
from samstyr.reports.documents.word_notes import NOTES, NoteParagraph, note_paragraphs

DOCUMENT: Final = "word/document.xml"
AUTHOR: Final = "Samstyr"
_INITIALS: Final = "S"
_TYPES: Final = "[Content_Types].xml"
_RELATIONS: Final = "word/_rels/document.xml.rels"
_COMMENTS: Final = "word/comments.xml"
_TYPE_SPACE: Final = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATION_SPACE: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_ID: Final = qn("w:id")


def is_plain_document(content: bytes) -> bool:
    """Return whether a Word file is a document, and no template or one with macros, whose names end otherwise."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        types = _read(package.read(_TYPES))
    return any(one.get("ContentType") == CONTENT_TYPE.WML_DOCUMENT_MAIN for one in types)


class WordPackage:
    """A Word file opened to be given comments; nothing is written but the copy that `saved` returns."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        with zipfile.ZipFile(BytesIO(content)) as package:
            self._names = {one.filename for one in package.infolist()}
            self.document = _read(package.read(DOCUMENT))
            self._types = _read(package.read(_TYPES))
            self._relations = (
                _read(package.read(_RELATIONS))
                if _RELATIONS in self._names
                else etree.Element(f"{_RELATION_SPACE}Relationships")
            )
            self._comments_at = self._found() or _COMMENTS
            self._comments = (
                _read(package.read(self._comments_at))
                if self._comments_at in self._names
                else etree.Element(qn("w:comments"), nsmap={"w": nsmap["w"]})
            )
        used = [int(one.get(_ID, "-1")) for one in self._comments.iter(qn("w:comment"))]
        self.next_number = max(used, default=-1) + 1

    def add(self, number: int, lines: Sequence[str]) -> None:
        """Add a comment of some lines."""
        said = {_ID: str(number), qn("w:author"): AUTHOR, qn("w:initials"): _INITIALS}
        comment = etree.SubElement(self._comments, qn("w:comment"), said)
        for line in lines:
            run = etree.SubElement(etree.SubElement(comment, qn("w:p")), qn("w:r"))
            etree.SubElement(run, qn("w:t")).text = line
        self.next_number = number + 1

    def saved(self) -> bytes:
        """Return the file with its comments; all other parts have the bytes that they had."""
        self._tell()
        made = {DOCUMENT: self.document, _TYPES: self._types, _RELATIONS: self._relations}
        return self._written({**made, self._comments_at: self._comments})

    def _written(self, made: Mapping[str, Any]) -> bytes:
        kept = BytesIO()
        with zipfile.ZipFile(BytesIO(self._content)) as old, zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as new:
            for one in old.infolist():
                new.writestr(one, _bytes(made[one.filename]) if one.filename in made else old.read(one))
            for name in made.keys() - self._names:
                # A date of its own would make two copies of the same file differ.
                new.writestr(zipfile.ZipInfo(name), _bytes(made[name]), zipfile.ZIP_DEFLATED)
        return kept.getvalue()

    def note_paragraphs(self) -> tuple[NoteParagraph, ...]:
        """Return the paragraphs of the footnotes and endnotes, in the order that places count them."""
        return tuple(one for root in self._roots(NOTES) for one in note_paragraphs(root))

    def margin_paragraphs(self) -> tuple[Any, ...]:
        """Return the paragraphs of the heads and feet of pages, in the order that places count them."""
        return tuple(margin_paragraphs(list(self._roots(MARGINS))))

    def _roots(self, kinds: Sequence[str]) -> Iterator[Any]:
        names = (name for kind in kinds for name in self._parts(kind) if name in self._names)
        with zipfile.ZipFile(BytesIO(self._content)) as package:
            yield from (_read(package.read(name)) for name in names)

    def _found(self) -> str:
        """Return where the comments lie that the file has, '' where it has none."""
        return next(self._parts(RELATIONSHIP_TYPE.COMMENTS), "")

    def _parts(self, kind: str) -> Iterator[str]:
        """Give where the parts of a kind lie that belong to the document."""
        for one in self._relations:
            if one.get("Type") == kind and one.get("TargetMode") != "External":
                yield posixpath.normpath(posixpath.join("/word", one.get("Target", ""))).lstrip("/")

    def _tell(self) -> None:
        """Say in the file's own lists that it has comments, where they do not say so."""
        if not self._found():
            used = {one.get("Id") for one in self._relations}
            free = next(name for number in range(1, len(used) + 2) if (name := f"rIdComments{number}") not in used)
            said = {"Id": free, "Type": RELATIONSHIP_TYPE.COMMENTS, "Target": "comments.xml"}
            etree.SubElement(self._relations, f"{_RELATION_SPACE}Relationship", said)
        part = f"/{self._comments_at}"
        if not any(one.get("PartName") == part for one in self._types):
            said = {"PartName": part, "ContentType": CONTENT_TYPE.WML_COMMENTS}
            etree.SubElement(self._types, f"{_TYPE_SPACE}Override", said)


def _read(content: bytes) -> Any:
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))


def _bytes(root: Any) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
