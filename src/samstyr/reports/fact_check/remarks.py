"""What is said of a document as a whole: whose it is, what was not checked, and why."""

from collections.abc import Iterator, Sequence
from typing import Final

from samstyr.kernels.claims.stating.owner import Owner
from samstyr.kernels.documents.cells import is_figure
from samstyr.kernels.documents.values import Document, PieceKind, UnreadReason
from samstyr.kernels.texts import Text

_ONE: Final = Text("Side {pages} er ikke lest: {why} Tall der er ikke kontrollert.",
                   "Page {pages} was not read: {why} Figures there are not checked.")  # fmt: skip
_SEVERAL: Final = Text("Sidene {pages} er ikke lest: {why} Tall der er ikke kontrollert.",
                       "Pages {pages} were not read: {why} Figures there are not checked.")  # fmt: skip
_OF_OTHER: Final = Text(
    "Teksten ser ut til å handle om {called} («{said}»). Tall uten sted er derfor ikke holdt mot tallene for {own}.",
    "The text seems to be about {called} (“{said}”). Figures without a place are therefore not held against those for "
    "{own}.",
)  # fmt: skip
_SAID_TO_BE: Final = Text(
    "Teksten handler om {called}, slik det er sagt. Tall uten sted er derfor ikke holdt mot tallene for {own}.",
    "The text is about {called}, as somebody said. Figures without a place are therefore not held against those for "
    "{own}.",
)
_KNOWN: Final = Text(" De er holdt mot det vi har for {called}.", " They are held against what we have for {called}.")
_TABLE: Final = Text(
    "Bare det som står i setninger, er kontrollert. Tall som står alene i en tabell, er det ikke.",
    "Only what is said in sentences is checked. Figures that stand alone in a table are not.",
)
_AND: Final = Text("{before} og {last}", "{before} and {last}")
WHY: Final = {
    UnreadReason.PICTURE: Text("der er det bilder eller tegninger, uten tekst.", "they hold pictures, without text."),
    UnreadReason.LETTERS: Text(
        "skriften sier ikke hvilke bokstaver tegnene er.", "the typeface does not say which letters its signs are."
    ),
}


def remarks_on(document: Document) -> tuple[Text, ...]:
    """Return what a reader must know of what was not read, one remark for each reason."""
    by_reason = {why: [one.page for one in document.unread if one.why is why] for why in UnreadReason}
    return tuple(
        (_ONE if len(pages) == 1 else _SEVERAL).filled(pages=_listed(pages), why=WHY[why])
        for why, pages in by_reason.items()
        if pages
    )


def remarks_on_tables(document: Document) -> tuple[Text, ...]:
    """Return what a reader must know where there are figures in cells, which no mark says anything of."""
    cells = (cell for one in document.pieces if one.kind is PieceKind.TABLE for row in one.cells for cell in row)
    return (_TABLE,) if any(is_figure(one) and any(map(str.isdigit, one)) for one in cells) else ()


def remarks_on_owner(owner: Owner | None) -> tuple[Text, ...]:
    """Return what a reader must know where a document is another municipality's than the own one's."""
    if owner is None:
        return ()
    remark = (_OF_OTHER if owner.said else _SAID_TO_BE).filled(called=owner.called, said=owner.said, own=owner.own)
    known = _KNOWN.filled(called=owner.called)
    return (Text(remark.nb + known.nb, remark.en + known.en) if owner.is_known else remark,)


def _listed(pages: Sequence[int]) -> Text:
    """Return numbers of pages as they are said: «3–5, 9 og 12»."""
    spans = [f"{first}–{last}" if last > first else f"{first}" for first, last in _spans(pages)]
    if len(spans) == 1:
        return Text(spans[0], spans[0])
    return _AND.filled(before=", ".join(spans[:-1]), last=spans[-1])


def _spans(pages: Sequence[int]) -> Iterator[tuple[int, int]]:
    first = last = pages[0]
    for page in pages[1:]:
        if page > last + 1:
            yield first, last
            first = page
        last = page
    yield first, last
