"""`samstyr report enliven`: a checked document made a report whose figures are references."""

from pathlib import Path
from typing import Annotated, Final

import typer

from samstyr.cli.answers import BadInput, answer
from samstyr.cli.checking.command import AsOf, Reported, Words, checked_against, opened, period_of, words_of
from samstyr.cli.start import start
from samstyr.exchange.queries.package import package
from samstyr.kernels.documents.values import Document, PieceKind
from samstyr.kernels.texts import Language, Text
from samstyr.reports.documents.sniffing import kind_of
from samstyr.reports.enlivening.folders import READ, Enlivened, Facts, Source, enliven
from samstyr.reports.enlivening.pictures import Pictures
from samstyr.reports.fact_check.checking import grounds
from samstyr.reports.fact_check.words import LABELS, TOLD, place_words

File = Annotated[Path, typer.Argument(metavar="FILE", help="A document: .docx, .odt, .html or .md.")]
Into = Annotated[Path, typer.Option("--out", metavar="FOLDER", help="A folder that is new or empty.")]
InLanguage = Annotated[Language, typer.Option("--lang", help="The language of the report and of the answer.")]

MADE = Text(
    "Tall som er blitt referanser i {folder}: {references}. Tall og påstander som står som de er skrevet: {typed}.",
    "Figures that became references in {folder}: {references}. Figures and claims that stay as typed: {typed}.",
)
LOOK = Text("Se på dette:", "Look at these:")
NEXT = Text("Kontroller rapporten: samstyr report check {folder}", "Check the report: samstyr report check {folder}")
_OTHER_KIND = Text(
    "{name} er ikke Word, OpenDocument, nettside eller Markdown, så den kan ikke bli en rapport. "
    "Lagre den som .docx, .odt eller .md.",
    "{name} is no Word file, OpenDocument, web page or Markdown, so it cannot become a report. "
    "Save it as .docx, .odt or .md.",
)
PICTURES: Final = Text("Bilder som ble med: {count}.", "Pictures that came along: {count}.")
NAMELESS: Final = Text(
    "Bildet {name} har ingen ord for dem som ikke ser det. Skriv hva det viser, mellom [ og ] foran det.",
    "The picture {name} has no words for those who do not see it. Write what it shows between [ and ] before it.",
)
LEFT_OUT: Final = Text(
    "Bildet {name} ble ikke med: det er ikke PNG eller JPEG, eller det ligger et annet sted.",
    "The picture {name} was left out: it is neither PNG nor JPEG, or it lies elsewhere.",
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
    checked = checked_against(document, against, period, language, of="own")
    facts = Facts(_title(document), language, str(period) if period else str(day.year), against)
    made = enliven(checked, Source(content, kind, file.absolute().parent), into, facts)
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
        place = place_words(one.stated.sentence, language)
        said.append(f"  {place}: «{one.stated.text}» – {LABELS[one.verdict].in_language(language)}")
    said += (one.in_language(language) for one in _of_pictures(made.pictures))
    return [*said, NEXT.filled(folder=str(into)).in_language(language)]


def _of_pictures(pictures: Pictures) -> list[Text]:
    """Return what is said of the pictures: how many came along, and what each of the others lacks."""
    count = [PICTURES.filled(count=len(pictures.contents))] if pictures.contents else []
    nameless = [NAMELESS.filled(name=name) for name in dict.fromkeys(pictures.nameless)]
    return [*count, *nameless, *(LEFT_OUT.filled(name=name) for name in dict.fromkeys(pictures.left_out))]
