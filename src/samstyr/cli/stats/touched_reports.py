"""Which editions of reports have sentences that new figures touch: said shortly, where figures are about to change."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from samstyr.cli.answers import progress
from samstyr.cli.reports.impact_words import short_lines
from samstyr.cli.status.as_json import Json
from samstyr.exchange.queries.values import Package
from samstyr.goals.changes.readings import Applied
from samstyr.goals.queries.instead import NOTHING_INSTEAD, Instead
from samstyr.goals.queries.revisions import before as before_revisions
from samstyr.goals.queries.would_apply import would_apply
from samstyr.kernels.texts import Language
from samstyr.reports.editions.values import EditionDamaged
from samstyr.reports.queries.editions import editions
from samstyr.reports.queries.impact import TouchedReport, touched_by
from samstyr.reports.sentences.storing import NotSentences
from samstyr.statistics.queries.snapshots import Version

IMPACT = "samstyr report impact"


def touched_between(before: Version, after: Version, *, home: Path, about: Package) -> tuple[TouchedReport, ...]:
    """Return the editions that one version of a table touches, in the place of another."""

    def figures() -> tuple[Instead, Instead]:
        old, new = (
            would_apply(home=home, municipality=about.municipality, version=one, as_of=about.reference_date)
            for one in (before, after)
        )
        return old, new

    return _touched(figures, home=home, area=about.municipality)


def touched_by_apply(applied: Applied, *, home: Path, about: Package) -> tuple[TouchedReport, ...]:
    """Return the editions that an apply touches, or would touch."""

    def figures() -> tuple[Instead, Instead]:
        if applied.number is None:
            return NOTHING_INSTEAD, applied.instead
        return before_revisions(since=applied.number - 1, as_of=about.reference_date), NOTHING_INSTEAD

    return _touched(figures, home=home, area=about.municipality)


def touched_lines(found: Sequence[TouchedReport], options: str, language: Language) -> Iterator[str]:
    """Yield which editions are touched, and the command that lists the sentences."""
    yield from short_lines(found, f"{IMPACT} {options}".strip(), language)


def touched_as_json(found: Sequence[TouchedReport]) -> list[Json]:
    """Return the editions with how many sentences are touched, and how many are no longer true."""
    return [{"report": one.name, "sentences": len(one.sentences), "untrue": len(one.untrue)} for one in found]


def _touched(figures: Callable[[], tuple[Instead, Instead]], *, home: Path, area: str) -> tuple[TouchedReport, ...]:
    """Return the editions that are touched; one that is damaged is said on stderr, and stops no other."""
    every = editions()
    if not every:
        return ()
    before, after = figures()
    found: list[TouchedReport] = []
    for one in every:
        try:
            found += touched_by([one], home=home, area=area, before=before, after=after)
        except (EditionDamaged, NotSentences) as damaged:
            progress.print(str(damaged), markup=False, soft_wrap=True)
    return tuple(found)
