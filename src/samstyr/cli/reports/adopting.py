"""`samstyr report adopt`: a body has adopted an edition."""

import getpass
from datetime import UTC, datetime
from typing import Annotated

import typer

from samstyr.cli.answers import answer
from samstyr.cli.reports import edition_words as words
from samstyr.cli.reports.building import InLanguage
from samstyr.cli.reports.finding import findable
from samstyr.cli.start import start
from samstyr.reports.changes import adopting
from samstyr.reports.queries import editions

Name = Annotated[str, typer.Argument(metavar="REPORT/NUMBER", help="The edition: four-year/1.")]
Body = Annotated[str, typer.Option("--body", metavar="ID", help="The body that adopted it, by its id in bodies.csv.")]
Day = Annotated[datetime, typer.Option("--date", formats=["%Y-%m-%d"], metavar="DATE", help="The day of the meeting.")]
Case = Annotated[str, typer.Option("--case", metavar="NUMBER", help="The number of the case: 45/24.")]
By = Annotated[str, typer.Option("--by", help="Who says so: a person's or a role's name; yours unless given.")]


def adopt(name: Name, *, body: Body, day: Day, case: Case, by: By = "", language: InLanguage = "nb") -> None:
    """Record that a body adopted exactly these bytes. None of them changes; an edition is adopted once."""
    home = start()
    with findable():
        edition = adopting.adopt(
            edition=editions.named(name),
            body=body,
            date=day.date(),
            case_number=case,
            home=home,
            by=by or getpass.getuser(),
            at=datetime.now(UTC),
        )
    adoption = edition.adoption
    if adoption is None:
        raise AssertionError(name)
    said = words.ADOPTED.filled(
        name=edition.name, body=adoption.body_name, date=adoption.date.isoformat(), case=adoption.case_number
    )
    answer.print(said.in_language(language), markup=False, soft_wrap=True)
