"""`samstyr report diff`: what differs between two reports, in words."""

import json
from pathlib import Path
from typing import Annotated

import typer

from samstyr.cli.answers import FAILED, answer
from samstyr.cli.reports.difference_as_json import difference_as_json
from samstyr.cli.reports.difference_words import Saying
from samstyr.cli.reports.targets import edition_of
from samstyr.cli.start import start
from samstyr.exchange.queries.package import package
from samstyr.exchange.queries.values import Package
from samstyr.goals.queries.register import register
from samstyr.kernels.texts import Language
from samstyr.reports.queries.differences import Side, difference, draft_side, edition_side

First = Annotated[str, typer.Argument(metavar="A", help="A folder, or an edition as four-year/1.")]
Second = Annotated[str, typer.Argument(metavar="B", help="What it is held against: a folder, or an edition.")]
AsJson = Annotated[bool, typer.Option("--json", help="Answer with JSON.")]
InLanguage = Annotated[Language, typer.Option("--lang", help="The language of the answer.")]


def diff(first: First, second: Second, *, as_json: AsJson = False, language: InLanguage = "nb") -> None:
    """Say what differs between two reports: figures, sentences, panels, parts; exit 0 where they are alike, else 1."""
    home = start()
    in_force = package()
    found = difference(_side(first, home, in_force), _side(second, home, in_force))
    if as_json:
        answer.out(json.dumps(difference_as_json(found), ensure_ascii=False, indent=2), highlight=False)
    else:
        titles = {one.id: one.title for one in register().indicators}
        for line in Saying(titles, language).lines(found):
            answer.print(line, markup=False, soft_wrap=True)
    if found:
        raise typer.Exit(FAILED)


def _side(said: str, home: Path, in_force: Package) -> Side:
    edition = edition_of(said)
    if edition is not None:
        return edition_side(edition, home=home)
    return draft_side(Path(said), area=in_force.municipality, as_of=in_force.reference_date)
