"""`samstyr search WORDS`, and `samstyr search --rebuild`: finding things in the terminal."""

import json
from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table

from samstyr.cli.answers import BadInput, answer, progress
from samstyr.cli.start import start
from samstyr.kernels.texts import Language, Text
from samstyr.search import changes, queries
from samstyr.search.values import Hit, Results

Words = Annotated[list[str] | None, typer.Argument(metavar="[WORDS]", help="What to look for; a question will do.")]
Rebuild = Annotated[bool, typer.Option("--rebuild", help="Make the index anew. Loads do so by themselves.")]
Limit = Annotated[int, typer.Option(min=1, max=100, help="At most so many of a kind.")]
AsJson = Annotated[bool, typer.Option("--json", help="Answer with JSON.")]
InLanguage = Annotated[Language, typer.Option("--lang", help="The language of the answer.")]

MEANT = Text("Mente du «{}»?", "Did you mean «{}»?")
NOTHING = Text("Vi fant ingenting på «{}».", "We found nothing for «{}».")


class NothingToLookFor(BadInput):
    """`samstyr search` without a word."""

    def __init__(self) -> None:
        super().__init__("Say what to look for: `samstyr search gjeld`.")


def search(
    words: Words = None,
    *,
    rebuild: Rebuild = False,
    limit: Limit = 3,
    as_json: AsJson = False,
    language: InLanguage = "nb",
) -> None:
    """Find goals, figures, tables, plans and promises by what they are called."""
    if not words and not rebuild:
        raise NothingToLookFor
    start()
    if rebuild:
        progress.print(f"Entries in the index: {changes.rebuild()}")
    if words:
        found = queries.find(text=" ".join(words), language=language, limit=limit)
        _say(found, language, as_json=as_json)


def _say(found: Results, language: Language, *, as_json: bool) -> None:
    if as_json:
        hits = [_as_json(hit) for group in found.groups for hit in group.hits]
        said = {"asked": found.asked, "meant": found.meant, "total": found.total, "hits": hits}
        answer.out(json.dumps(said, ensure_ascii=False, indent=2), highlight=False)
        return
    if found.meant:
        answer.print(MEANT.in_language(language).format(found.meant), markup=False)
    if not found.groups:
        answer.print(NOTHING.in_language(language).format(found.asked), markup=False)
        return
    answer.print(_as_table(found, language))


def _as_table(found: Results, language: Language) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False)
    for group in found.groups:
        table.add_row(f"[bold]{group.kind.label.in_language(language)}[/bold] ({group.total})", "", "")
        for hit in group.hits:
            row = (hit.title, hit.figure, Text(hit.key))
            table.add_row(*(escape(text.in_language(language)) for text in row))
    return table


def _as_json(hit: Hit) -> dict[str, str | None]:
    return {
        "kind": hit.kind.value,
        "id": hit.key,
        "title_nb": hit.title.nb,
        "title_en": hit.title.en or None,
        "figure_nb": hit.figure.nb or None,
        "figure_en": hit.figure.en or None,
    }
