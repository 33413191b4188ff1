"""`samstyr stats list` and `show`: which versions there are, and all that is known of one."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table

from samstyr.cli.answers import answer
from samstyr.cli.start import start
from samstyr.cli.stats import words
from samstyr.kernels.json_values import Json
from samstyr.kernels.texts import Language
from samstyr.statistics.queries import snapshots
from samstyr.statistics.queries.snapshots import Version

AsJson = Annotated[bool, typer.Option("--json", help="Answer with JSON.")]
InLanguage = Annotated[Language, typer.Option("--lang", help="The language of the answer.")]


def list_snapshots(as_json: AsJson = False, language: InLanguage = "nb") -> None:
    """List the snapshots, the newest first."""
    start()
    found = snapshots.every()
    if as_json:
        answer.out(json.dumps([version_as_json(one) for one in found], ensure_ascii=False, indent=2), highlight=False)
    elif found:
        answer.print(_table(found, language))
    else:
        answer.print(words.NO_SNAPSHOTS.in_language(language), soft_wrap=True)


def version_as_json(version: Version) -> dict[str, Json]:
    """Return what is known of a version, as JSON says it."""
    return {**asdict(version), "fetched_at": version.fetched_at.isoformat()}


def _table(versions: Iterable[Version], language: Language) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold")
    for column in words.COLUMNS:
        table.add_column(column.in_language(language), overflow="fold")
    for one in versions:
        table.add_row(
            str(one.number),
            escape(one.source),
            escape(one.table),
            f"{one.fetched_at:%Y-%m-%d %H:%M}",
            escape(one.updated[:10]),
            words.count(one.figures, language),
            words.IN_USE.in_language(language) if one.is_in_use else "",
            escape(one.title),
        )
    return table
