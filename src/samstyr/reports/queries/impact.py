"""Which sentences of reports other figures touch: figures that were revised, or that a source would bring."""

import tempfile
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from samstyr.goals.queries.instead import NOTHING_INSTEAD, Instead
from samstyr.kernels.refusals.catalogue import Refusal
from samstyr.kernels.texts import Text
from samstyr.reports.editions.source import SOURCE
from samstyr.reports.editions.store import Store
from samstyr.reports.editions.values import Edition
from samstyr.reports.queries.checks import check
from samstyr.reports.queries.sentences import sentences
from samstyr.reports.sentences import storing
from samstyr.reports.sentences.comparing import revised
from samstyr.reports.sentences.values import RevisedSentence, StatedSentence

COUNT: Final = "count("


class NotAReport(Refusal, ValueError):
    """Said of a folder whose description cannot be read."""

    def __init__(self, folder: Path) -> None:
        super().__init__("not-a-report", folder=str(folder))


@dataclass(frozen=True, slots=True)
class TouchedReport:
    """A report with the sentences that are touched, in order; a draft has no `edition`."""

    name: str
    title: Text
    edition: Edition | None
    sentences: tuple[RevisedSentence, ...]

    @property
    def untrue(self) -> tuple[RevisedSentence, ...]:
        """Return the sentences that say what the new figures do not bear out."""
        return tuple(one for one in self.sentences if not one.is_true)


@dataclass(frozen=True, slots=True)
class Said:
    """What a report says: the sentences, and what the report is called."""

    title: Text
    sentences: tuple[StatedSentence, ...]


def said(folder: Path, *, area: str, as_of: date, instead: Instead = NOTHING_INSTEAD) -> Said:
    """Return what the report in a folder says now, or would say. Raises NotAReport."""
    report = check(folder, area=area, as_of=as_of, instead=instead)
    if report.description is None:
        raise NotAReport(folder)
    return Said(report.description.title, sentences(report, area=area, as_of=as_of, instead=instead))


def stated(home: Path, edition: Edition) -> tuple[StatedSentence, ...]:
    """Return what an edition says, as it was when it was made. Raises EditionDamaged and NotSentences."""
    return storing.from_json(Store(home).content(edition, storing.FILE).decode())


@contextmanager
def source_of(home: Path, edition: Edition) -> Iterator[Path]:
    """Give the writer's folder as it was when an edition was made, every file held against the manifest."""
    store = Store(home)
    with tempfile.TemporaryDirectory(prefix="samstyr-report-") as name:
        folder = Path(name) / edition.report
        for file in store.manifest(edition).files:
            if file.startswith(f"{SOURCE}/"):
                place = folder / file.removeprefix(f"{SOURCE}/")
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(store.content(edition, file))
        yield folder


def touched_draft(
    folder: Path, *, area: str, as_of: date, before: Instead = NOTHING_INSTEAD, after: Instead = NOTHING_INSTEAD
) -> TouchedReport:
    """Return the sentences of a draft that the way from the one figures to the others touches. Raises NotAReport."""
    old = said(folder, area=area, as_of=as_of, instead=before)
    new = said(folder, area=area, as_of=as_of, instead=after)
    return TouchedReport(str(folder), old.title, None, revised(old.sentences, new.sentences))


def revised_edition(edition: Edition, *, home: Path, area: str) -> TouchedReport:
    """Return the sentences of an edition that would be others were it made of the figures in force.

    Raises EditionDamaged and NotSentences.
    """
    with source_of(home, edition) as folder:
        now = said(folder, area=area, as_of=edition.day)
    return TouchedReport(edition.name, edition.title, edition, revised(stated(home, edition), now.sentences))


def touched_edition(
    edition: Edition, *, home: Path, area: str, before: Instead = NOTHING_INSTEAD, after: Instead = NOTHING_INSTEAD
) -> TouchedReport:
    """Return the sentences of an edition that the way from the one figures to the others touches.

    `before` in each is the sentence as it stands in the edition. Raises EditionDamaged and NotSentences.
    """
    kept = stated(home, edition)
    if not may_touch(kept, before.indicators | after.indicators):
        return TouchedReport(edition.name, edition.title, edition, ())
    with source_of(home, edition) as folder:
        old = said(folder, area=area, as_of=edition.day, instead=before)
        new = said(folder, area=area, as_of=edition.day, instead=after)
    touched = revised(old.sentences, new.sentences)
    return TouchedReport(edition.name, edition.title, edition, tuple(_as_it_stands(touched, kept)))


def touched_by(
    editions: Sequence[Edition], *, home: Path, area: str, before: Instead = NOTHING_INSTEAD, after: Instead
) -> tuple[TouchedReport, ...]:
    """Return the editions in which the way from the one figures to the others touches a sentence, with those.

    Raises EditionDamaged and NotSentences.
    """
    found = (touched_edition(one, home=home, area=area, before=before, after=after) for one in editions)
    return tuple(one for one in found if one.sentences)


def may_touch(sentences: Sequence[StatedSentence], indicators: Collection[str]) -> bool:
    """Return whether figures of these indicators may touch one of the sentences; a count may be of any."""
    return any(
        reference.expression.startswith(COUNT) or any(figure.indicator in indicators for figure in reference.figures)
        for one in sentences
        for reference in one.references
    )


def _as_it_stands(touched: Sequence[RevisedSentence], kept: Sequence[StatedSentence]) -> Iterator[RevisedSentence]:
    there = {(one.file, one.line, one.kind, tuple(each.at for each in one.references)): one for one in kept}
    for one in touched:
        key = one.before.file, one.before.line, one.before.kind, tuple(each.at for each in one.before.references)
        yield replace(one, before=there.get(key, one.before))
