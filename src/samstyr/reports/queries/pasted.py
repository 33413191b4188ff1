"""Text that somebody pasted, held against the figures: it is read, answered and forgotten."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from threading import BoundedSemaphore, Lock
from typing import Final

from django.utils.safestring import SafeString

from samstyr.audit.queries import head
from samstyr.kernels.claims.stating.languages import language_of
from samstyr.kernels.documents.cleaning import pieces_of_text
from samstyr.kernels.documents.values import Document
from samstyr.kernels.texts import Language
from samstyr.reports.documents.encodings import decoded
from samstyr.reports.fact_check.checking import Grounds, TooMuchStated, check_document, grounds
from samstyr.reports.fact_check.marking.html import as_body
from samstyr.reports.fact_check.marking.naming import naming_of
from samstyr.reports.fact_check.marking.page import marked_document

MOST_BYTES: Final = 200_000
# Prose of that length states some six hundred, and some two thousand where every sentence does; more is a list of
# numbers, and each takes its time.
MOST_STATED: Final = 3_000
# A check fills a processor for a moment. One is done at a time in each worker, and whoever waits does not wait long.
WAITING_SECONDS: Final = 3
_TURN: Final = BoundedSemaphore(1)
_MAKING: Final = Lock()


class TooMuchText(ValueError):
    """Said of text that is longer, or states more, than what is checked here."""


class TooBusy(RuntimeError):
    """Said when others' texts are being checked."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """A pasted text with its marks as HTML; `marks` is how many there are."""

    body: SafeString
    marks: int


def check_text(
    text: str, *, name: str, as_of: date, own_area: str, language: Language, addresses: Mapping[str, str]
) -> Pasted:
    """Return a text with its marks, told in a language. Nothing is kept of it. Raises TooMuchText and TooBusy."""
    content = text.encode("utf-8", "replace")
    if len(content) > MOST_BYTES:
        raise TooMuchText
    if not _TURN.acquire(timeout=WAITING_SECONDS):
        raise TooBusy
    try:
        document = Document(name, pieces_of_text(decoded(content)))
        against = _against(head().hash, as_of, own_area, language_of(text, "nb"))
        checked = check_document(document, against, most=MOST_STATED)
        marked = marked_document(checked, naming_of(against, language, addresses), as_of=as_of)
        return Pasted(as_body(marked), len(checked.marks))
    except TooMuchStated as reason:
        raise TooMuchText from reason
    finally:
        _TURN.release()


def _against(version: str, as_of: date, own_area: str, language: Language) -> Grounds:
    with _MAKING:
        return _kept(version, as_of, own_area, language)


@lru_cache(maxsize=2)
def _kept(_version: str, as_of: date, own_area: str, language: Language) -> Grounds:
    """Return what texts are held against; it is made anew only when the data have changed."""
    return grounds(as_of=as_of, own_area=own_area, language=language)
