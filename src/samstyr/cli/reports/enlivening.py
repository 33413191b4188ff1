"""`samstyr report enliven`: a checked document made a report whose figures are references."""

from pathlib import Path
from typing import Annotated

import typer

from samstyr.cli.answers import BadInput, answer
from samstyr.cli.checking.command import AsOf, Reported, Words, opened, period_of, words_of
from samstyr.cli.start import start
from samstyr.exchange.queries.package import package
from samstyr.kernels.documents.values import Document, PieceKind
from samstyr.kernels.texts import Language, Text
from samstyr.reports.documents.sniffing import kind_of
from samstyr.reports.enlivening.folders import READ, Enlivened, Facts, enliven
from samstyr.reports.fact_check.checking import check_document, grounds
from samstyr.reports.fact_check.words import LABELS, TOLD, place_words

File = Annotated[Path, typer.Argument(metavar="FILE", help="A document: .md or .docx.")]
Into = Annotated[Path, typer.Option("--out", metavar="FOLDER", help="A folder that is new or empty.")]
InLanguage = Annotated[Language, typer.Option("--lang", help="The language of the report and of the answer.")]

MADE = Text(
    "Tall som er blitt referanser i {folder}: {references}. Tall og påstander som står som de er skrevet: {typed}.",
    "Figures that became references in {folder}: {references}. Figures and claims that stay as typed: {typed}.",
)
LOOK = Text("Se på dette:", "Look at these:")
NEXT = Text("Kontroller rapporten: samstyr report check {folder}", "Check the report: samstyr report check {folder}")
_OTHER_KIND = Text(
    "{name} er verken Markdown eller Word, så den kan ikke bli en rapport. Lagre den som .docx eller .md.",
    "{name} is neither Markdown nor Word, so it cannot become a report. Save it as .docx or .md.",
)


class NoReport(BadInput):
    """A document that cannot become a report."""

    def __init__(self, name: str, language: Language) -> None:
        super().__init__(_OTHER_KIND.filled(name=name).in_language(language))


def enliven_report(
    file: File,
    *,
    into: Into,
    reported: Reported = "",
    as_of: AsOf = None,
    words: Words = None,
    language: InLanguage = "nb",
) -> None:
    """Make a report of a document: figures that agree become references, and all others stay as typed."""
    period = period_of(reported, language)
    content, document = opened(file, language)
    kind = kind_of(file.name, content)
    if kind not in READ:
        raise NoReport(file.name, language)
    own_words = words_of(words, file, language)
    start()
    loaded = package()
    day = as_of.date() if as_of else loaded.reference_date
    against = grounds(as_of=day, own_area=loaded.municipality, words=own_words)
    checked = check_document(document, against, period=period)
    facts = Facts(_title(document), language, str(period) if period else str(day.year), against)
    made = enliven(checked, content, kind, into, facts)
    for line in _said(made, into, language):
        answer.print(line, markup=False, soft_wrap=True)


def _title(document: Document) -> str:
    """Return what a document is called: as it says itself, by its first heading, or by its file."""
    heading = next((one.text for one in document.pieces if one.kind is PieceKind.HEADING), "")
    return document.title or heading or Path(document.name).stem


def _said(made: Enlivened, into: Path, language: Language) -> list[str]:
    made_of = MADE.filled(references=made.references, typed=len(made.typed), folder=str(into))
    said = [made_of.in_language(language)]
    alarms = [one for verdict in TOLD for one in made.typed if one.verdict is verdict]
    if alarms:
        said.append(LOOK.in_language(language))
    for one in alarms:
        place = place_words(one.stated.sentence.place, language)
        said.append(f"  {place}: «{one.stated.text}» – {LABELS[one.verdict].in_language(language)}")
    return [*said, NEXT.filled(folder=str(into)).in_language(language)]
