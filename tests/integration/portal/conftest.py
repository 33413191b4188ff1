"""The public pages as a reader's program gets them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

import pytest
from django.test import Client
from html5lib import parse

from tests.databases import Database

# One of each kind of page, by the name of its address and the ids in it.
KINDS: dict[str, tuple[str, ...]] = {
    "front": (),
    "focus_area": ("okonomi",),
    "goal": ("okonomi_1",),
    "indicator": ("oko_netto_laanegjeld",),
    "interactive": ("oko_netto_laanegjeld",),
    "embed": ("oko_netto_laanegjeld",),
    "figure": ("oko_netto_laanegjeld", "2022"),
    "fiscal_rules": (),
    "promises": (),
    "plans": (),
    "plan": ("temaplan_naering",),
    "tables": (),
    "table": ("ldu_tjenestetilbud",),
    "search": (),
    "about": (),
    "accessibility": (),
    "privacy": (),
    "api": (),
}
# Kinds that have more than one shape: no target, a break, no figures, a path, a list, a main goal.
SHAPES = (
    ("goal", ("okonomi_0",)),
    ("goal", ("okonomi_2",)),
    ("indicator", ("by_vannlekkasje",)),
    ("indicator", ("by_befolkningsvekst",)),
    ("indicator", ("kli_direkte_utslipp",)),
    ("indicator", ("kli_sykkelreiser",)),
    ("indicator", ("utd_barnehagelaerere",)),
    ("table", ("politiske_moter_saker",)),
    ("table", ("barnehagelaerere_region",)),
    ("table", ("facts",)),
    ("table", ("cases",)),
    ("table", ("bodies",)),
    ("table", ("areas",)),
    ("table", ("service_areas",)),
)
APART = {"td", "th", "li", "p", "dt", "dd", "h1", "h2", "h3", "div", "caption", "section", "summary", "span"}
EVERY = (*KINDS.items(), *SHAPES)


@dataclass(frozen=True)
class Answer:
    """An answer, and what stands in it."""

    status: int
    body: str
    headers: dict[str, str]

    @cached_property
    def tree(self):
        return parse(self.body, treebuilder="etree", namespaceHTMLElements=False)

    def texts(self, tag: str) -> list[str]:
        return [" ".join("".join(found.itertext()).split()) for found in self.tree.iter(tag)]

    @cached_property
    def words(self) -> str:
        """What a person reads, with every kind of space as one, and a space between what stands apart."""
        text = "".join(_read(self.tree.find("body")))
        return " ".join(text.split())


def _read(element) -> Iterator[str]:
    apart = " " if element.tag in APART else ""
    yield apart + (element.text or "")
    for child in element:
        if isinstance(child.tag, str):
            yield from _read(child)
        yield child.tail or ""
    yield apart


Get = Callable[[str], Answer]


@pytest.fixture(scope="session")
def read_before() -> dict[str, Answer]:
    """Pages that a test has read and another may read again: the figures are the same all the while."""
    return {}


@pytest.fixture
def get(demo: Database) -> Get:
    client = Client(raise_request_exception=True)

    def asked(address: str) -> Answer:
        found = client.get(address)
        return Answer(found.status_code, found.content.decode(), dict(found.headers))

    return asked
