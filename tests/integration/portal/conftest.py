"""The public pages as a reader's program gets them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

import pytest
from django.test import Client
from html5lib import parse
from pytest_django import DjangoDbBlocker
from pytest_django.fixtures import Settings

from tests.databases import Cluster, Database, pointed_at, rolled_back
from tests.proposed_editions import Place
from tests.three_editions import propose_three

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
    "reports": (),
    "tables": (),
    "table": ("ldu_tjenestetilbud",),
    "check": (),
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
# Pages that have more to show where there are editions of a report; its second edition is the one in force.
WITH_REPORTS = (
    ("front", ()),
    ("focus_area", ("okonomi",)),
    ("reports", ()),
    ("report", ("gjeld",)),
    ("edition", ("gjeld", "1")),
    ("chapter", ("gjeld", "2", "01-okonomi")),
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
        text = "".join(read_aloud(self.tree.find("body")))
        return " ".join(text.split())


def read_aloud(element) -> Iterator[str]:
    apart = " " if element.tag in APART else ""
    yield apart + (element.text or "")
    for child in element:
        if isinstance(child.tag, str):
            yield from read_aloud(child)
        yield child.tail or ""
    yield apart


Get = Callable[[str], Answer]


@pytest.fixture(scope="session")
def read_before() -> dict[tuple[str, str], Answer]:
    """Pages that a test has read and another may read again: the figures are the same all the while."""
    return {}


@pytest.fixture
def get(demo: Database) -> Get:
    return _asking


@pytest.fixture(scope="session")
def published_once(
    cluster: Cluster,
    demo_database: Database,
    main_database: Database,
    tmp_path_factory: pytest.TempPathFactory,
    django_db_blocker: DjangoDbBlocker,
) -> Place:
    """Asker's figures and three editions of a report; no test writes to its files."""
    folder = tmp_path_factory.mktemp("published")
    database = cluster.copy("published", of=demo_database)
    with django_db_blocker.unblock(), pointed_at(database, afterwards=main_database):
        propose_three(folder)
    return Place(folder / "home", database)


@pytest.fixture
def published(
    published_once: Place, main_database: Database, django_db_blocker: DjangoDbBlocker, settings: Settings
) -> Iterator[Place]:
    """The same, for a test to ask and to change; what it does to the database is undone."""
    settings.HOME = published_once.home
    with (
        django_db_blocker.unblock(),
        pointed_at(published_once.database, afterwards=main_database),
        rolled_back(),
    ):
        yield published_once


@pytest.fixture
def get_published(published: Place) -> Get:
    return _asking


def _asking(address: str) -> Answer:
    found = Client(raise_request_exception=True).get(address)
    return Answer(found.status_code, found.content.decode(), dict(found.headers))
