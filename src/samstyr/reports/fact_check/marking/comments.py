"""A copy of a Word document with a comment on the words of each stated figure that somebody should look at."""

from collections.abc import Sequence
from typing import Any

from docx.oxml.ns import qn

from samstyr.kernels.claims.verdicts.values import Mark
from samstyr.reports.documents.word import paragraphs
from samstyr.reports.fact_check.checking import CheckedDocument
from samstyr.reports.fact_check.marking.notes import as_lines, note_of
from samstyr.reports.fact_check.marking.values import Naming
from samstyr.reports.fact_check.marking.word_package import WordPackage
from samstyr.reports.fact_check.marking.word_ranges import lay_comment
from samstyr.reports.fact_check.words import TOLD


def commented(checked: CheckedDocument, content: bytes, naming: Naming, *, everything: bool) -> bytes:
    """Return the file with comments: on alarms and two readings, or with `everything` on every mark.

    Word has no comments inside footnotes, so what is stated there gets none. The same file gives the same copy.
    """
    package = WordPackage(content)
    body = package.document.find(qn("w:body"))
    places = paragraphs(body) if body is not None else []
    for mark in _told(checked.marks, everything=everything):
        number = package.next_number
        if _lay(mark, places, number):
            package.add(number, as_lines(note_of(mark, number, number, naming), naming))
    return package.saved()


def _told(marks: Sequence[Mark], *, everything: bool) -> list[Mark]:
    return [one for one in marks if everything or one.verdict in TOLD]


def _lay(mark: Mark, places: Sequence[Any], number: int) -> bool:
    stated = mark.stated
    paragraph = stated.sentence.place.paragraph
    if paragraph > len(places):
        return False
    start = stated.sentence.start + stated.start
    return lay_comment(places[paragraph - 1], start, stated.sentence.start + stated.end, number)
