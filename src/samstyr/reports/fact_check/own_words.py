"""The municipality's own words and phrases: a file with a group of them for one thing on each row."""

import csv
from collections.abc import Iterable
from io import StringIO
from pathlib import Path
from typing import Final

from samstyr.kernels.language.folding import fold
from samstyr.kernels.language.stop_words import SMALL_WORDS
from samstyr.kernels.texts import Text
from samstyr.reports.documents.encodings import decoded

BESIDE: Final = "synonyms.csv"
MOST_BYTES: Final = 1 << 20
LONGEST_WORD: Final = 100
LONGEST_PHRASE: Final = 6
FEWEST: Final = 2
Groups = tuple[tuple[str, ...], ...]

_MISSING: Final = Text(
    "Det er ingen fil {file} med ord som kan leses. Se at navnet er riktig, og hvem som har lov til å lese den.",
    "There is no file {file} of words that can be read. Check its name and who may read it.",
)
_LARGE: Final = Text(
    "{file} er større enn 1 MB. En ordliste er noen hundre rader: se om det er riktig fil.",
    "{file} is larger than 1 MB. A list of words is a few hundred rows: see whether it is the right file.",
)
_ALONE: Final = Text(
    "«{word}» står alene. Det må være minst to ord for det samme, med komma mellom i en fil.",
    "“{word}” stands alone. There must be at least two words for one thing, with a comma between in a file.",
)
_PHRASE: Final = Text(
    "«{word}» er mer enn {most} ord. Alle må stå i setningen: skriv bare dem som skiller.",
    "“{word}” is more than {most} words. All of them must be in the sentence: write only those that tell.",
)
_SMALL: Final = Text(
    "«{word}» er bare småord, som står i alle slags setninger. Ta med et ord som skiller.",
    "“{word}” is only small words, which all kinds of sentences have. Add a word that tells.",
)
_NO_WORD: Final = Text(
    "«{word}» er ikke et ord. Skriv bokstaver, og et tall eller en bindestrek inne i ordet.",
    "“{word}” is no word. Write letters, with a digit or a hyphen inside the word.",
)
_LONG: Final = Text(
    "Et ord er lengre enn 100 tegn. Se om det mangler et komma.",
    "A word is longer than 100 characters. See whether a comma is missing.",
)
_AT: Final = Text("{file}, rad {row}: {why}", "{file}, row {row}: {why}")
_BROKEN: Final = Text(
    "Anførselstegnene går ikke opp. Ta dem bort, eller sett ett på hver side av ordet.",
    "Its quotation marks do not pair. Remove them, or set one on each side of the word.",
)


class BadWords(ValueError):
    """Said of a list of words that cannot be used."""

    def __init__(self, why: Text) -> None:
        super().__init__(why.nb)
        self.why = why


def words_beside(document: Path) -> Groups:
    """Return the words of the list that lies beside a document, none where there is none. Raises BadWords."""
    beside = document.absolute().parent / BESIDE
    return read_words(beside) if beside.is_file() else ()


def read_words(file: Path) -> Groups:
    """Return the groups of a file; empty rows, and rows that begin with #, say nothing. Raises BadWords."""
    try:
        content = file.read_bytes()
    except OSError:
        raise BadWords(_MISSING.filled(file=str(file))) from None
    if len(content) > MOST_BYTES:
        raise BadWords(_LARGE.filled(file=file.name))
    return groups_of(file.name, decoded(content))


def groups_of(name: str, text: str) -> Groups:
    """Return the groups of words that a text holds, one for each row. Raises BadWords.

    >>> groups_of("synonyms.csv", "# økonomi\\nlånegjeld, gjeldsgrad\\n")
    (('lånegjeld', 'gjeldsgrad'),)
    """
    found = []
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip() and not line.lstrip().startswith("#"):
            found.append(_group(name, number, line))
    return tuple(found)


def group_of(written: Iterable[str]) -> tuple[str, ...]:
    """Return words for one thing as they are compared. Raises BadWords."""
    words = tuple(dict.fromkeys(spelled(word) for word in written if word.strip()))
    for word in words:
        if fault := _fault(word):
            raise BadWords(fault.filled(word=word, most=LONGEST_PHRASE))
    if len(words) < FEWEST:
        raise BadWords(_ALONE.filled(word=words[0] if words else ""))
    return words


def spelled(written: str) -> str:
    """Return a word or a phrase as it is kept: in small letters, with one blank between words."""
    return " ".join(written.casefold().split())


def _fault(word: str) -> Text | None:
    """Return why a word or a phrase cannot be used, None where it can."""
    parts = word.split()
    if any(len(one) > LONGEST_WORD for one in parts):
        return _LONG
    if any(not one.replace("-", "").isalnum() for one in parts) or all(one.isdecimal() for one in parts):
        return _NO_WORD
    if all(fold(one) in SMALL_WORDS for one in parts):
        return _SMALL
    return _PHRASE if len(parts) > LONGEST_PHRASE else None


def _group(name: str, number: int, line: str) -> tuple[str, ...]:
    try:
        # Spreadsheets in Norwegian put semicolons between the cells.
        delimiter = ";" if ";" in line and "," not in line else ","
        [cells] = csv.reader(StringIO(line), delimiter=delimiter, skipinitialspace=True, strict=True)
        return group_of(cells)
    except BadWords as bad:
        raise BadWords(_AT.filled(file=name, row=number, why=bad.why)) from None
    except (csv.Error, ValueError):
        raise BadWords(_AT.filled(file=name, row=number, why=_BROKEN)) from None
