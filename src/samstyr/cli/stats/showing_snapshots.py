"""`samstyr stats show`: all that is known of one snapshot, and its figures."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Annotated

import typer

from samstyr.cli.answers import answer
from samstyr.cli.start import start
from samstyr.cli.stats import snapshot_words as words
from samstyr.cli.stats.choosing import choices, codes_of
from samstyr.cli.stats.listing import version_as_json
from samstyr.cli.stats.writing import write_text
from samstyr.kernels.datasets.tidy import csv_line
from samstyr.kernels.texts import Language
from samstyr.statistics.queries.cards import Described, described
from samstyr.statistics.queries.figures import rows

Number = Annotated[
    int, typer.Argument(metavar="SNAPSHOT", help="The snapshot's number; `samstyr stats list` has them.")
]
Csv = Annotated[str | None, typer.Option("--csv", metavar="FILE", help="Write the figures; - writes to the terminal.")]
Select = Annotated[
    list[str] | None, typer.Option("--select", metavar="VARIABLE=CODES", help="Only these codes: Tid=2024,2025.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Answer with JSON.")]
InLanguage = Annotated[Language, typer.Option("--lang", help="The language of the answer.")]


def show(
    number: Number,
    *,
    csv: Csv = None,
    select: Select = None,
    as_json: AsJson = False,
    language: InLanguage = "nb",
) -> None:
    """Say where a snapshot comes from and what must be shown with its figures; or, with --csv, give the figures."""
    if csv is not None:
        codes = {variable: codes_of(said) for variable, said in choices(select or ())}
        write_text(csv, (csv_line(row) for row in rows(number=number, home=start(), codes=codes)))
        return
    found = described(number=number, home=start())
    if as_json:
        said = {**version_as_json(found.version), "missing": dict(found.missing), "card": asdict(found.card)}
        answer.out(json.dumps(said, ensure_ascii=False, indent=2), highlight=False)
        return
    for line in _lines(found, language):
        answer.print(line, markup=False, soft_wrap=True)


def _lines(found: Described, language: Language) -> Iterator[str]:
    yield from words.head(found, language)
    yield ""
    yield from words.dimensions(found, language)
    if found.card.notes:
        yield ""
        yield from words.notes(found, language)
    yield ""
    yield from words.files(found, language)
