"""Where a person fetches from: a made-up office on this machine, and all that was told on the way."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from samstyr.statistics.fetching.cards import Card, card
from samstyr.statistics.fetching.client import Client
from samstyr.statistics.fetching.contents import json_object
from samstyr.statistics.fetching.kept import KeptAnswers
from samstyr.statistics.fetching.outcomes import Fetched
from samstyr.statistics.fetching.requests import Request
from samstyr.statistics.sources.pxweb.fetch import fetch
from samstyr.statistics.values import Wishes
from tests.servers.loopback import Loopback
from tests.servers.statbank import ROOT, StatBank
from tests.servers.tables import Table


class Desk:
    """Where a person fetches from: the office, its server, and what was told on the way."""

    def __init__(self, office: StatBank, server: Loopback, home: Path) -> None:
        self.office, self.server, self.home, self.said = office, server, home, list[str]()

    def card(self, **limits: int) -> Card:
        ssb = card("ssb").at(self.server.address + ROOT)
        return replace(ssb, limits=replace(ssb.limits, **limits))

    @contextmanager
    def client(self, source: Card) -> Iterator[Client]:
        client = Client(
            address=source.address,
            limits=source.limits,
            clock=self.office.clock,
            kept=KeptAnswers(self.home),
            tell=self.said.append,
        )
        try:
            yield client
        finally:
            client.close()

    def fetch(self, table: str, wishes: Wishes, **limits: int) -> Fetched:
        source = self.card(**limits)
        with self.client(source) as client:
            return fetch(card=source, table=table, wishes=wishes, client=client, tell=self.said.append)

    def ask(self, path: str) -> None:
        source = self.card()
        with self.client(source) as client:
            client.ask(Request(source.address + path), json_object)

    def publish(self, id: str, **changed: object) -> None:
        """Have the office publish a table anew, with whatever is different this time."""
        table: Table = self.office.tables[id]
        self.office.tables[id] = replace(table, **changed)

    def asked(self, path: str) -> list[str]:
        return [asked.method for asked in self.server.asked if asked.path.endswith(path)]


@contextmanager
def at_a_desk(home: Path) -> Iterator[Desk]:
    office = StatBank()
    with office.serve() as server:
        yield Desk(office, server, home)
