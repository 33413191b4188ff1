"""A copy of a document with its marks, written beside it: all of it or nothing, and never over the document itself."""

import os
import tempfile
from pathlib import Path
from typing import Final

from samstyr.kernels.texts import Text
from samstyr.reports.documents.sniffing import DocumentKind, kind_of
from samstyr.reports.fact_check.checking import CheckedDocument, Grounds
from samstyr.reports.fact_check.marking.comments import commented
from samstyr.reports.fact_check.marking.html import as_page
from samstyr.reports.fact_check.marking.page import marked_document
from samstyr.reports.fact_check.marking.values import Naming
from samstyr.reports.fact_check.marking.word_package import is_plain_document

HTML: Final = (".html", ".htm")
WORD: Final = ".docx"
_UNKNOWN: Final = Text(
    "{copy} kan ikke skrives: vi lager merkede kopier som .html, og som .docx av et Word-dokument. "
    "Gi kopien et navn som slutter slik.",
    "{copy} cannot be written: marked copies are made as .html, and as .docx of a Word document. "
    "Give the copy a name that ends so.",
)
_NOT_WORD: Final = Text(
    "{name} er ikke et Word-dokument, så det kan ikke få kommentarer i Word. Skriv kopien som .html i stedet.",
    "{name} is no Word document, so it cannot have comments in Word. Write the copy as .html instead.",
)
_ITSELF: Final = Text(
    "{copy} er dokumentet selv, og det skriver vi aldri over. Gi kopien et annet navn.",
    "{copy} is the document itself, which we never write over. Give the copy another name.",
)
_NO_FOLDER: Final = Text(
    "Det er ingen mappe {folder} å skrive kopien i. Lag den, eller velg en annen.",
    "There is no folder {folder} to write the copy in. Make it, or choose another one.",
)


_NOT_WRITTEN: Final = Text(
    "{copy} kan ikke skrives: systemet sier «{said}». Velg en annen mappe, eller se hvem som har lov til å skrive der.",
    "{copy} cannot be written: the system says “{said}”. Choose another folder, or see who may write there.",
)
_MACROS: Final = Text(
    "{name} er en mal eller har makroer, og får ingen kopi i Word. Lagre det som .docx, eller skriv kopien som .html.",
    "{name} is a template or has macros, and gets no copy in Word. Save it as .docx, or write the copy as .html.",
)


class CannotCopy(ValueError):
    """Said of a copy that cannot be made; nothing was written."""

    def __init__(self, why: Text) -> None:
        super().__init__(why.nb)
        self.why = why


def see_that_it_can_be_copied(file: Path, content: bytes, copy: Path) -> None:
    """See, before the long work begins, that a copy of a document can be written. Raises CannotCopy."""
    ending = copy.suffix.lower()
    if ending not in (*HTML, WORD):
        raise CannotCopy(_UNKNOWN.filled(copy=str(copy)))
    if not copy.absolute().parent.is_dir():
        raise CannotCopy(_NO_FOLDER.filled(folder=str(copy.absolute().parent)))
    if copy.exists() and copy.samefile(file):
        raise CannotCopy(_ITSELF.filled(copy=str(copy)))
    if ending == WORD and kind_of(file.name, content) is not DocumentKind.WORD:
        raise CannotCopy(_NOT_WORD.filled(name=file.name))
    if ending == WORD and not is_plain_document(content):
        raise CannotCopy(_MACROS.filled(name=file.name))


def copy_with_marks(
    checked: CheckedDocument, content: bytes, copy: Path, *, against: Grounds, naming: Naming, everything: bool
) -> None:
    """Write a copy of a checked document; in Word with a comment on each alarm, or with `everything` on each mark."""
    if copy.suffix.lower() == WORD:
        made = commented(checked, content, naming, everything=everything)
    else:
        made = as_page(marked_document(checked, naming, as_of=against.as_of)).encode()
    try:
        write_whole(copy, made)
    except OSError as why:
        raise CannotCopy(_NOT_WRITTEN.filled(copy=str(copy), said=why.strerror or "")) from why


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that it is there whole, or is what it was."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.absolute().parent)
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as opened:
            opened.write(content)
        draft.chmod(0o644)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
