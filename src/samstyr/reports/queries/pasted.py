"""Text that somebody pasted, held against the figures: it is read, answered and forgotten."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from threading import BoundedSemaphore, Lock
from typing import Final, Literal

from django.utils.safestring import SafeString

from samstyr.audit.queries import head
from samstyr.kernels.claims.stating.languages import language_of
from samstyr.kernels.claims.stating.owner import Owner, another_owner, owner_called
from samstyr.kernels.documents.cleaning import pieces_of_text
from samstyr.kernels.documents.values import Document
from samstyr.kernels.language.sorting import norwegian_key
from samstyr.kernels.texts import Language
from samstyr.places.queries.areas import Area, areas
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


# What whoever pastes a text answers when it is of a municipality that is not known.
ANOTHER: Final = "another"
MUNICIPALITY: Final = "municipality"


class TooMuchText(ValueError):
    """Said of text that is longer, or states more, than what is checked here."""


class TooBusy(RuntimeError):
    """Said when others' texts are being checked."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """A pasted text with its marks as HTML; `marks` is how many there are, `is_of_other` that it seems another's."""

    body: SafeString
    marks: int
    is_of_other: bool


def known_owners() -> tuple[Area, ...]:
    """Return the municipalities whose a text can be said to be, by name."""
    return tuple(
        sorted((one for one in areas() if one.type == MUNICIPALITY), key=lambda one: norwegian_key(one.name.nb))
    )


def check_text(
    text: str, *, name: str, as_of: date, own_area: str, language: Language, addresses: Mapping[str, str], of: str = ""
) -> Pasted:
    """Return a text with its marks, told in a language. Nothing is kept of it. Raises TooMuchText and TooBusy.

    `of` is whose the text is: the id of a known municipality, ANOTHER, or else what the text itself tells.
    """
    # A browser sends each line break as two letters, which nobody typed.
    content = text.replace("\r\n", "\n").encode("utf-8", "replace")
    if len(content) > MOST_BYTES:
        raise TooMuchText
    if not _TURN.acquire(timeout=WAITING_SECONDS):
        raise TooBusy
    try:
        document = Document(name, pieces_of_text(decoded(content)))
        against = _against(head().hash, as_of, own_area, language_of(text, "nb"))
        checked = check_document(document, against, most=MOST_STATED, of=_owner(of, against))
        marked = marked_document(checked, naming_of(against, language, addresses), as_of=as_of)
        return Pasted(as_body(marked), len(checked.marks), checked.owner is not None)
    except TooMuchStated as reason:
        raise TooMuchText from reason
    finally:
        _TURN.release()


def _owner(of: str, against: Grounds) -> Owner | Literal["own"] | None:
    if of == ANOTHER:
        return another_owner(against.known_areas)
    known = next((one for one in against.known_areas if one.id == of and one.kind == MUNICIPALITY), None)
    return None if known is None else owner_called(known.id, against.known_areas) or "own"


def _against(version: str, as_of: date, own_area: str, language: Language) -> Grounds:
    with _MAKING:
        return _kept(version, as_of, own_area, language)


@lru_cache(maxsize=2)
def _kept(_version: str, as_of: date, own_area: str, language: Language) -> Grounds:
    """Return what texts are held against; it is made anew only when the data have changed."""
    return grounds(as_of=as_of, own_area=own_area, language=language)
