"""A copy of a Word document with a comment on the words of each stated figure that somebody should look at."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn

from samstyr.kernels.claims.verdicts.values import Mark
from samstyr.reports.documents.word import paragraphs
from samstyr.reports.documents.word_notes import NoteParagraph
from samstyr.reports.fact_check.checking import CheckedDocument
from samstyr.reports.fact_check.marking import words
from samstyr.reports.fact_check.marking.notes import as_lines, note_of
from samstyr.reports.fact_check.marking.values import Naming
from samstyr.reports.fact_check.marking.word_package import WordPackage
from samstyr.reports.fact_check.marking.word_ranges import lay_comment, lay_comment_at
from samstyr.reports.fact_check.words import TOLD


def commented(checked: CheckedDocument, content: bytes, naming: Naming, *, everything: bool) -> bytes:
    """Return the file with comments: on alarms and two readings, or with `everything` on every mark.

    Word has no comments inside footnotes, so what is stated there gets its comment at the mark of the note in the
    text. The same file gives the same copy.
    """
    package = WordPackage(content)
    body = package.document.find(qn("w:body"))
    if body is None:
        return package.saved()
    places = _Places(body, paragraphs(body), package.note_paragraphs())
    for mark in _told(checked.marks, everything=everything):
        number = package.next_number
        if places.lay(mark, number):
            lines = as_lines(note_of(mark, number, number, naming), naming)
            if places.is_in_note(mark):
                lines = (*lines, words.IN_NOTE.filled(sentence=mark.stated.sentence.text).in_language(naming.language))
            package.add(number, lines)
    return package.saved()


def _told(marks: Sequence[Mark], *, everything: bool) -> list[Mark]:
    return [one for one in marks if everything or one.verdict in TOLD]


@dataclass(frozen=True, slots=True)
class _Places:
    """The paragraphs of a file by their numbers: those of the body first, those of the notes after them."""

    body: Any
    paragraphs: Sequence[Any]
    notes: Sequence[NoteParagraph]

    def is_in_note(self, mark: Mark) -> bool:
        """Return whether a mark is in a footnote or an endnote."""
        return mark.stated.sentence.place.paragraph > len(self.paragraphs)

    def lay(self, mark: Mark, number: int) -> bool:
        """Lay a comment where a mark is; return whether that could be done."""
        stated = mark.stated
        at = stated.sentence.place.paragraph - 1
        if at < len(self.paragraphs):
            start = stated.sentence.start
            return lay_comment(self.paragraphs[at], start + stated.start, start + stated.end, number)
        at -= len(self.paragraphs)
        reference = self.notes[at].mark_in(self.body) if at < len(self.notes) else None
        return reference is not None and lay_comment_at(reference, number)
