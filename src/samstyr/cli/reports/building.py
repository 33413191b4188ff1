"""`samstyr report build`: a report as web pages, a PDF and a Word file."""

import os
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from samstyr.cli.answers import BAD_INPUT, FAILED, BadInput, answer, progress
from samstyr.cli.reports.as_text import checked_as_text
from samstyr.cli.reports.watching import data_version, follow
from samstyr.cli.start import start
from samstyr.exchange.queries.package import package
from samstyr.kernels.refusals.catalogue import Refusal
from samstyr.kernels.texts import Language
from samstyr.look.charts.studio import Studio
from samstyr.reports.publishing import building, resolving
from samstyr.reports.publishing.values import Format
from samstyr.reports.queries.checks import check as check_report
from samstyr.reports.watching.rounds import Rounds, Situation

Folder = Annotated[Path, typer.Argument(metavar="FOLDER", help="The report's folder, with report.yml in it.")]
Into = Annotated[Path, typer.Option("--out", metavar="DIR", help="A folder that is new, empty or built in before.")]
Formats = Annotated[
    str,
    typer.Option("--format", metavar="html,pdf,docx", help="What to make; all unless given (with --watch: html,pdf)."),
]
BaseAddress = Annotated[str, typer.Option("--base-url", help="Where the site lies on the web: https://…")]
InLanguage = Annotated[Language, typer.Option("--lang", help="The language of the answer.")]
AsOf = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%d"], metavar="DATE", help="The reference date; the package's own unless given."),
]
Watch = Annotated[bool, typer.Option("--watch", help="Go on: build anew at every change, and show the report.")]
Port = Annotated[
    int, typer.Option(min=0, max=65535, help="With --watch: the port to show it on; 0 lets the system choose.")
]
ALL = ",".join(Format)
WHILE_WRITING = f"{Format.HTML},{Format.PDF}"
MOST_WORKERS = 4
KILOBYTE = 1_000


class NotAFormat(Refusal, BadInput):
    """`--format` with a word that is no format."""

    def __init__(self, said: str) -> None:
        super().__init__("not-a-format", said=said, formats=", ".join(Format))


class NotAnAddress(Refusal, BadInput):
    """`--base-url` without a whole address."""

    def __init__(self, said: str) -> None:
        super().__init__("not-an-address", said=said)


def build(
    folder: Folder,
    *,
    into: Into,
    formats: Formats = "",
    watch: Watch = False,
    port: Port = 0,
    base_address: BaseAddress = "",
    as_of: AsOf = None,
    language: InLanguage = "nb",
) -> None:
    """Publish a report, all of it or nothing. What `samstyr report check` refuses is not published."""
    wanted = _formats(formats or (WHILE_WRITING if watch else ALL))
    if base_address and not base_address.startswith(("https://", "http://")):
        raise NotAnAddress(base_address)
    home = start()
    if watch:
        with Studio(home / "charts", _workers()) as studio:
            order = building.Order(wanted, into, studio)
            follow(Rounds(folder, order, lambda: _situation(as_of), base_address), port, language)
        return
    loaded = package()
    day: date = as_of.date() if as_of else loaded.reference_date
    report = check_report(folder, area=loaded.municipality, as_of=day)
    about = report.description
    if about is None or not report.is_usable or not report.is_true:
        progress.print(checked_as_text(folder, report, language), markup=False, soft_wrap=True)
        raise typer.Exit(FAILED if report.is_usable else BAD_INPUT)
    facts = resolving.facts_for(about, as_of=day, area=loaded.municipality)
    by = resolving.Publisher(loaded.municipality_name, folder.resolve(), base_address)
    publication = resolving.publication_of(report, about, facts, by)
    with progress.status("") as shown, Studio(home / "charts", _workers()) as studio:
        order = building.Order(wanted, into, studio)
        built = building.build(publication, facts, order, lambda step: shown.update(step.in_language(language)))
    for name, size in built.files.items():
        if name.endswith((".pdf", ".docx", "index.html")):
            answer.print(f"{built.folder / name} ({size / KILOBYTE:.0f} kB)", markup=False, soft_wrap=True)


def _workers() -> int:
    return min(os.cpu_count() or 1, MOST_WORKERS)


def _situation(as_of: datetime | None) -> Situation:
    """Return what the figures are asked for now."""
    loaded = package()
    day = as_of.date() if as_of else loaded.reference_date
    return Situation(loaded.municipality, loaded.municipality_name, day, data_version() or "")


def _formats(written: str) -> tuple[Format, ...]:
    said = [one.strip() for one in written.split(",") if one.strip()]
    for one in said:
        if one not in set(Format):
            raise NotAFormat(one)
    return tuple(form for form in Format if form in said)
