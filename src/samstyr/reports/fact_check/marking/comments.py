"""A copy of a Word document with a comment on the words of each stated figure that somebody should look at."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from docx.oxml.ns import qn

from samstyr.kernels.claims.verdicts.values import Mark
from samstyr.kernels.texts import Text
from samstyr.reports.documents.word import paragraphs
from samstyr.reports.documents.word_letters import text_of
from samstyr.reports.documents.word_notes import NoteParagraph
from samstyr.reports.fact_check.checking import CheckedDocument
from samstyr.reports.fact_check.marking import words
from samstyr.reports.fact_check.marking.notes import as_lines, note_of
from samstyr.reports.fact_check.marking.values import Naming
from samstyr.reports.fact_check.marking.word_package import WordPackage
from samstyr.reports.fact_check.marking.word_ranges import lay_comment, lay_comment_at
from samstyr.reports.fact_check.words import TOLD

_BOX: Final = qn("w:txbxContent")


def commented(checked: CheckedDocument, content: bytes, naming: Naming, *, everything: bool) -> bytes:
    """Return the file with comments: on alarms and two readings, or with `everything` on every mark.

    Word has no comments inside footnotes, nor in the heads and feet of pages. What is stated there gets its comment
    at the mark of the note in the text, or at the first words of the text. The same file gives the same copy.
    """
    package = WordPackage(content)
    body = package.document.find(qn("w:body"))
    if body is None:
        return package.saved()
    places = _Places(body, paragraphs(body), package.note_paragraphs(), package.margin_paragraphs())
    for mark in _told(checked.marks, everything=everything):
        number = package.next_number
        if places.lay(mark, number):
            lines = as_lines(note_of(mark, number, number, naming), naming)
            if said := places.elsewhere(mark):
                lines = (*lines, said.filled(sentence=mark.stated.sentence.text).in_language(naming.language))
            package.add(number, lines)
    return package.saved()


def _told(marks: Sequence[Mark], *, everything: bool) -> list[Mark]:
    return [one for one in marks if everything or one.verdict in TOLD]


@dataclass(frozen=True, slots=True)
class _Places:
    """The paragraphs of a file by their numbers: of the body, then of the notes, then of the heads and feet."""

    body: Any
    paragraphs: Sequence[Any]
    notes: Sequence[NoteParagraph]
    margins: Sequence[Any]

    def elsewhere(self, mark: Mark) -> Text | None:
        """Return how it is told what stands in a note, a head or a foot; None for what stands in the text."""
        at = _at(mark)
        if at < len(self.paragraphs):
            return None
        return words.IN_NOTE if at < len(self.paragraphs) + len(self.notes) else words.IN_MARGIN

    def lay(self, mark: Mark, number: int) -> bool:
        """Lay a comment where a mark is; return whether that could be done."""
        stated = mark.stated
        at = _at(mark)
        if at < len(self.paragraphs):
            start = stated.sentence.start
            return lay_comment(self.paragraphs[at], start + stated.start, start + stated.end, number)
        at -= len(self.paragraphs)
        if at < len(self.notes):
            reference = self.notes[at].mark_in(self.body)
            return reference is not None and lay_comment_at(reference, number)
        return at - len(self.notes) < len(self.margins) and self._lay_first(number)

    def _lay_first(self, number: int) -> bool:
        """Lay a comment over the first words of the text, but those of a box."""
        texts = ((one, text_of(one)) for one in self.paragraphs if next(one.iterancestors(_BOX), None) is None)
        return any(lay_comment(one, 0, len(text), number) for one, text in texts if text)


def _at(mark: Mark) -> int:
    return mark.stated.sentence.place.paragraph - 1
