"""The history of codes: KLASS's where it is in the lake, with the codes that never changed; else the one that ships."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from samstyr.kernels.municipalities.known import known_history
from samstyr.statistics.changes.snapshots import keep
from samstyr.statistics.fetching.cards import card
from samstyr.statistics.fetching.outcomes import Fetched, Part
from samstyr.statistics.fetching.requests import Request, answer_to
from samstyr.statistics.queries.code_history import code_history
from samstyr.statistics.sources.klass.parse import parse

AT = datetime(2026, 3, 20, 12, tzinfo=UTC)
CHANGES = {
    "codeChanges": [
        {
            "oldCode": "3025",
            "oldName": "Asker",
            "newCode": "3203",
            "newName": "Asker",
            "changeOccurred": "2024-01-01",
        }
    ]
}
CODES = {"codes": [{"code": "0301", "name": "Oslo", "validFromInRequestedRange": "1838-01-01"}]}

pytestmark = pytest.mark.django_db


def bring_in(home: Path, table: str, said: dict) -> int:
    answer = answer_to(Request("https://data.ssb.no/api/klass/v1"), json.dumps(said).encode(), "", AT)
    fetched = Fetched(card=card("klass"), table=table, asked={}, read=parse, parts=(Part(answer),))
    return keep(fetched=fetched, home=home, by="Kari", at=AT, accept="lite").version.number


def test_without_klass_the_history_that_ships_counts(tmp_path: Path):
    found = code_history(home=tmp_path, municipalities=["3203"])
    assert (found.history, found.snapshot) == (known_history(), None)


def test_klass_counts_where_it_is_there(tmp_path: Path):
    number = bring_in(tmp_path, "131/changes", CHANGES)
    found = code_history(home=tmp_path, municipalities=["3203", "4601"])
    assert found.snapshot == number
    assert found.history.today("3025") == ("3203",)
    assert found.history.codes_on(date(2025, 1, 1)) == ("3203", "4601")
    bring_in(tmp_path, "131/codes", CODES)
    named = code_history(home=tmp_path).history
    assert named.name_of("0301") == "Oslo"
    assert not named.is_valid("0301", date(1800, 1, 1))
