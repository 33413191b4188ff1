"""What the search is made from, and what it answers with."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from samstyr.kernels.texts import NO_TEXT, Text


class Kind(StrEnum):
    """The kinds of things that can be found, in the order in which they are shown."""

    FOCUS_AREA = "focus_area"
    GOAL = "goal"
    INDICATOR = "indicator"
    FACT = "fact"
    TABLE = "table"
    PROMISE = "promise"
    PLAN = "plan"
    REPORT = "report"
    CASE = "case"
    RECORD = "record"
    BODY = "body"
    SERVICE_AREA = "service_area"
    AREA = "area"
    PAGE = "page"

    @property
    def label(self) -> Text:
        """Return what several of the kind are called."""
        return _LABELS[self]


_LABELS = {
    Kind.FOCUS_AREA: Text("Satsingsområder", "Focus areas"),
    Kind.GOAL: Text("Mål", "Goals"),
    Kind.INDICATOR: Text("Nøkkeltall", "Key figures"),
    Kind.FACT: Text("Enkelttall", "Single figures"),
    Kind.TABLE: Text("Tabeller", "Tables"),
    Kind.PROMISE: Text("Løfter", "Promises"),
    Kind.PLAN: Text("Planer", "Plans"),
    Kind.REPORT: Text("I rapporter", "In reports"),
    Kind.CASE: Text("Politiske saker", "Political cases"),
    Kind.RECORD: Text("Andre opplysninger", "Other information"),
    Kind.BODY: Text("Råd og utvalg", "Councils and committees"),
    Kind.SERVICE_AREA: Text("Tjenesteområder", "Service areas"),
    Kind.AREA: Text("Steder", "Places"),
    Kind.PAGE: Text("Sider", "Pages"),
}


@dataclass(frozen=True, slots=True)
class Address:
    """Where something stands: the name of the page, the ids in its address, and the place on the page."""

    page: str
    ids: tuple[str, ...] = ()
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """Something that is to be found. `said` is shown below the title; `also` only leads to it."""

    kind: Kind
    key: str
    title: Text
    address: Address
    said: Text = NO_TEXT
    also: tuple[Text, ...] = ()
    figure: Text = NO_TEXT


Drafts = Iterator[Draft]


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that was found. `words` are the words of title and excerpt that were looked for, as written there."""

    kind: Kind
    key: str
    title: Text
    excerpt: Text
    figure: Text
    address: Address
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The best hits of a kind; `total` counts all of them."""

    kind: Kind
    total: int
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Results:
    """What was found, the groups in the order of their best hit, `best` with the best of all kinds first.

    `meant` is what was asked for with its slips mended, '' where nothing was.
    """

    asked: str
    meant: str
    total: int
    best: tuple[Hit, ...]
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """A line of the register from A to Å."""

    kind: Kind
    title: Text
    address: Address
