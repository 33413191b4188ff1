"""`samstyr report impact`: which sentences other figures touch."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final

import typer

from samstyr.cli.answers import FAILED, BadInput, answer
from samstyr.cli.reports import impact_words as words
from samstyr.cli.reports.sentences_as_json import touched_as_json
from samstyr.cli.reports.targets import edition_of
from samstyr.cli.start import start
from samstyr.exchange.queries.package import package
from samstyr.exchange.queries.values import Package
from samstyr.goals.queries.instead import NOTHING_INSTEAD, Instead, together
from samstyr.goals.queries.revisions import before as before_revisions
from samstyr.goals.queries.would_apply import would_apply
from samstyr.kernels.refusals.catalogue import Refusal
from samstyr.kernels.texts import Language
from samstyr.reports.editions.values import Edition
from samstyr.reports.queries.editions import editions
from samstyr.reports.queries.impact import TouchedReport, revised_edition, touched_draft, touched_edition
from samstyr.statistics.queries.snapshots import Version
from samstyr.statistics.queries.snapshots import every as every_snapshot

Targets = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[FOLDER|EDITION...]", help="Drafts by their folders, editions as four-year/1; all if none."
    ),
]
Snapshot = Annotated[
    str,
    typer.Option("--snapshot", metavar="NUMBER|TABLE|all", help="As if it were applied; nothing is changed."),
]
Since = Annotated[
    int | None, typer.Option("--since", metavar="EVENT", min=0, help="What was revised after this event (or load).")
]
AsJson = Annotated[bool, typer.Option("--json", help="Answer with JSON.")]
InLanguage = Annotated[Language, typer.Option("--lang", help="The language of the answer.")]


ALL: Final = "all"


class NoSuchTable(Refusal, BadInput):
    """Something after --snapshot that is neither the number of a snapshot nor a table that was fetched."""

    def __init__(self, said: str) -> None:
        super().__init__("no-such-table", said=said)


class OneOfTheTwo(Refusal, BadInput):
    """Both a snapshot and an event are given."""

    def __init__(self) -> None:
        super().__init__("one-of-the-two")


class NothingToHoldAgainst(Refusal, BadInput):
    """A draft alone: it says what the figures say now, so nothing is revised in it."""

    def __init__(self, folder: str) -> None:
        super().__init__("nothing-to-hold-against", folder=folder)


def impact(
    targets: Targets = None,
    *,
    snapshot: Snapshot = "",
    since: Since = None,
    as_json: AsJson = False,
    language: InLanguage = "nb",
) -> None:
    """Say which sentences rest on figures that are, or would be, others; exit 1 where one is no longer true."""
    if snapshot and since is not None:
        raise OneOfTheTwo
    home = start()
    in_force = package()
    before = None if since is None else before_revisions(since=since, as_of=in_force.reference_date)
    after = _as_applied(snapshot, home, in_force) if snapshot else None
    found = list(_Asked(home, in_force, before, after).every(targets or []))
    if as_json:
        answer.out(json.dumps([touched_as_json(one) for one in found], ensure_ascii=False, indent=2), highlight=False)
    else:
        _say(found, language)
    if any(one.untrue for one in found):
        raise typer.Exit(FAILED)


@dataclass(frozen=True, slots=True)
class _Asked:
    """Which figures a report is held against; without either, an edition as it stands against those in force."""

    home: Path
    package: Package
    before: Instead | None
    after: Instead | None

    def every(self, targets: Sequence[str]) -> Iterator[TouchedReport]:
        for target in targets:
            edition = edition_of(target)
            yield self._draft(target) if edition is None else self._edition(edition)
        if not targets:
            yield from map(self._edition, editions())

    def _draft(self, folder: str) -> TouchedReport:
        if self.before is None and self.after is None:
            raise NothingToHoldAgainst(folder)
        return touched_draft(
            Path(folder),
            area=self.package.municipality,
            as_of=self.package.reference_date,
            before=self.before or NOTHING_INSTEAD,
            after=self.after or NOTHING_INSTEAD,
        )

    def _edition(self, edition: Edition) -> TouchedReport:
        area = self.package.municipality
        if self.before is None and self.after is None:
            return revised_edition(edition, home=self.home, area=area)
        return touched_edition(
            edition,
            home=self.home,
            area=area,
            before=self.before or NOTHING_INSTEAD,
            after=self.after or NOTHING_INSTEAD,
        )


def _as_applied(said: str, home: Path, about: Package) -> Instead:
    """Return the figures that a snapshot, or all that are in use, would bring. Raises NoSuchTable."""
    versions = [one for one in every_snapshot() if one.is_in_use] if said == ALL else _versions(said)
    return together(
        would_apply(home=home, municipality=about.municipality, version=one, as_of=about.reference_date)
        for one in versions
    )


def _versions(said: str) -> list[Version]:
    """Return the snapshot of a number, or those in use of a table. Raises NoSuchTable."""
    every = every_snapshot()
    found = [one for one in every if str(one.number) == said]
    found = found or [one for one in every if one.is_in_use and said in (one.table, f"{one.source}/{one.table}")]
    if not found:
        raise NoSuchTable(said)
    return found


def _say(found: Sequence[TouchedReport], language: Language) -> None:
    if not found:
        answer.print(words.NO_EDITIONS.in_language(language), markup=False, soft_wrap=True)
    for number, one in enumerate(found):
        lines = [*([""] if number else []), *words.report_lines(one, language)]
        answer.print("\n".join(lines), markup=False, soft_wrap=True)
