"""`samstyr stats renew`: ask the sources again for what the bindings need, then apply. Made to be run by a schedule."""

import getpass
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import typer

from samstyr.cli.answers import FAILED, answer, progress
from samstyr.cli.start import start
from samstyr.cli.stats import words
from samstyr.cli.stats.applying import AsJson, By, InLanguage, apply_bindings, say_applied
from samstyr.cli.stats.clock import SystemClock
from samstyr.goals.queries.bindings import definitions
from samstyr.statistics.changes.renewing import NotRenewed
from samstyr.statistics.changes.renewing import renew as ask_again
from samstyr.statistics.queries import source_series
from samstyr.statistics.queries.imports import FILE
from samstyr.statistics.queries.snapshots import Version


def renew(*, by: By = "", as_json: AsJson = False, language: InLanguage = "nb") -> None:
    """Ask the sources again for what is bound, and apply what they say; files that were imported are left alone."""
    home, who = start(), by or getpass.getuser()
    failed = False
    for version in _lines(home):
        try:
            with progress.status("") as shown:
                kept = ask_again(
                    version=version,
                    home=home,
                    clock=SystemClock(),
                    tell=lambda step: shown.update(f"{step} …"),
                    by=who,
                    at=datetime.now(UTC),
                )
        except NotRenewed as error:
            failed = True
            progress.print(str(error), markup=False, soft_wrap=True)
            continue
        if not as_json:
            answer.print(
                f"{version.source} {version.table}: {words.kept(kept, language)[0]}", markup=False, soft_wrap=True
            )
    say_applied(
        apply_bindings(home, by=who, at=datetime.now(UTC)), home, as_json=as_json, language=language, preview=False
    )
    if failed:
        raise typer.Exit(FAILED)


def _lines(home: Path) -> Iterator[Version]:
    """Yield the versions in use that bindings rest on and that a source can be asked for again."""
    known = {one.id: one for one in source_series.every()}
    names = [name for one in definitions().values() for name in one.names]
    for version in source_series.lines_needed(source_series.with_weights(names, known), home):
        if version.source != FILE:
            yield version
