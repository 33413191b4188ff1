"""`samstyr report propose`: a report becomes an edition that never changes."""

import getpass
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import typer

from samstyr.cli.answers import BAD_INPUT, FAILED, answer, progress
from samstyr.cli.reports import edition_words as words
from samstyr.cli.reports.as_text import checked_as_text
from samstyr.cli.reports.building import MOST_WORKERS, AsOf, BaseAddress, Folder, InLanguage, NotAnAddress
from samstyr.cli.reports.finding import findable
from samstyr.cli.start import start
from samstyr.exchange.queries.package import package
from samstyr.kernels.texts import Language
from samstyr.reports.changes import proposing
from samstyr.reports.editions.store import Store
from samstyr.reports.queries.freezing import NotAsFigures

By = Annotated[str, typer.Option("--by", help="Who proposes it: a person's or a role's name; yours unless given.")]
Why = Annotated[str, typer.Option("--why", help="Why there is this edition.")]
Corrects = Annotated[int | None, typer.Option("--corrects", metavar="N", help="The edition that this one corrects.")]


def propose(
    folder: Folder,
    *,
    by: By = "",
    why: Why = "",
    corrects: Corrects = None,
    base_address: BaseAddress = "",
    as_of: AsOf = None,
    language: InLanguage = "nb",
) -> None:
    """Keep a report as an edition: the text, every figure, all three formats. What `check` refuses is not kept."""
    if base_address and not base_address.startswith(("https://", "http://")):
        raise NotAnAddress(base_address)
    home = start()
    loaded = package()
    day: date = as_of.date() if as_of else loaded.reference_date
    with _refusals(folder, language), progress.status("") as shown, findable():
        edition = proposing.propose(
            folder=folder,
            home=home,
            area=loaded.municipality,
            place=loaded.municipality_name,
            as_of=day,
            base_address=base_address,
            workers=min(os.cpu_count() or 1, MOST_WORKERS),
            tell=lambda step: shown.update(step.in_language(language)),
            by=by or getpass.getuser(),
            at=datetime.now(UTC),
            why=why,
            corrects=corrects,
        )
    lines = (
        words.PROPOSED.filled(name=edition.name),
        words.PLACE.filled(folder=str(Store(home).folder(edition.report, edition.number))),
        words.DIGEST.filled(digest=edition.digest),
        words.EVENT.filled(event=edition.event),
    )
    answer.print("\n".join(line.in_language(language) for line in lines), markup=False, soft_wrap=True)


@contextmanager
def _refusals(folder: Path, language: Language) -> Iterator[None]:
    """Say all that is wrong with a report that is not as the figures say."""
    try:
        yield
    except NotAsFigures as refused:
        progress.print(checked_as_text(folder, refused.report, language), markup=False, soft_wrap=True)
        raise typer.Exit(FAILED if refused.report.is_usable else BAD_INPUT) from None
