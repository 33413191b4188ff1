"""Text taken out of a PDF made into pieces: running heads out, words whole, sentences whole, tables apart."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from samstyr.kernels.documents.blocks import (
    Block,
    begins_a_sentence,
    blocks_of,
    ends_a_sentence,
    ends_inside,
    goes_on,
    is_dated_title,
    kind_of_block,
    lines_apart,
)
from samstyr.kernels.documents.drawn import undrawn
from samstyr.kernels.documents.flattened import rows_of
from samstyr.kernels.documents.hyphens import joined, words_of_lines
from samstyr.kernels.documents.raised import without_note_marks
from samstyr.kernels.documents.running_heads import without_running_lines
from samstyr.kernels.documents.values import PROSE, Piece, PieceKind, Place

NO_LEVELS: Final[Mapping[int, int]] = {}
_Kinded = tuple[Block, PieceKind]


def pieces_of_pages(
    pages: Sequence[Sequence[str]], *, has_pages: bool = True, levels: Mapping[int, int] = NO_LEVELS
) -> tuple[Piece, ...]:
    """Return the pieces of a PDF from the lines of its pages, empty lines kept between its blocks.

    Places count pages and lines from 1, lines through the whole text. `levels` are those of the headings that the file
    says it has, by the number of a line. Never raises; a page without text gives nothing.
    """
    known = words_of_lines(line for page in pages for line in page)
    blocks: list[Block] = []
    first = 1
    for number, (page, cleaned) in enumerate(zip(pages, without_running_lines(pages), strict=True), start=1):
        found = blocks_of(cleaned, first, number if has_pages else None)
        blocks += (replace(one, level=levels[one.first_line]) if one.first_line in levels else one for one in found)
        first += len(page)
    kinded = _stitched([(block, PieceKind.HEADING if block.level else kind_of_block(block)) for block in blocks])
    told = _without_empty_tables(_tables(_titled(kinded)))
    return tuple(_piece(block, kind, number, known) for number, (block, kind) in enumerate(told, start=1))


def pieces_of_text(text: str) -> tuple[Piece, ...]:
    """Return the pieces of text that was taken out of a PDF at once; a form feed begins a new page.

    >>> text = "Skole\\n\\nAndelen økte til 9 pro-\\nsent i 2022.\\n\\n→ Én ny skole."
    >>> [(one.kind.value, one.text) for one in pieces_of_text(text)]
    [('heading', 'Skole'), ('paragraph', 'Andelen økte til 9 prosent i 2022.'), ('item', 'Én ny skole.')]
    """
    pages = [undrawn(page.splitlines()) for page in text.split("\f")]
    return pieces_of_pages(pages, has_pages=len(pages) > 1)


def _stitched(kinded: Sequence[_Kinded]) -> list[_Kinded]:
    """Put prose together again that a column, a page or a picture cut; what stands in between stays where it was."""
    made: list[_Kinded] = []
    for block, kind in kinded:
        at = _cut_before(made)
        may_go_on = kind in (PieceKind.PARAGRAPH, PieceKind.HEADING) or ends_a_sentence(block)
        is_said_heading = block.level > 0 or (at is not None and made[at][0].level > 0)
        if at is not None and may_go_on and not is_said_heading and goes_on(made[at][0], block):
            before, kept = made[at]
            kept = kept if kept in PROSE else PieceKind.PARAGRAPH
            made[at] = (replace(before, lines=(*before.lines, *block.lines)), kept)
        else:
            made.append((block, kind))
    return made


def _cut_before(made: Sequence[_Kinded]) -> int | None:
    """Return the last piece of prose, with nothing but tables, captions, headings and notes after it."""
    if made and (
        (made[-1][1] is PieceKind.HEADING and ends_inside(made[-1][0]))
        or (made[-1][1] is PieceKind.TABLE and begins_a_sentence(made[-1][0]))
    ):
        return len(made) - 1
    return next((at for at in range(len(made) - 1, -1, -1) if made[at][1] in PROSE - {PieceKind.NOTE}), None)


def _titled(kinded: Sequence[_Kinded]) -> Iterator[_Kinded]:
    """Give what reads as a row of a table with a year, and has no table beside it, as the heading it is."""
    for at, (block, kind) in enumerate(kinded):
        beside = (*kinded[max(0, at - 1) : at], *kinded[at + 1 : at + 2])
        is_row = any(one is PieceKind.TABLE for _block, one in beside)
        is_title = kind is PieceKind.TABLE and not is_row and is_dated_title(block)
        yield block, PieceKind.HEADING if is_title else kind


def _without_empty_tables(kinded: Iterable[_Kinded]) -> Iterator[_Kinded]:
    """Give what looked like a table and has no row as the lines it is: «34 barnehager», «62 prosent av elevene»."""
    for block, kind in kinded:
        if kind is PieceKind.TABLE and not rows_of(block.lines):
            yield from ((one, PieceKind.PARAGRAPH) for one in lines_apart(block))
        else:
            yield block, kind


def _tables(kinded: Iterable[_Kinded]) -> Iterator[_Kinded]:
    """Put the blocks of one table together, with what stands in capitals right above it."""
    open_table: Block | None = None
    for block, kind in kinded:
        is_part = kind is PieceKind.TABLE
        if open_table is not None and not is_part:
            yield open_table, PieceKind.TABLE
            open_table = None
        if is_part:
            open_table = block if open_table is None else replace(open_table, lines=(*open_table.lines, *block.lines))
        else:
            yield block, kind
    if open_table is not None:
        yield open_table, PieceKind.TABLE


def _piece(block: Block, kind: PieceKind, number: int, known: Counter[str]) -> Piece:
    place = Place(number, block.page, block.first_line)
    if kind is PieceKind.TABLE:
        return Piece(kind, "", place, cells=rows_of(block.lines))
    level = block.level or (1 if kind in (PieceKind.HEADING, PieceKind.ITEM) else 0)
    return Piece(kind, without_note_marks(joined(block.lines, known)), place, level)
