"""What is said of a document as a whole: the pages that were not read, and why."""

from collections.abc import Iterator, Sequence
from typing import Final

from samstyr.kernels.documents.values import Document, UnreadReason
from samstyr.kernels.texts import Text

_ONE: Final = Text("Side {pages} er ikke lest: {why} Tall der er ikke kontrollert.",
                   "Page {pages} was not read: {why} Figures there are not checked.")  # fmt: skip
_SEVERAL: Final = Text("Sidene {pages} er ikke lest: {why} Tall der er ikke kontrollert.",
                       "Pages {pages} were not read: {why} Figures there are not checked.")  # fmt: skip
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
