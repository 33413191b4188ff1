"""The API as a researcher's program gets it."""

from collections.abc import Callable

import pytest
from django.http import HttpResponse
from django.test import Client

from tests.databases import Database

Ask = Callable[..., HttpResponse]


@pytest.fixture
def ask(demo: Database) -> Ask:
    """Ask for an address, with headers by keyword; `of` gives the answer's JSON."""
    client = Client(raise_request_exception=True)

    def asked(address: str, method: str = "GET", **headers: str) -> HttpResponse:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return client.generic(method, address, headers=named)

    return asked
