"""A person's question to a source, from asking to a version in use."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from samstyr.statistics.changes.fetching import NeverFetched, NoTable, NotUnderstood, TwoQuestions, fetch
from samstyr.statistics.fetching.addresses import AddressRefused
from samstyr.statistics.fetching.cards import NoSuchSource
from samstyr.statistics.fetching.settings import FILE, NoAddress
from samstyr.statistics.lake.joining import NotAsAsked
from samstyr.statistics.queries import snapshots
from samstyr.statistics.queries.snapshots import Kept
from samstyr.statistics.sources.pxweb.expressions import NoSuchCode
from samstyr.statistics.sources.pxweb.selecting import NoPeriod
from samstyr.statistics.sources.pxweb.stored_queries import NotAQuery
from samstyr.statistics.values import Wishes
from tests.servers.desk import Desk, at_a_desk
from tests.servers.statbank import ROOT

AT = datetime(2026, 3, 20, 12, tzinfo=UTC)
QUERY = {
    "queryObj": {
        "query": [
            {"code": "KOKkommuneregion0000", "selection": {"filter": "item", "values": ["3203", "3203"]}},
            {"code": "ContentsCode", "selection": {"filter": "all", "values": ["*"]}},
            {"code": "Tid", "selection": {"filter": "top", "values": ["2"]}},
        ]
    },
    "tableIdForQuery": "12134",
}

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with at_a_desk(tmp_path) as desk:
        yield desk


def ask(desk: Desk, source: str = "ssb", table: str = "12134", wishes: Wishes | None = None, **more: object) -> Kept:
    given = {"address": desk.server.address + ROOT, **more}
    wanted = wishes or Wishes()
    return fetch(
        source=source, table=table, wishes=wanted, home=desk.home, clock=desk.office.clock, tell=desk.said.append,
        by="Kari", at=AT, **given,
    )  # fmt: skip


def test_a_question_becomes_a_version_in_use(desk: Desk):
    kept = ask(desk, wishes=Wishes(regions=("3203",), since="2025"))
    assert kept.is_new
    assert snapshots.every() == (kept.version,)
    assert desk.said[-1] == "Reading and checking what came"


def test_a_stored_query_of_the_first_version_is_gone_by(desk: Desk):
    kept = ask(desk, table="", query=json.dumps(QUERY).encode())
    assert (kept.version.table, kept.version.cells) == ("12134", 4)
    with pytest.raises(NotAQuery, match="about table 12134, and 07459 is asked for"):
        ask(desk, table="07459", query=json.dumps(QUERY).encode())
    with pytest.raises(TwoQuestions, match="and so does --since; only one"):
        ask(desk, query=json.dumps(QUERY).encode(), wishes=Wishes(since="2020"))


def test_any_office_is_asked_by_its_address_and_says_itself_who_publishes(desk: Desk):
    version = ask(desk, source="pxweb", wishes=Wishes(regions=("3203",))).version
    assert (version.source, version.table) == ("pxweb", "12134")
    with pytest.raises(NoAddress, match="It is not known where pxweb is"):
        ask(desk, source="pxweb", address="")


def test_the_address_and_the_token_in_the_home(desk: Desk):
    settings = desk.home / FILE
    settings.touch(mode=0o600)
    settings.write_text(f'[ssb]\naddress = "{desk.server.address}{ROOT}"\ntoken = "hemmelig"\n')
    ask(desk, address="", wishes=Wishes(regions=("3203",)))
    assert {asked.headers["authorization"] for asked in desk.server.asked} == {"Bearer hemmelig"}
    card = (desk.home / "lake").rglob("*.json")
    assert not any("hemmelig" in path.read_text() for path in card)


@pytest.mark.parametrize(
    ("more", "error", "said"),
    [
        ({"source": "nobody"}, NoSuchSource, "There is no source called 'nobody'"),
        ({"source": "kostra_accounts"}, NeverFetched, "comes as files and is not asked over the net"),
        ({"table": ""}, NoTable, "Say which table of ssb"),
        ({"address": "http://data.example.org"}, AddressRefused, "anybody on the way could read"),
        ({"wishes": Wishes(since="2030")}, NoPeriod, "The table has nothing since 2030"),
        ({"wishes": Wishes(regions=("9999",))}, NoSuchCode, "has no code '9999'"),
    ],
)
def test_what_cannot_be_asked_is_refused(desk: Desk, more: dict[str, object], error: type[ValueError], said: str):
    with pytest.raises(error, match=said):
        ask(desk, **more)
    assert snapshots.every() == ()


def without_the_last_year(body: bytes) -> bytes:
    said = json.loads(body)
    years = said["size"][-1]
    index = said["dimension"]["Tid"]["category"]["index"]
    said["dimension"]["Tid"]["category"]["index"] = {code: at for code, at in index.items() if at < years - 1}
    said["size"][-1] = years - 1
    said["value"] = [one for at, one in enumerate(said["value"]) if at % years != years - 1]
    return json.dumps(said).encode()


@pytest.mark.parametrize(
    ("bad", "error", "said"),
    [
        (lambda body: b'{"title": "Vedlikehold"}', NotUnderstood, "ssb 12134: what came cannot be read"),
        (lambda body: body.replace(b'"value": [', b'"value": [1, '), NotUnderstood, "figures, and the dimensions make"),
        (lambda body: body.replace(b'"3203"', b'"3204"'), NotAsAsked, "codes that were not asked for: 3204"),
        (without_the_last_year, NotAsAsked, "Tid lacks codes that were asked for: 2025"),
        (
            lambda body: json.dumps({**json.loads(body), "value": []}).encode(),
            NotAsAsked,
            "it has 0 cells, and we asked",
        ),
    ],
)
def test_an_answer_of_no_use_is_asked_for_again_the_next_time(
    desk: Desk, bad: Callable[[bytes], bytes], error: type[ValueError], said: str
):
    wishes = Wishes(regions=("3203",))
    desk.server.mishaps.extend([None, lambda _, reply: replace(reply, body=bad(reply.body))])
    with pytest.raises(error, match=said):
        ask(desk, wishes=wishes)
    assert snapshots.every() == ()
    assert ask(desk, wishes=wishes).is_new
    assert desk.asked("/data") == ["GET", "GET"]
