"""A made-up office on this machine and a client that asks it, on one clock that waits in no time."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest

from samstyr.statistics.fetching.cards import Limits
from samstyr.statistics.fetching.client import Client
from samstyr.statistics.fetching.kept import KeptAnswers
from samstyr.statistics.fetching.requests import Request
from tests.servers.loopback import Loopback
from tests.servers.statbank import ROOT, StatBank


@dataclass
class Asking:
    """The office, its server, and clients that ask it."""

    office: StatBank
    server: Loopback
    home: Path
    said: list[str] = field(default_factory=list)

    @property
    def address(self) -> str:
        return self.server.address + ROOT

    @property
    def metadata(self) -> Request:
        return Request(f"{self.address}/tables/12134/metadata", version="1")

    @contextmanager
    def client(self, *, patience: float = 5, authorisation: str = "", **limits: int) -> Iterator[Client]:
        client = Client(
            address=self.address,
            limits=Limits(**{"calls": 40, **limits}),
            clock=self.office.clock,
            kept=KeptAnswers(self.home),
            tell=self.said.append,
            authorisation=authorisation,
            patience=httpx.Timeout(patience),
        )
        try:
            yield client
        finally:
            client.close()


@pytest.fixture
def asking(tmp_path: Path) -> Iterator[Asking]:
    office = StatBank()
    with office.serve() as server:
        yield Asking(office, server, tmp_path)
