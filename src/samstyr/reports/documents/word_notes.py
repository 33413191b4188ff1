"""The footnotes and endnotes of a Word file: their paragraphs in order, and the marks in the text that lead to them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

# In the order that they are read and counted in.
NOTES: Final = (RELATIONSHIP_TYPE.FOOTNOTES, RELATIONSHIP_TYPE.ENDNOTES)
_REFERENCES: Final = {qn("w:footnote"): qn("w:footnoteReference"), qn("w:endnote"): qn("w:endnoteReference")}
_ID: Final = qn("w:id")


@dataclass(frozen=True, slots=True)
class NoteParagraph:
    """A paragraph of a note: its element, and the tag and number of the mark in the text that leads to the note."""

    element: Any
    reference: str
    number: str

    def mark_in(self, body: Any) -> Any:
        """Return the mark of the note in the text, None where nothing leads to it."""
        return next((one for one in body.iter(self.reference) if one.get(_ID) == self.number), None)


def note_paragraphs(root: Any) -> Iterator[NoteParagraph]:
    """Give the paragraphs of a part of footnotes or endnotes: what places count on from the body's last paragraph."""
    for element in root.iter(qn("w:p")):
        note = next((above for above in element.iterancestors() if above.tag in _REFERENCES), None)
        if note is None:
            yield NoteParagraph(element, "", "")
        else:
            yield NoteParagraph(element, _REFERENCES[note.tag], note.get(_ID, ""))
