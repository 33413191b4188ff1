"""What a document, a copy or a list of words is refused with: in the language of the answer."""

from pathlib import Path
from typing import Final

from samstyr.cli.answers import BadInput
from samstyr.kernels.texts import Language, Text
from samstyr.reports.fact_check.copies import CannotCopy
from samstyr.reports.fact_check.own_words import BadWords
from samstyr.reports.reading.files import CannotRead

_NO_FILE: Final = Text(
    "Det er ingen fil {file}. Se at navnet og mappen er riktige.",
    "There is no file {file}. Check its name and its folder.",
)
_FOLDER: Final = Text(
    "{file} er en mappe. Gi ett dokument om gangen.", "{file} is a folder. Give one document at a time."
)
_SHUT: Final = Text(
    "{file} kan ikke leses: {why} Se hvem som har lov til å lese den, og om et annet program har den åpen.",
    "{file} cannot be read: {why} See who may read it, and whether another program has it open.",
)
_NO_RIGHT: Final = Text("du har ikke lov til det.", "you have no right to.")
_SYSTEM: Final = Text("systemet sier «{said}».", "the system says “{said}”.")
_NO_PERIOD: Final = Text(
    "{said} er ikke en periode. Skriv et år (2022) eller et spenn av år (2020-2023).",
    "{said} is no period. Write a year (2022) or a span of years (2020-2023).",
)


class CannotOpen(BadInput):
    """A document that cannot be read, with the reason and the remedy."""

    def __init__(self, cannot: CannotRead, language: Language) -> None:
        found = cannot.fault
        super().__init__(" ".join((found.what(language), found.why(language), found.remedy(language))))


class NoSuchDocument(BadInput):
    """A file that is not there, is a folder, or may not be read."""

    def __init__(self, file: Path, cannot: OSError, language: Language) -> None:
        super().__init__(_no_document(file, cannot).in_language(language))


def _no_document(file: Path, cannot: OSError) -> Text:
    match cannot:
        case FileNotFoundError() | NotADirectoryError():
            return _NO_FILE.filled(file=str(file))
        case IsADirectoryError():
            return _FOLDER.filled(file=str(file))
        case PermissionError():
            return _SHUT.filled(file=str(file), why=_NO_RIGHT)
        case _:
            return _SHUT.filled(file=str(file), why=_SYSTEM.filled(said=cannot.strerror or ""))


class NoCopy(BadInput):
    """A copy that cannot be made, with the reason and the remedy."""

    def __init__(self, cannot: CannotCopy, language: Language) -> None:
        super().__init__(cannot.why.in_language(language))


class NoWords(BadInput):
    """Words that cannot be used, with where they stand and the remedy."""

    def __init__(self, cannot: BadWords, language: Language) -> None:
        super().__init__(cannot.why.in_language(language))


class NotAPeriodToReport(BadInput):
    """`--period` with a word that is no period."""

    def __init__(self, said: str, language: Language) -> None:
        super().__init__(_NO_PERIOD.filled(said=said).in_language(language))
