"""Two reports held against each other, each a folder or an edition."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from samstyr.reports.editions.values import Edition
from samstyr.reports.queries.impact import NotAReport, said, source_of, stated
from samstyr.reports.reading.gathering import read_report
from samstyr.reports.sentences.differing import Differences, differences
from samstyr.reports.sentences.values import StatedSentence
from samstyr.reports.values import Description


@dataclass(frozen=True, slots=True)
class Side:
    """A report to hold against another. `day` is the reference date of its figures."""

    name: str
    about: Description
    day: date
    sentences: tuple[StatedSentence, ...]


@dataclass(frozen=True, slots=True)
class ReportDifference:
    """What differs between two reports; `facts` are those of `report.yml` by name, before and after as they are shown.

    `came` and `went` are parts; `is_reordered` where those in both stand in another order.
    """

    before: Side
    after: Side
    facts: tuple[tuple[str, str, str], ...]
    came: tuple[str, ...]
    went: tuple[str, ...]
    is_reordered: bool
    said: Differences

    def __bool__(self) -> bool:
        """Return whether anything differs."""
        return bool(self.facts or self.came or self.went or self.is_reordered or self.said)


def draft_side(folder: Path, *, area: str, as_of: date) -> Side:
    """Return a draft by the figures in force. Raises NotAReport."""
    about = read_report(folder).description
    if about is None:
        raise NotAReport(folder)
    return Side(str(folder), about, as_of, said(folder, area=area, as_of=as_of).sentences)


def edition_side(edition: Edition, *, home: Path) -> Side:
    """Return an edition as it stands. Raises EditionDamaged, NotSentences and NotAReport."""
    with source_of(home, edition) as folder:
        about = read_report(folder).description
        if about is None:
            raise NotAReport(folder)
    return Side(edition.name, about, edition.day, stated(home, edition))


def difference(before: Side, after: Side) -> ReportDifference:
    """Return what differs between two reports."""
    old, new = before.about.parts, after.about.parts
    kept = [[part for part in parts if part in old and part in new] for parts in (old, new)]
    return ReportDifference(
        before=before,
        after=after,
        facts=tuple(_facts(before, after)),
        came=tuple(part for part in new if part not in old),
        went=tuple(part for part in old if part not in new),
        is_reordered=kept[0] != kept[1],
        said=differences(before.sentences, after.sentences),
    )


def _facts(before: Side, after: Side) -> Iterator[tuple[str, str, str]]:
    """Give the facts of a report that differ."""
    for name, old, new in zip(_NAMES, _said(before), _said(after), strict=True):
        if old != new:
            yield name, old, new


_NAMES = ("title_nb", "title_en", "kind", "language", "period", "authors", "case_number", "translation_of", "day")


def _said(side: Side) -> tuple[str, ...]:
    one = side.about
    authors = ", ".join(one.authors)
    period = one.period.label.in_language(one.language)
    kind = one.kind.label.in_language(one.language)
    named = one.title.nb, one.title.en, kind, one.language, period, authors, one.case_number, one.translation_of
    return *named, side.day.isoformat()
