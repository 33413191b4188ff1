"""A checked document as the values of its page."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Final

from samstyr.kernels.claims.inside.values import Conflict
from samstyr.kernels.claims.stating.languages import language_of, languages_of
from samstyr.kernels.documents.values import Document
from samstyr.kernels.period import day_label
from samstyr.kernels.texts import Language, Text
from samstyr.reports.fact_check.checking import CheckedDocument
from samstyr.reports.fact_check.marking import words
from samstyr.reports.fact_check.marking.blocks import Blocks, gravest_first, is_shown_below
from samstyr.reports.fact_check.marking.values import (
    MarkedDocument,
    Meaning,
    Naming,
    Note,
    NoteGroup,
    ShownConflict,
    Told,
    VerdictCount,
)
from samstyr.reports.fact_check.remarks import remarks_on, remarks_on_owner, remarks_on_tables
from samstyr.reports.fact_check.words import CONFLICTS, LABELS, MEANINGS, QUIET, SIGNS, place_words

# A text that contradicts itself more often than this is not read to the end.
MOST_CONFLICTS: Final = 200


def marked_document(checked: CheckedDocument, naming: Naming, *, as_of: date) -> MarkedDocument:
    """Return what is shown of a checked document, held against the figures as they stood on a day."""
    conflicts = checked.conflicts[:MOST_CONFLICTS]
    spoken = _language(checked.document)
    blocks = Blocks(checked.marks, _by_piece(conflicts), _foreign(checked.document, spoken), naming)
    groups = blocks.groups(checked.document.pieces)
    return MarkedDocument(
        name=checked.document.name,
        title=checked.document.title or checked.document.name,
        language=naming.language,
        text_language=spoken,
        lead=_lead(checked, as_of).in_language(naming.language),
        remarks=tuple(one.in_language(naming.language) for one in _remarks(checked)),
        counts=tuple(_counts(blocks.notes, naming)),
        alarms=gravest_first(one for one in blocks.notes if is_shown_below(one)),
        conflicts=tuple(_conflict(one, number, naming) for number, one in enumerate(conflicts, start=1)),
        groups=groups,
        others=tuple(_others(blocks.notes, naming)),
        meanings=tuple(_meanings(blocks.notes, naming)),
        words={
            name.lower(): text.in_language(naming.language)
            for name, text in vars(words).items()
            if isinstance(text, Text)
        },
    )


def _remarks(checked: CheckedDocument) -> tuple[Text, ...]:
    """Return what is said of the document as a whole, and of how much of it is shown."""
    more = len(checked.conflicts) - MOST_CONFLICTS
    cut = [words.MORE_CONFLICTS.filled(more=more)] if more > 0 else []
    return (*remarks_on_owner(checked.owner), *remarks_on(checked.document), *remarks_on_tables(checked.document), *cut)


def _lead(checked: CheckedDocument, as_of: date) -> Text:
    if not checked.marks:
        return words.NOTHING
    lead = words.LEAD_ONE if len(checked.marks) == 1 else words.LEAD
    return lead.filled(marks=len(checked.marks), day=day_label(as_of))


def _counts(notes: Sequence[Note], naming: Naming) -> list[VerdictCount]:
    return [
        VerdictCount(
            verdict.value, SIGNS[verdict], label.in_language(naming.language), len(found), f"n{found[0].number}"
        )
        for verdict, label in LABELS.items()
        if (found := [one for one in notes if one.verdict == verdict.value])
    ]


def _others(notes: Sequence[Note], naming: Naming) -> list[NoteGroup]:
    """Return the notes that nobody has to look at, by their verdicts: what could not be checked first."""
    return [
        NoteGroup(verdict.value, LABELS[verdict].in_language(naming.language), found)
        for verdict in QUIET
        if (found := tuple(one for one in notes if one.verdict == verdict.value))
    ]


def _meanings(notes: Sequence[Note], naming: Naming) -> list[Meaning]:
    """Return what the verdicts mean that are met with."""
    met = {one.verdict for one in notes}
    language = naming.language
    return [
        Meaning(verdict.value, SIGNS[verdict], label.in_language(language), MEANINGS[verdict].in_language(language))
        for verdict, label in LABELS.items()
        if verdict.value in met
    ]


def _by_piece(conflicts: tuple[Conflict, ...]) -> dict[int, tuple[int, ...]]:
    found: dict[int, list[int]] = defaultdict(list)
    for number, one in enumerate(conflicts, start=1):
        for piece in dict.fromkeys(stated.sentence.piece for stated in one.stated):
            found[piece].append(number)
    return {piece: tuple(numbers) for piece, numbers in found.items()}


def _conflict(conflict: Conflict, number: int, naming: Naming) -> ShownConflict:
    told = tuple(
        Told(one.text, one.sentence.text, place_words(one.sentence, naming.language), f"b{one.sentence.piece + 1}")
        for one in conflict.stated
    )
    label = CONFLICTS[conflict.kind].in_language(naming.language)
    return ShownConflict(number, label, conflict.arithmetic.in_language(naming.language), told)


def _language(document: Document) -> str:
    """Return the language of the text for whoever reads it aloud: as the file says, else by its words."""
    return document.language or language_of(" ".join(one.text for one in document.pieces), "nb")


def _foreign(document: Document, spoken: str) -> dict[int, str]:
    """Return the languages of the pieces that are in another than the document, by their numbers."""
    # Nynorsk and bokmål have the same small words: a document in either has no piece in «the other».
    main: Language = "en" if spoken == "en" else "nb"
    own = enumerate(languages_of(document.pieces, main))
    return {number: language for number, language in own if language != main}
