"""Whose the parts of a document are: what stands under the heading «Lundby» is of Lundby while the heading lasts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from samstyr.kernels.claims.stating.lexicon import grammar
from samstyr.kernels.claims.stating.mentions import mentions_in
from samstyr.kernels.claims.stating.owner import areas_of_owner
from samstyr.kernels.claims.stating.values import Basis, DocumentContext, KnownArea, StatedFigure
from samstyr.kernels.documents.values import Piece, PieceKind

_IN: Final = frozenset(("i", "in"))
_NUMBERED: Final = re.compile(r"[\d. ]*")
_NAME_ENDS: Final = re.compile(r"(?: kommune| municipality)?(?: ?[,:–—-].*| (?:19|20)\d\d.*)?", re.IGNORECASE)
_WORDS: Final = re.compile(r"\w+")
_OWN_VOICE: Final = grammar("own_voice")


def contexts_of(pieces: Sequence[Piece], context: DocumentContext) -> Iterator[tuple[DocumentContext, str]]:
    """Give what each piece is read against, and the municipality that its heading names, '' where none does.

    A heading that is the name of another municipality, or ends in «i Lundby», lasts until the next that is no lower.
    The first one is the title, which says whose the whole document is.
    """
    own = next((one.id for one in context.areas if one.is_own), "")
    headings: list[tuple[int, str]] = []
    for number, piece in enumerate(pieces):
        if piece.kind is PieceKind.HEADING:
            headings = [one for one in headings if one[0] < piece.level]
            if number and (area := area_of_heading(piece.text, context.areas)):
                headings.append((piece.level, area))
        area = headings[-1][1] if headings and headings[-1][1] != own else ""
        yield (replace(context, areas=areas_of_owner(context.areas, area)), area) if area else (context, "")


def area_of_heading(heading: str, areas: tuple[KnownArea, ...]) -> str:
    """Return the one municipality that a heading says that what stands below is of, '' where it says none.

    >>> area_of_heading("2.1 Narvik", ()), area_of_heading("Besøk i Narvik", ()), area_of_heading("Møte med Narvik", ())
    ('Narvik', 'Narvik', '')
    """
    named = list(mentions_in(heading, areas))
    if len(named) != 1:
        return ""
    [one] = named
    is_first = _NUMBERED.fullmatch(heading, 0, one.start) is not None and (one.is_plain or one.is_office)
    is_whole = _NAME_ENDS.fullmatch(heading, one.end) is not None
    return one.area if is_whole and (is_first or one.before in _IN) else ""


def of_section(stated: StatedFigure, area: str) -> StatedFigure:
    """Return a statement as of the municipality that its heading names, where it and «vi» name no place."""
    is_ours = not area or stated.areas or not _OWN_VOICE.isdisjoint(_WORDS.findall(stated.sentence.text.casefold()))
    return stated if is_ours else replace(stated, areas=(area,), area_basis=Basis.SAID)
