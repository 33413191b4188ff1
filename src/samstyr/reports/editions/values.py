"""What editions are answered with: which there are, how each stands, and the pages in one."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from django.utils.safestring import SafeString

from samstyr.kernels.chain import Head
from samstyr.kernels.period import Period
from samstyr.kernels.refusals.catalogue import Refusal
from samstyr.kernels.texts import Language, Text


class State(StrEnum):
    """How an edition stands."""

    PROPOSED = "proposed"
    ADOPTED = "adopted"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True)
class Adoption:
    """That a body adopted an edition. `body_name` is what it was called then; `by` is who said so here."""

    body: str
    body_name: Text
    date: date
    case_number: str
    at: datetime
    by: str
    event: int


@dataclass(frozen=True, slots=True)
class Edition:
    """An edition of a report. `day` is the reference date, `data_version` the head of the log when figures were read.

    `digest` is the sha-256 of its manifest; `event` the number of the event in the log. `by` is '' where the name has
    been removed from the log. `replaced_by` is the later edition that holds instead of this one. `translation_of`
    is the report that it says the same as, in another language.
    """

    report: str
    number: int
    title: Text
    language: Language
    kind: str
    period: Period
    day: date
    at: datetime
    by: str
    why: str
    data_version: Head
    digest: str
    event: int
    corrects: int | None = None
    translation_of: str = ""
    adoption: Adoption | None = None
    replaced_by: int | None = None

    @property
    def name(self) -> str:
        """Return how the edition is called in commands and paths: `four-year/2`."""
        return f"{self.report}/{self.number}"

    @property
    def state(self) -> State:
        """Return how it stands."""
        if self.replaced_by is not None:
            return State.REPLACED
        return State.PROPOSED if self.adoption is None else State.ADOPTED


@dataclass(frozen=True, slots=True)
class EditionNote:
    """The source of a figure; `address` is the figure's own page on the site in the edition's language."""

    number: int
    text: str
    address: str


@dataclass(frozen=True, slots=True)
class EditionHeading:
    """A heading in a chapter, and the anchor that leads there."""

    anchor: str
    title: str


@dataclass(frozen=True, slots=True)
class EditionChapter:
    """A chapter as a page: `name` is that of its file, `body` HTML whose pictures lie in `assets/` beside it."""

    name: str
    overline: str
    title: str
    body: SafeString
    notes: tuple[EditionNote, ...] = ()
    headings: tuple[EditionHeading, ...] = ()


@dataclass(frozen=True, slots=True)
class EditionPages:
    """An edition as pages, in its own language. `downloads` are the names of its PDF and its Word file in the edition.

    `facts` are what the cover says below the title: period, day, case number.
    """

    title: str
    subtitle: str
    kind: str
    place: str
    language: Language
    facts: tuple[str, ...]
    authors: tuple[str, ...]
    chapters: tuple[EditionChapter, ...]
    downloads: tuple[str, ...] = ()


class EditionDamaged(Refusal, RuntimeError):
    """A file of an edition is not there, or not as it was."""

    def __init__(self, edition: str, name: str, what: Text) -> None:
        super().__init__("edition-damaged", edition=edition, name=name, what=what)
