"""From the pieces of a document to what they state: every sentence read, with what it leans on."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from samstyr.kernels.claims.stating.carrying import NONE_CARRIED, Carried
from samstyr.kernels.claims.stating.heading_times import carried_from_heading
from samstyr.kernels.claims.stating.languages import CLEARLY, language_of, languages_of
from samstyr.kernels.claims.stating.lexicon import grammar
from samstyr.kernels.claims.stating.sections import contexts_of, of_section
from samstyr.kernels.claims.stating.sentence import SentenceReader
from samstyr.kernels.claims.stating.values import DocumentContext, Sentence, StatedFigure
from samstyr.kernels.documents.values import PROSE, Document, Piece, PieceKind
from samstyr.kernels.sentences.splitting import sentence_spans
from samstyr.kernels.texts import Language

# Nobody writes longer sentences; what is longer is a table or no text at all.
LONGEST_SENTENCE: Final = 2_000
LONGEST_STRETCH: Final = 5_000
_ANAPHORS: Final = grammar("finding_anaphors")
_FORMAL: Final = frozenset(("det", "there"))
_PRESENTING: Final = grammar("presenting")
_SURVEY: Final = re.compile(r"\b\w{3,}undersøk\w+", re.IGNORECASE)
_POINTING: Final = grammar("pointing")


def stated_in(document: Document, context: DocumentContext) -> tuple[StatedFigure, ...]:
    """Return everything that the running text of a document states, in reading order.

    What is no claim is among it, with standing `no_claim` and the reason. Tables, headings and captions state nothing
    here; headings lend their words to what stands below, and the municipality that they name. Never raises.
    """
    found: list[StatedFigure] = []
    state = _State()
    languages = languages_of(document.pieces, context.language)
    sections = contexts_of(document.pieces, context)
    for number, (piece, language, section) in enumerate(zip(document.pieces, languages, sections, strict=True)):
        if piece.kind is PieceKind.HEADING:
            above = carried_from_heading(piece.text, language, section[0]) if number else NONE_CARRIED
            state = _State(heading=piece.text, above=above, introduction=above)
        elif piece.kind in PROSE or piece.kind is PieceKind.QUOTE:
            state = state.into(piece)
            # Notes are read where they stand, at the end, and are of no heading.
            heading = "" if piece.kind is PieceKind.NOTE else state.heading
            for written in sentences_of(piece, number, language, heading):
                sentence, state = _of_survey(written, state)
                figures, carried = read(sentence, section[0], state.carried, is_quote=piece.kind is PieceKind.QUOTE)
                found += (of_section(one, section[1]) for one in figures)
                state = replace(state, carried=carried)
            state = state.past(piece)
    return tuple(found)


def sentences_of(piece: Piece, number: int, language: Language, heading: str = "") -> Iterator[Sentence]:
    """Give the sentences of a piece in a language, each with its place; one may be in another language of its own."""
    for from_place, to_place in _stretches(piece.text, 0, len(piece.text), LONGEST_STRETCH):
        for begun, ended in sentence_spans(piece.text[from_place:to_place], language):
            for start, end in _stretches(piece.text, from_place + begun, from_place + ended, LONGEST_SENTENCE):
                own = language_of(piece.text[start:end], language, margin=CLEARLY)
                yield Sentence(piece.text[start:end], piece.place, number, start, own, heading)


def _stretches(text: str, start: int, end: int, longest: int) -> Iterator[tuple[int, int]]:
    """Cut a stretch at blanks where it is longer than any sentence is, so that no text takes more than its share."""
    while end - start > longest:
        cut = text.rfind(" ", start + longest // 2, start + longest)
        cut = cut + 1 if cut > start else start + longest
        yield start, cut
        start = cut
    yield start, end


def _of_survey(sentence: Sentence, state: "_State") -> tuple[Sentence, "_State"]:
    """Return a sentence and the state with the survey that was named last under the heading."""
    if named := _SURVEY.findall(sentence.text):
        state = replace(state, survey=named[-1])
    return replace(sentence, survey=state.survey) if state.survey else sentence, state


def read(
    sentence: Sentence, context: DocumentContext, carried: Carried, *, is_quote: bool = False
) -> tuple[Sequence[StatedFigure], Carried]:
    """Return what a sentence states, and what it leaves to the next one."""
    reader = SentenceReader(sentence, context, carried, is_quote=is_quote)
    return reader.figures(), reader.left()


@dataclass(frozen=True, slots=True)
class _State:
    """What is carried on through a document: the heading, the introduction of a list, the sentence before.

    `above` is what the heading says of all below it.
    """

    heading: str = ""
    survey: str = ""
    above: Carried = NONE_CARRIED
    introduction: Carried = NONE_CARRIED
    carried: Carried = NONE_CARRIED

    def into(self, piece: Piece) -> "_State":
        """Return the state at the beginning of a piece: an item leans on what introduced its list."""
        first, second = (*piece.text.casefold().split(maxsplit=2), "", "")[:2]
        if piece.kind is PieceKind.ITEM:
            return replace(self, carried=self.carried if first in _POINTING else self.introduction)
        # «Det ble bygd 40 boliger» begins anew, «Det er 12 flere» leans.
        leans = first in _ANAPHORS and not (first in _FORMAL and second in _PRESENTING)
        return replace(self, carried=self.carried if leans else self.above)

    def past(self, piece: Piece) -> "_State":
        """Return the state after a piece: a paragraph that ends in a colon introduces the list below it."""
        if piece.kind is PieceKind.ITEM:
            return self
        return replace(self, introduction=self.carried if piece.text.endswith(":") else self.above)
