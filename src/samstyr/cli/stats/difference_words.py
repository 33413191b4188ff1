"""What `samstyr stats diff` says, in both languages."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

from samstyr.cli.stats.words import VINTAGES, count, named
from samstyr.goals.queries.touched import Touched
from samstyr.kernels.assessment.outcomes import Assessment
from samstyr.kernels.assessment.words.labels import ATTAINMENT_LABELS, DIRECTION_LABELS
from samstyr.kernels.missing import MissingReason
from samstyr.kernels.numbers import format_number, format_signed
from samstyr.kernels.texts import Language, Text
from samstyr.statistics.queries.differences import Difference, DifferingCell
from samstyr.statistics.queries.snapshots import Version
from samstyr.statistics.values import CellChange

COLUMNS: Final = (Text("før", "before"), Text("nå", "now"), Text("endring", "change"))
_HEAD: Final = Text("{title}\nØyeblikksbilde {after} mot {before}", "{title}\nSnapshot {after} against {before}")
_VERSION: Final = Text("{} ({})", "{} ({})")
_UPDATED: Final = Text("oppdatert {}", "updated {}")
_NOTHING: Final = Text("Ingen av de {} tallene er endret.", "None of the {} figures has changed.")
_ONE: Final[Mapping[CellChange, Text]] = {
    CellChange.REVISED: Text("1 tall er rettet", "1 figure was revised"),
    CellChange.CAME: Text("1 tall er kommet der det manglet", "1 figure came where it was missing"),
    CellChange.WENT: Text("1 tall er tatt bort", "1 figure was taken away"),
    CellChange.ADDED: Text("1 celle er ny", "1 cell is new"),
    CellChange.REMOVED: Text("1 celle finnes ikke lenger", "1 cell is no longer there"),
    CellChange.MARKED: Text("1 celle er merket på en annen måte", "1 cell is marked differently"),
}
_SEVERAL: Final[Mapping[CellChange, Text]] = {
    CellChange.REVISED: Text("{} tall er rettet", "{} figures were revised"),
    CellChange.CAME: Text("{} tall er kommet der de manglet", "{} figures came where they were missing"),
    CellChange.WENT: Text("{} tall er tatt bort", "{} figures were taken away"),
    CellChange.ADDED: Text("{} celler er nye", "{} cells are new"),
    CellChange.REMOVED: Text("{} celler finnes ikke lenger", "{} cells are no longer there"),
    CellChange.MARKED: Text("{} celler er merket på en annen måte", "{} cells are marked differently"),
}
_SAME: Final = Text("{} er som før", "{} are as they were")
_CAME: Final = Text("Nytt i {}: {}", "New in {}: {}")
_WENT: Final = Text("Borte fra {}: {}", "Gone from {}: {}")
_UNIT: Final = Text("{} var i {}, og er nå i {}.", "{} was in {}, and is now in {}.")
_NOTE_CAME: Final = Text("Ny note: {}", "New note: {}")
_NOTE_WENT: Final = Text("Noten er borte: {}", "The note is gone: {}")
_TOUCHES: Final = Text("Nøkkeltall som endres:", "Indicators that change:")
_TOUCHED: Final = Text("  {title} ({periods}): {how}", "  {title} ({periods}): {how}")
_STANDS: Final = Text("vurderingen er den samme ({after})", "the assessment is the same ({after})")
_MOVES: Final = Text("vurderingen går fra {before} til {after}", "the assessment goes from {before} to {after}")
_SHOWN: Final = 8


def lines(found: Difference, language: Language) -> Iterator[str]:
    """Yield the difference in words, a line a thing."""
    yield _HEAD.in_language(language).format(
        title=named(found.after),
        after=_version(found.after, language),
        before=_version(found.before, language),
    )
    happened = [_count(change, number, language) for change, number in found.counts.items() if number]
    same = _SAME.in_language(language).format(count(found.unchanged, language))
    nothing = _NOTHING.in_language(language).format(count(found.unchanged, language))
    yield f"{', '.join(happened)}{f'; {same}' if found.unchanged else ''}." if happened else nothing
    for codes in found.codes:
        for text, those in ((_CAME, codes.came), (_WENT, codes.went)):
            if those:
                yield text.in_language(language).format(codes.dimension, _listed(those))
    for what, before, after in found.units:
        yield _UNIT.in_language(language).format(what, before, after)
    for text, notes in ((_NOTE_CAME, found.notes_came), (_NOTE_WENT, found.notes_went)):
        yield from (text.in_language(language).format(note) for note in notes)


def touched(those: Sequence[Touched], language: Language) -> Iterator[str]:
    """Yield which indicators a new version touches, with how each stood and would stand."""
    if those:
        yield _TOUCHES.in_language(language)
    for one in those:
        before, after = (_stands(how, language) for how in (one.before, one.after))
        how = (_STANDS if before == after else _MOVES).in_language(language).format(before=before, after=after)
        periods = ", ".join(period.label.in_language(language) for period in one.periods[-_SHOWN:])
        title = one.indicator.title.in_language(language)
        yield _TOUCHED.in_language(language).format(title=title, periods=periods, how=how)


def _stands(assessment: Assessment, language: Language) -> str:
    words = (ATTAINMENT_LABELS[assessment.attainment], DIRECTION_LABELS[assessment.change.direction])
    return ", ".join(word.in_language(language) for word in words)


def figures(cell: DifferingCell, language: Language) -> tuple[str, str, str, str]:
    """Return both figures of a cell, the way between them, and what happened where that is no figure."""
    before = _figure(cell.before, cell.missing_before, cell.decimals, language)
    after = _figure(cell.after, cell.missing_after, cell.decimals, language)
    if cell.before is None or cell.after is None or cell.change is CellChange.MARKED:
        return before, after, "", _ONE[cell.change].in_language(language).removeprefix("1 ")
    step = Decimal(str(cell.after)) - Decimal(str(cell.before))
    return before, after, format_signed(step, cell.decimals, language), ""


def _version(version: Version, language: Language) -> str:
    updated = _UPDATED.in_language(language).format(version.updated[:10]) if version.updated else ""
    facts = [fact for fact in (updated, VINTAGES[version.vintage].in_language(language)) if fact]
    return _VERSION.in_language(language).format(version.number, ", ".join(facts)) if facts else str(version.number)


def _count(change: CellChange, number: int, language: Language) -> str:
    if number == 1:
        return _ONE[change].in_language(language)
    return _SEVERAL[change].in_language(language).format(count(number, language))


def _listed(codes: Mapping[str, str]) -> str:
    known = [label if label == code else f"{code} {label}" for code, label in codes.items()]
    more = f" … ({len(known)})" if len(known) > _SHOWN else ""
    return ", ".join(known[:_SHOWN]) + more


def _figure(value: float | None, missing: str, decimals: int | None, language: Language) -> str:
    if value is not None:
        return format_number(Decimal(str(value)), decimals, language)
    return MissingReason(missing).label.in_language(language) if missing else "–"
