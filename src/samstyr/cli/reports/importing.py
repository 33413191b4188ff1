"""`samstyr report import`: a Word file that people went on writing in, back into a report's folder."""

from pathlib import Path
from typing import Annotated

import typer

from samstyr.cli.answers import answer
from samstyr.cli.reports.as_text import findings_as_text
from samstyr.cli.start import start
from samstyr.kernels.counted import PARTS, PICTURES, REFERENCES
from samstyr.kernels.texts import Language, Text
from samstyr.reports.importing.folders import import_word
from samstyr.reports.importing.values import Imported

File = Annotated[Path, typer.Argument(metavar="FILE.docx", help="A Word file that `samstyr report build` made.")]
Into = Annotated[Path, typer.Option("--out", metavar="FOLDER", help="A folder that is new or empty.")]
Onto = Annotated[
    Path | None,
    typer.Option("--onto", metavar="FOLDER", help="The report's folder as it was: what says the same stays as it is."),
]
InLanguage = Annotated[Language, typer.Option("--lang", help="The language of the answer.")]

READ = Text(
    "Leste inn {parts} med {references} og {pictures} i {folder}.",
    "Read {parts} with {references} and {pictures} into {folder}.",
)
KEPT = Text("Sier det samme som før og er som før: {parts}.", "Says the same as before and is kept: {parts}.")
NEXT = Text("Kontroller dem: samstyr report check {folder}", "Check them: samstyr report check {folder}")


def import_report(file: File, *, into: Into, onto: Onto = None, language: InLanguage = "nb") -> None:
    """Read a Word file back: each figure's link becomes its reference again, and each panel its block."""
    start()
    read = import_word(file, into, onto=onto)
    for line in (*_said(read, into, language), *findings_as_text(read.findings, language)):
        answer.print(line, markup=False, soft_wrap=True)


def _said(read: Imported, into: Path, language: Language) -> list[str]:
    said = [
        READ.in_language(language).format(
            parts=PARTS.in_language(len(read.parts), language),
            references=REFERENCES.in_language(read.references, language),
            pictures=PICTURES.in_language(read.pictures, language),
            folder=into,
        )
    ]
    if read.kept:
        said.append(KEPT.in_language(language).format(parts=PARTS.in_language(len(read.kept), language)))
    return [*said, NEXT.in_language(language).format(folder=into)]
