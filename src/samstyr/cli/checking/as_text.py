"""A checked document as a calm report for a terminal: what is wrong first, the sum last."""

from collections.abc import Iterator

from samstyr.kernels.claims.inside.values import Conflict
from samstyr.kernels.claims.verdicts.values import Mark, Verdict
from samstyr.kernels.texts import Language
from samstyr.reports.fact_check.checking import CheckedDocument
from samstyr.reports.fact_check.marking.notes import source_of
from samstyr.reports.fact_check.marking.values import Naming
from samstyr.reports.fact_check.remarks import remarks_on, remarks_on_owner, remarks_on_tables
from samstyr.reports.fact_check.words import (
    CONFLICTS,
    FOUND,
    FOUND_NONE,
    FOUND_ONE,
    LABELS,
    REST,
    SELF,
    SELF_ONE,
    SOURCE,
    TOLD,
    place_words,
)


def checked_as_text(checked: CheckedDocument, naming: Naming, *, everything: bool = False) -> str:
    """Return what was found in a document; with `everything`, also what agrees and what cannot be checked."""
    return "\n".join(_lines(checked, naming, everything=everything))


def _lines(checked: CheckedDocument, naming: Naming, *, everything: bool) -> Iterator[str]:
    language = naming.language
    for verdict in LABELS if everything else TOLD:
        for mark in checked.of(verdict):
            yield from _mark(mark, naming)
            yield ""
    for conflict in checked.conflicts:
        yield from _conflict(conflict, language)
        yield ""
    document = checked.document
    for remark in (*remarks_on_owner(checked.owner), *remarks_on(document), *remarks_on_tables(document)):
        yield remark.in_language(language)
        yield ""
    total = {0: FOUND_NONE, 1: FOUND_ONE}.get(len(checked.marks), FOUND)
    yield total.filled(name=checked.document.name, count=len(checked.marks)).in_language(language)
    for verdict, label in LABELS.items():
        if found := checked.of(verdict):
            yield f"  {len(found):>4}  {label.in_language(language)}"
    if conflicts := len(checked.conflicts):
        yield f"  {conflicts:>4}  {(SELF_ONE if conflicts == 1 else SELF).in_language(language)}"
    if not everything and checked.of(Verdict.UNCHECKABLE):
        yield REST.in_language(language)


def _mark(mark: Mark, naming: Naming) -> Iterator[str]:
    stated, language = mark.stated, naming.language
    label = LABELS[mark.verdict].in_language(language)
    yield f"{place_words(stated.sentence, language)}: «{stated.text}» – {label}"
    yield f"    {stated.sentence.text}"
    yield f"    {mark.reason.in_language(language)} {mark.arithmetic.in_language(language)}".rstrip()
    for source in dict.fromkeys(source_of(one, naming) for one in mark.links):
        yield f"    {SOURCE.filled(source=source).in_language(language)}"


def _conflict(conflict: Conflict, language: Language) -> Iterator[str]:
    places = dict.fromkeys(place_words(one.sentence, language) for one in conflict.stated)
    label = CONFLICTS[conflict.kind].in_language(language)
    yield f"{'; '.join(places)}: {label}"
    for sentence in dict.fromkeys(one.sentence.text for one in conflict.stated):
        yield f"    {sentence}"
    yield f"    {conflict.arithmetic.in_language(language)}"
