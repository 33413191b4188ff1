"""`samstyr stats show`: all that is known of one snapshot."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Annotated

import typer

from samstyr.cli.answers import answer
from samstyr.cli.start import start
from samstyr.cli.stats import snapshot_words as words
from samstyr.cli.stats.listing import version_as_json
from samstyr.kernels.texts import Language
from samstyr.statistics.queries.cards import Described, described

Number = Annotated[
    int, typer.Argument(metavar="SNAPSHOT", help="The snapshot's number; `samstyr stats list` has them.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Answer with JSON.")]
InLanguage = Annotated[Language, typer.Option("--lang", help="The language of the answer.")]


def show(number: Number, as_json: AsJson = False, language: InLanguage = "nb") -> None:
    """Say where a snapshot comes from, what is in it, and what must be shown with its figures."""
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
