"""`samstyr report import`: a Word file that people went on writing in, back into a report's folder."""

from pathlib import Path
from typing import Annotated

import typer

from samstyr.cli.answers import answer
from samstyr.cli.reports.as_text import findings_as_text
from samstyr.cli.start import start
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
    "{parts} deler med {references} referanser og {pictures} bilder er lest inn i {folder}.",
    "{parts} parts with {references} references and {pictures} pictures were read into {folder}.",
)
KEPT = Text(
    "{count} deler sier det samme som før og er som de var.", "{count} parts say the same as before and are kept."
)
NEXT = Text("Kontroller dem: samstyr report check {folder}", "Check them: samstyr report check {folder}")


def import_report(file: File, *, into: Into, onto: Onto = None, language: InLanguage = "nb") -> None:
    """Read a Word file back: each figure's link becomes its reference again, and each panel its block."""
    start()
    read = import_word(file, into, onto=onto)
    for line in (*_said(read, into, language), *findings_as_text(read.findings, language)):
        answer.print(line, markup=False, soft_wrap=True)


def _said(read: Imported, into: Path, language: Language) -> list[str]:
    counts = {"parts": len(read.parts), "references": read.references, "pictures": read.pictures, "folder": into}
    said = [READ.in_language(language).format(**counts)]
    if read.kept:
        said.append(KEPT.in_language(language).format(count=len(read.kept)))
    return [*said, NEXT.in_language(language).format(folder=into)]
