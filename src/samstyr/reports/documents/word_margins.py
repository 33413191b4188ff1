"""The heads and feet of a Word file's pages: those that state something are read, once, after everything else."""

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from samstyr.reports.documents.word_letters import UNREAD, text_of

# In the order that they are read and counted in.
MARGINS: Final = (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER)
# A figure with its unit or with what is counted; «Side 3 av 12» is neither.
_STATING: Final = re.compile(r"[0-9]\s*(?:%|‰|[a-zæøå]{3,})")
_FEWEST_WORDS: Final = 3


def margin_paragraphs(roots: Sequence[Any]) -> Iterator[Any]:
    """Give the paragraphs of heads and feet: what places count on from the last paragraph of the notes."""
    for root in roots:
        for one in root.iter(qn("w:p")):
            if not any(above.tag in UNREAD for above in one.iterancestors()):
                yield one


def stating(paragraphs: Sequence[Any]) -> Iterator[tuple[int, str]]:
    """Give what heads and feet state, each text once, with the number of its paragraph among them, from 1."""
    said: set[str] = set()
    for number, one in enumerate(paragraphs, start=1):
        text = text_of(one)
        if text not in said and _STATING.search(text) and len(text.split()) >= _FEWEST_WORDS:
            said.add(text)
            yield number, text
