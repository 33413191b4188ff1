"""`samstyr report check`: whether a report says what the figures say."""

import json
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from samstyr.cli.answers import BAD_INPUT, FAILED, answer
from samstyr.cli.reports.as_json import checked_as_json
from samstyr.cli.reports.as_text import checked_as_text
from samstyr.cli.start import start
from samstyr.exchange.queries.package import package
from samstyr.kernels.texts import Language
from samstyr.reports.queries.publishable import check_to_publish
from samstyr.reports.values import CheckedReport

Folder = Annotated[Path, typer.Argument(metavar="FOLDER", help="The report's folder, with report.yml in it.")]
AsJson = Annotated[bool, typer.Option("--json", help="Answer with JSON: every reference and every finding.")]
InLanguage = Annotated[Language, typer.Option("--lang", help="The language of the answer.")]
AsOf = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%d"], metavar="DATE", help="The reference date; the package's own unless given."),
]


def check(folder: Folder, *, as_json: AsJson = False, as_of: AsOf = None, language: InLanguage = "nb") -> None:
    """Hold every figure and word of a report against the figures; exit 1 where one is wrong, 2 where it is unusable."""
    start()
    loaded = package()
    day: date = as_of.date() if as_of else loaded.reference_date
    report = check_to_publish(folder, area=loaded.municipality, as_of=day)
    if as_json:
        written = json.dumps(checked_as_json(report, language), ensure_ascii=False, indent=2)
        answer.out(written, highlight=False)
    else:
        answer.print(checked_as_text(folder, report, language), markup=False, soft_wrap=True)
    _leave(report)


def _leave(report: CheckedReport) -> None:
    if not report.is_usable:
        raise typer.Exit(BAD_INPUT)
    if not report.is_true:
        raise typer.Exit(FAILED)
