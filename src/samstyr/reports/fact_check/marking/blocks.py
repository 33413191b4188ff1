"""The text of a document cut at its marks, and its pieces as the blocks of a page."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from samstyr.kernels.claims.verdicts.values import Mark, Verdict
from samstyr.kernels.documents.cells import is_figure
from samstyr.kernels.documents.values import Piece, PieceKind
from samstyr.reports.fact_check.marking.notes import note_of
from samstyr.reports.fact_check.marking.values import Block, Cell, Group, Naming, Note, Run
from samstyr.reports.fact_check.words import LABELS, TOLD

# The page's own headings come before those of the document.
HIGHEST: Final = 3
LOWEST: Final = 6
_GRAVITY: Final = {verdict: order for order, verdict in enumerate(LABELS)}
_SHOWN_BELOW: Final = frozenset(one.value for one in TOLD)


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch of a piece with the marks that lie over it."""

    start: int
    end: int
    marks: tuple[Mark, ...]


def stretches(marks: Iterable[Mark]) -> tuple[Marked, ...]:
    """Return where in a piece's text its marks stand, in order; marks that overlap share a stretch, gravest first."""
    found: list[Marked] = []
    for mark in sorted(marks, key=lambda one: (_start(one), one.stated.end)):
        start, end = _start(mark), mark.stated.sentence.start + mark.stated.end
        if found and start < found[-1].end:
            last = found[-1]
            together = sorted((*last.marks, mark), key=lambda one: _GRAVITY[one.verdict])
            found[-1] = Marked(last.start, max(last.end, end), tuple(together))
        else:
            found.append(Marked(start, end, (mark,)))
    return tuple(found)


class Blocks:
    """Makes the blocks of a document, and numbers its marks and notes as it goes."""

    def __init__(
        self,
        marks: Sequence[Mark],
        conflicts: Mapping[int, tuple[int, ...]],
        languages: Mapping[int, str],
        naming: Naming,
    ) -> None:
        ordered = sorted(marks, key=lambda one: one.stated.sentence.piece)
        self._marks = {piece: tuple(own) for piece, own in groupby(ordered, key=lambda one: one.stated.sentence.piece)}
        self._conflicts = conflicts
        self._languages = languages
        self._naming = naming
        self._level = HIGHEST - 1
        self.notes: list[Note] = []
        self._places = 0
        self._looked = 0
        self._to_look_at = sum(one.verdict in TOLD for one in marks)

    def groups(self, pieces: Sequence[Piece]) -> tuple[Group, ...]:
        """Return all blocks, the points of a list together."""
        made = [self._block(piece, number) for number, piece in enumerate(pieces)]
        return tuple(_grouped(made))

    def _block(self, piece: Piece, number: int) -> Block:
        runs = tuple(self._runs(piece.text, stretches(self._marks.get(number, ()))))
        notes = tuple(note for run in runs for note in run.notes if note.verdict in _SHOWN_BELOW)
        block = Block(f"b{number + 1}", piece.kind.value, piece.level, runs, notes=notes)
        block = replace(block, conflicts=self._conflicts.get(number, ()), language=self._languages.get(number, ""))
        if piece.kind is PieceKind.HEADING:
            # No level is left out on the way down, whatever the document does.
            self._level = min(piece.level + HIGHEST - 1, self._level + 1, LOWEST)
            return replace(block, level=self._level)
        if piece.kind is PieceKind.TABLE:
            head, *rows = [tuple(Cell(one, is_figure(one)) for one in row) for row in piece.cells] or [()]
            return replace(block, head=head, rows=tuple(rows))
        return block

    def _runs(self, text: str, marked: Sequence[Marked]) -> Iterator[Run]:
        at = 0
        for one in marked:
            if one.start > at:
                yield Run(text[at : one.start])
            yield self._run(text[one.start : one.end], one.marks)
            at = one.end
        if at < len(text):
            yield Run(text[at:])

    def _run(self, text: str, marks: Sequence[Mark]) -> Run:
        self._places += 1
        made = []
        for mark in marks:
            made.append(self._counted(note_of(mark, len(self.notes) + 1, self._places, self._naming)))
            self.notes.append(made[-1])
        return Run(text, self._places, tuple(made))

    def _counted(self, note: Note) -> Note:
        """Return a note with its number among those to look at, and that of the next one."""
        if not is_shown_below(note):
            return note
        self._looked += 1
        return replace(note, look=self._looked, following=(self._looked + 1) * (self._looked < self._to_look_at))


def is_shown_below(note: Note) -> bool:
    """Return whether a note stands right below the text it belongs to: whoever reads should look at it."""
    return note.verdict in _SHOWN_BELOW


def gravest_first(notes: Iterable[Note]) -> tuple[Note, ...]:
    """Return notes by what they say, in reading order within each verdict."""
    return tuple(sorted(notes, key=lambda one: _GRAVITY[Verdict(one.verdict)]))


def _grouped(blocks: Iterable[Block]) -> Iterator[Group]:
    for is_list, together in groupby(blocks, key=lambda one: one.kind == PieceKind.ITEM.value):
        if is_list:
            yield Group(is_list=True, blocks=tuple(together))
        else:
            yield from (Group(is_list=False, blocks=(one,)) for one in together)


def _start(mark: Mark) -> int:
    return mark.stated.sentence.start + mark.stated.start
