"""A checked document as a calm report for a terminal: what is wrong first, the sum last."""

from collections.abc import Iterator
from typing import Final

from samstyr.kernels.claims.inside.values import Conflict, ConflictKind
from samstyr.kernels.claims.verdicts.values import Mark, Verdict
from samstyr.kernels.documents.values import Place
from samstyr.kernels.texts import Language, Text
from samstyr.reports.fact_check.checking import CheckedDocument

LABELS: Final = {
    Verdict.CONTRADICTS: Text("stemmer ikke", "contradicts"),
    Verdict.WRONG_DIRECTION: Text("feil retning", "wrong direction"),
    Verdict.TWO_READINGS: Text("to lesninger", "two readings"),
    Verdict.AGREES: Text("stemmer", "agrees"),
    Verdict.AGREES_ROUNDED: Text("stemmer avrundet", "agrees when rounded"),
    Verdict.UNCHECKABLE: Text("kan ikke kontrolleres", "cannot be checked"),
}
# What a person should look at, in this order.
_TOLD: Final = (Verdict.CONTRADICTS, Verdict.WRONG_DIRECTION, Verdict.TWO_READINGS)
_CONFLICTS: Final = {
    ConflictKind.TWICE: Text("dokumentet sier to ting", "the document says two things"),
    ConflictKind.CHANGE: Text("endringen følger ikke av tallene", "the change does not follow from its ends"),
    ConflictKind.WHOLE: Text("delene er mer enn hele", "the parts are more than the whole"),
    ConflictKind.PARTS: Text("delene blir ikke summen", "the parts do not add up"),
}
_PAGE: Final = Text("side {page}", "page {page}")
_LINE: Final = Text("linje {line}", "line {line}")
_PARAGRAPH: Final = Text("avsnitt {paragraph}", "paragraph {paragraph}")
_FOUND: Final = Text("{name}: {count} oppgitte tall og påstander", "{name}: {count} stated figures and claims")
_SOURCE: Final = Text("kilde {source}, linje {line}", "source {source}, line {line}")


def checked_as_text(checked: CheckedDocument, language: Language, *, everything: bool = False) -> str:
    """Return what was found in a document; with `everything`, also what agrees and what cannot be checked."""
    return "\n".join(_lines(checked, language, everything=everything))


def _lines(checked: CheckedDocument, language: Language, *, everything: bool) -> Iterator[str]:
    for verdict in LABELS if everything else _TOLD:
        for mark in checked.of(verdict):
            yield from _mark(mark, language)
            yield ""
    for conflict in checked.conflicts:
        yield from _conflict(conflict, language)
        yield ""
    yield _FOUND.filled(name=checked.document.name, count=len(checked.marks)).in_language(language)
    for verdict, label in LABELS.items():
        if found := checked.of(verdict):
            yield f"  {len(found):>4}  {label.in_language(language)}"


def _mark(mark: Mark, language: Language) -> Iterator[str]:
    stated = mark.stated
    label = LABELS[mark.verdict].in_language(language)
    yield f"{place_words(stated.sentence.place, language)}: «{stated.text}» – {label}"
    yield f"    {stated.sentence.text}"
    yield f"    {mark.reason.in_language(language)} {mark.arithmetic.in_language(language)}".rstrip()
    sources = dict.fromkeys((one.held.source, one.held.line) for one in mark.links)
    for source, line in sources:
        yield f"    {_SOURCE.filled(source=source, line=line).in_language(language)}"


def _conflict(conflict: Conflict, language: Language) -> Iterator[str]:
    places = dict.fromkeys(place_words(one.sentence.place, language) for one in conflict.stated)
    label = _CONFLICTS[conflict.kind].in_language(language)
    yield f"{'; '.join(places)}: {label}"
    for sentence in dict.fromkeys(one.sentence.text for one in conflict.stated):
        yield f"    {sentence}"
    yield f"    {conflict.arithmetic.in_language(language)}"


def place_words(place: Place, language: Language) -> str:
    """Return where a piece stands, by page and line where there are such, else by paragraph."""
    said = [_PAGE.filled(page=place.page)] if place.page else []
    said.append(_LINE.filled(line=place.line) if place.line else _PARAGRAPH.filled(paragraph=place.paragraph))
    return ", ".join(one.in_language(language) for one in said)
