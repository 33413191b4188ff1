"""`samstyr stats import FILE`: any file of figures becomes a version in the lake."""

import getpass
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from samstyr.cli.answers import BadInput
from samstyr.cli.start import start
from samstyr.cli.stats.choosing import (
    STANDARD,
    File,
    MappingFile,
    Number,
    Strict,
    chosen_of,
    content_of,
    mapping_in,
    say_doubts,
)
from samstyr.cli.stats.fetching import say_kept
from samstyr.kernels.datasets.symbols import SYMBOLS
from samstyr.kernels.datasets.values import CodeTable, Dataset, Reading
from samstyr.kernels.texts import Language
from samstyr.statistics.changes.importing import import_file as change
from samstyr.statistics.queries.files import read_file
from samstyr.statistics.queries.imports import SaidOfFile, said_before

As = Annotated[str, typer.Option("--as", metavar="NAME", help="What the table is called here; the file's name if not.")]
Publisher = Annotated[str, typer.Option(help="Who published the figures.")]
Address = Annotated[str, typer.Option(metavar="URL", help="Where they were published.")]
Licence = Annotated[str, typer.Option(help="Under which licence.")]
Symbols = Annotated[str, typer.Option(metavar="PUBLISHER", help=f"Whose symbols it uses: {', '.join(SYMBOLS)}.")]
Remark = Annotated[str, typer.Option(help="A word about the file, for instance: transcribed from the report.")]
Accept = Annotated[str, typer.Option(metavar="REASON", help="Take a version that is in doubt, and say why.")]
By = Annotated[str, typer.Option(help="Who does it; your user name unless given.")]
AsJson = Annotated[bool, typer.Option("--json", help="Answer with JSON.")]
InLanguage = Annotated[Language, typer.Option("--lang", help="The language of the answer.")]


class NoName(BadInput):
    """What is piped in has no name of its own."""

    def __init__(self) -> None:
        super().__init__("What is piped in has no name. Say what the table is to be called here: --as NAME.")


class UnknownSymbols(BadInput):
    """A publisher whose symbols we do not know."""

    def __init__(self, said: str) -> None:
        super().__init__(f"There are no symbols of {said!r}. There are those of: {', '.join(SYMBOLS)}.")


def import_file(
    file: File,
    *,
    name: As = "",
    dataset: Number = None,
    mapping: MappingFile = None,
    publisher: Publisher = "",
    address: Address = "",
    licence: Licence = "",
    symbols: Symbols = "",
    remark: Remark = "",
    strict: Strict = False,
    accept: Accept = "",
    by: By = "",
    as_json: AsJson = False,
    language: InLanguage = "nb",
) -> None:
    """Keep a file's figures as a new version; what was said of the last one by that name need not be said again."""
    if symbols and symbols not in SYMBOLS:
        raise UnknownSymbols(symbols)
    content = content_of(file)
    table = _table(file, name, dataset)
    home = start()
    now = SaidOfFile(mapping_in(mapping) if mapping else {}, publisher, address, licence, symbols, remark)
    said = now.or_else(said_before(table=table, home=home))
    reading = read_file(content, _shown(file), said.mapping or None)
    say_doubts(_shown(file), reading, strict=strict)
    kept = change(
        content=content,
        name=_shown(file),
        table=table,
        found=_found(file, reading, dataset),
        said=said,
        home=home,
        by=by or getpass.getuser(),
        at=datetime.now(UTC),
        accept=accept,
    )
    say_kept(kept, home, as_json=as_json, language=language)


def _shown(file: str) -> str:
    return "The input" if file == STANDARD else Path(file).name


def _table(file: str, name: str, dataset: int | None) -> str:
    if name:
        return name
    if file == STANDARD:
        raise NoName
    return f"{Path(file).stem}-{dataset}" if dataset else Path(file).stem


def _found(file: str, reading: Reading, dataset: int | None) -> Dataset | CodeTable:
    if not reading.datasets and reading.codes is not None:
        return reading.codes
    return chosen_of(_shown(file), reading, dataset)
