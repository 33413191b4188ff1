"""The heads and feet of a Word file's pages: what places count on, after everything else in the file."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from samstyr.reports.documents.word_letters import UNREAD

# In the order that they are read and counted in.
MARGINS: Final = (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER)


def margin_paragraphs(roots: Sequence[Any]) -> Iterator[Any]:
    """Give the paragraphs of heads and feet: what places count on from the last paragraph of the notes."""
    for root in roots:
        for one in root.iter(qn("w:p")):
            if not any(above.tag in UNREAD for above in one.iterancestors()):
                yield one
