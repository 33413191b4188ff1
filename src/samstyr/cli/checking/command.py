"""`samstyr check FILE`: whether the data agree with what a document says."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Literal

import typer

from samstyr.cli.answers import FAILED, answer
from samstyr.cli.checking.as_json import checked_as_json
from samstyr.cli.checking.as_text import checked_as_text
from samstyr.cli.checking.refusals import CannotOpen, NoCopy, NoSuchDocument, NotAPeriodToReport, NoWords
from samstyr.cli.start import start
from samstyr.exchange.queries.package import package
from samstyr.kernels.claims.stating.languages import language_of
from samstyr.kernels.claims.stating.owner import Owner, owner_called
from samstyr.kernels.documents.values import Document
from samstyr.kernels.period import NotAPeriod, Period
from samstyr.kernels.texts import Language
from samstyr.reports.documents.opening import open_document
from samstyr.reports.documents.sniffing import MEGABYTE, MOST_MEGABYTES
from samstyr.reports.fact_check.checking import CheckedDocument, Grounds, TooMuchStated, check_document, grounds
from samstyr.reports.fact_check.copies import CannotCopy, copy_with_marks, see_that_it_can_be_copied
from samstyr.reports.fact_check.marking.naming import naming_of
from samstyr.reports.fact_check.own_words import BadWords, read_words, words_beside
from samstyr.reports.reading.files import CannotRead

File = Annotated[Path, typer.Argument(metavar="FILE", help="A document: .docx, .odt, .pdf, .html, .md or .txt.")]
AsJson = Annotated[bool, typer.Option("--json", help="Answer with JSON: one mark for each stated figure.")]
Everything = Annotated[bool, typer.Option("--all", help="Show also what agrees and what cannot be checked.")]
InLanguage = Annotated[Language, typer.Option("--lang", help="The language of the answer.")]
Reported = Annotated[str, typer.Option("--period", metavar="2022", help="The period that the document reports on.")]
Out = Annotated[
    Path | None,
    typer.Option(
        "--out", metavar="COPY", help="Write a copy with the marks: .html, or .docx of a Word document, with comments."
    ),
]
Words = Annotated[
    Path | None,
    typer.Option(
        "--words",
        metavar="FILE.csv",
        help="The municipality's own words: a group for each row. Else synonyms.csv beside the document.",
    ),
]
Of = Annotated[
    str,
    typer.Option(
        "--of", metavar="NAME", help="The municipality that the document is of, where it is not the one it seems to be."
    ),
]
AsOf = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%d"], metavar="DATE", help="The document's day; the package's own unless given."),
]


def check(
    file: File,
    *,
    as_json: AsJson = False,
    everything: Everything = False,
    reported: Reported = "",
    as_of: AsOf = None,
    out: Out = None,
    words: Words = None,
    of: Of = "",
    language: InLanguage = "nb",
) -> None:
    """Find every figure that a document states, and say whether the data agree; exit 1 where they contradict it."""
    period = period_of(reported, language)
    content, document = opened(file, language)
    own_words = words_of(words, file, language)
    if out is not None:
        with _copying(language):
            see_that_it_can_be_copied(file, content, out)
    start()
    loaded = package()
    day: date = as_of.date() if as_of else loaded.reference_date
    spoken = language_of(" ".join(one.text for one in document.pieces), "nb")
    against = grounds(as_of=day, own_area=loaded.municipality, language=spoken, words=own_words)
    owner = owner_called(of, against.known_areas) if of else None
    checked = checked_against(document, against, period, language, of="own" if of and owner is None else owner)
    naming = naming_of(against, language)
    if out is not None:
        with _copying(language):
            copy_with_marks(checked, content, out, against=against, naming=naming, everything=everything)
    if as_json:
        written = checked_as_json(checked, language, naming.areas)
        answer.out(json.dumps(written, ensure_ascii=False, indent=2), highlight=False)
    else:
        answer.print(checked_as_text(checked, naming, everything=everything), markup=False, soft_wrap=True)
    if checked.is_contradicted:
        raise typer.Exit(FAILED)


def opened(file: Path, language: Language) -> tuple[bytes, Document]:
    """Return a document's bytes and what is read in them. Raises CannotOpen and NoSuchDocument."""
    try:
        with file.open("rb") as document:
            # No more than tells that it is too large.
            content = document.read(MOST_MEGABYTES * MEGABYTE + 1)
        return content, open_document(file.name, content)
    except CannotRead as cannot:
        raise CannotOpen(cannot, language) from None
    except OSError as cannot:
        raise NoSuchDocument(file, cannot, language) from None


def checked_against(
    document: Document,
    against: Grounds,
    period: Period | None,
    language: Language,
    *,
    of: Owner | Literal["own"] | None = None,
) -> CheckedDocument:
    """Return a document with its marks, as `check_document` does it.

    Raises CannotOpen where it states more than anybody waits for.
    """
    try:
        return check_document(document, against, period=period, of=of)
    except TooMuchStated as cannot:
        raise CannotOpen(cannot, language) from None


@contextmanager
def _copying(language: Language) -> Iterator[None]:
    """Say in a language why no copy can be made. Raises NoCopy."""
    try:
        yield
    except CannotCopy as cannot:
        raise NoCopy(cannot, language) from None


def words_of(named: Path | None, file: Path, language: Language) -> tuple[tuple[str, ...], ...]:
    """Return the municipality's own words: of the file that is named, else of the one beside the document."""
    try:
        return read_words(named) if named is not None else words_beside(file)
    except BadWords as cannot:
        raise NoWords(cannot, language) from None


def period_of(written: str, language: Language) -> Period | None:
    """Return the period that is named, None where none is. Raises NotAPeriodToReport."""
    try:
        return Period.parse(written) if written else None
    except NotAPeriod:
        raise NotAPeriodToReport(written, language) from None
