"""The real client against a server that does everything wrong that real ones do."""

import socket
from dataclasses import replace

import orjson
import pytest

from samstyr.statistics.fetching.contents import json_object
from samstyr.statistics.fetching.faults import (
    AddressRefused,
    AnswerTooLarge,
    NotReached,
    SentElsewhere,
    SourceRefused,
    TryLater,
    Unusable,
)
from samstyr.statistics.fetching.requests import Request
from tests.integration.statistics.fetching.conftest import Asking
from tests.servers import mishaps
from tests.servers.clock import SteppingClock
from tests.servers.loopback import as_json
from tests.servers.mishaps import BOM


def label_of(content: bytes) -> str:
    return orjson.loads(content.removeprefix(BOM))["label"]


def test_an_answer_comes_back_as_it_was_sent(asking: Asking):
    with asking.client() as client:
        answer = client.ask(asking.metadata, json_object)
    assert label_of(answer.content).startswith("12134: Utvalgte nøkkeltall")
    assert (answer.content_type, answer.at) == ("application/json; charset=utf-8", asking.office.clock.began)
    assert asking.server.asked[0].headers["user-agent"].startswith("samstyr/")


def test_what_is_here_is_not_asked_for_again_by_whatever_client(asking: Asking):
    for _ in range(2):
        with asking.client() as client:
            answers = [client.ask(asking.metadata, json_object) for _ in range(2)]
    assert len(asking.server.asked) == 1
    assert answers[0] == answers[1]


def test_another_version_is_asked_for_and_so_is_what_is_to_be_new(asking: Asking):
    with asking.client() as client:
        client.ask(asking.metadata, json_object)
        client.ask(replace(asking.metadata, version="2"), json_object)
        client.ask_anew(asking.metadata, json_object)
    assert len(asking.server.asked) == 3


@pytest.mark.parametrize(
    ("mishap", "said"),
    [
        (mishaps.status(500), "the source answers 500 with nothing"),
        (mishaps.status(503, b"Nede for vedlikehold"), "the source answers 503 (Nede for vedlikehold)"),
        (mishaps.status(502), "the source answers 502 with nothing"),
        (mishaps.cut_off, "peer closed connection without sending complete message body"),
        (mishaps.cut_off_unseen, 'the answer is no whole JSON: it begins «{"version": "2.0"'),
        (mishaps.a_page, "the answer is no whole JSON: it begins «<!DOCTYPE html><html>"),
        (mishaps.nothing, "the answer is no whole JSON: it begins «»"),
        (mishaps.status(200, b"[1, 2]"), "the answer is no JSON object: it begins «[1, 2]»"),
    ],
)
def test_what_may_be_better_next_time_is_asked_again_and_nothing_bad_is_kept(asking: Asking, mishap, said: str):
    asking.server.mishaps.extend([mishap, mishap])
    with asking.client() as client:
        answer = client.ask(asking.metadata, json_object)
        assert client.ask(asking.metadata, json_object) == answer
    assert label_of(answer.content).startswith("12134")
    assert asking.office.clock.waits == [1, 2]
    assert len(asking.server.asked) == 3
    assert asking.said[0].startswith(said)
    assert asking.said[0].endswith("; trying again in 1 s")


def test_after_six_tries_it_says_what_happened_and_what_to_do(asking: Asking):
    asking.server.mishaps.extend([mishaps.status(503)] * 6)
    with asking.client() as client, pytest.raises(NotReached) as failed:
        client.ask(asking.metadata, json_object)
    assert asking.office.clock.waits == [1, 2, 4, 8, 16]
    assert "gave no whole answer in 6 tries. The last time: the source answers 503 with nothing" in str(failed.value)
    assert "run the same command again later" in str(failed.value)


def test_a_byte_order_mark_and_a_wrong_name_do_no_harm_and_the_bytes_stay_as_they_were(asking: Asking):
    asking.server.mishaps.extend([mishaps.with_bom, mishaps.wrongly_named])
    with asking.client() as client:
        with_mark = client.ask(asking.metadata, json_object)
        wrongly_named = client.ask(replace(asking.metadata, version="2"), json_object)
    assert with_mark.content == BOM + wrongly_named.content
    assert wrongly_named.content_type == "text/html"
    assert asking.office.clock.waits == []


def test_a_zipped_answer_is_unpacked(asking: Asking):
    asking.server.mishaps.append(mishaps.zipped)
    with asking.client() as client:
        assert label_of(client.ask(asking.metadata, json_object).content).startswith("12134")


def test_nobody_is_asked_faster_than_it_allows(asking: Asking):
    with asking.client(calls=1000) as client:
        for number in range(100):
            client.ask(replace(asking.metadata, version=str(number)), json_object)
    # The server refuses nothing, as its own headers were gone by: 40 calls, a window, 40 calls, a window, 20 calls.
    assert len(asking.server.asked) == 100
    assert asking.office.clock.waits == [61, 61]
    assert asking.said[0] == "Waiting 61 s: the source allows 40 calls in 60 s"


def test_a_limit_that_somebody_else_has_used_up_is_waited_for(asking: Asking):
    with asking.client() as other:
        for number in range(40):
            other.ask(replace(asking.metadata, version=str(number)), json_object)
    with asking.client() as client:
        client.ask(replace(asking.metadata, version="last"), json_object)
    assert asking.office.clock.waits == [61]
    assert asking.said[-1] == "the source answers 429 (Too many requests); trying again in 61 s"


@pytest.mark.parametrize(("retry_after", "waited"), [("7", 7), ("Fri, 20 Mar 2026 09:00:20 GMT", 20), ("", 60)])
def test_too_many_waits_as_long_as_the_source_says(asking: Asking, retry_after: str, waited: float):
    asking.server.mishaps.append(mishaps.too_many(retry_after))
    with asking.client() as client:
        client.ask(asking.metadata, json_object)
    assert asking.office.clock.waits == [waited]


def test_a_wait_of_hours_is_left_to_the_person(asking: Asking):
    asking.server.mishaps.append(mishaps.status(503, retry_after="7200"))
    with asking.client() as client, pytest.raises(TryLater, match="to wait 120 minutes before the next call"):
        client.ask(asking.metadata, json_object)
    assert asking.office.clock.waits == []


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
def test_a_refusal_that_is_meant_is_not_asked_again(asking: Asking, status: int):
    body = b'{"type":"Parameter error","title":"Non-existent value","status":400}'
    asking.server.mishaps.append(mishaps.status(status, body))
    with asking.client() as client, pytest.raises(SourceRefused, match=f"answers {status}: Non-existent value, so"):
        client.ask(asking.metadata, json_object)
    assert len(asking.server.asked) == 1


def test_a_refusal_without_a_word_says_so(asking: Asking):
    asking.server.mishaps.append(mishaps.status(404))
    with asking.client() as client, pytest.raises(SourceRefused, match="answers 404, with no word of why"):
        client.ask(asking.metadata, json_object)


def test_a_redirect_within_the_site_is_followed(asking: Asking):
    asking.server.mishaps.append(mishaps.sent_to("/api/pxwebapi/v2/tables/07459/metadata"))
    with asking.client() as client:
        assert label_of(client.ask(asking.metadata, json_object).content).startswith("07459")


def test_a_redirect_to_another_site_is_refused_without_asking_there(asking: Asking, tmp_path):
    with asking.office.serve() as elsewhere:
        asking.server.mishaps.append(mishaps.sent_to(f"{elsewhere.address}/api/pxwebapi/v2/tables/12134/metadata"))
        with asking.client(authorisation="Bearer hemmelig") as client, pytest.raises(SentElsewhere):
            client.ask(asking.metadata, json_object)
        assert elsewhere.asked == []
    asking.server.mishaps.append(mishaps.sent_to("http://data.example.org/"))
    with asking.client() as client, pytest.raises(AddressRefused):
        client.ask(asking.metadata, json_object)


def test_going_round_in_circles_ends(asking: Asking):
    asking.server.mishaps.extend([mishaps.sent_to("/api/pxwebapi/v2/tables/12134/metadata")] * 9)
    with asking.client() as client, pytest.raises(Unusable, match="round in circles"):
        client.ask(asking.metadata, json_object)
    assert len(asking.server.asked) == 4


def test_a_token_goes_to_its_own_site_only(asking: Asking):
    with asking.office.serve() as other, asking.client(authorisation="Bearer hemmelig") as client:
        client.ask(asking.metadata, json_object)
        client.ask(Request(f"{other.address}/api/pxwebapi/v2/tables/12134/metadata"), json_object)
        assert "authorization" not in other.asked[0].headers
    assert asking.server.asked[0].headers["authorization"] == "Bearer hemmelig"


@pytest.mark.parametrize("mishap", [mishaps.status(200, b"{" + b" " * 2_000_000), mishaps.bomb(50_000_000)])
def test_more_than_there_can_be_is_not_read_to_the_end(asking: Asking, mishap):
    asking.server.mishaps.append(mishap)
    with (
        asking.client(answer_bytes=1 << 20) as client,
        pytest.raises(AnswerTooLarge, match="sends more than 1 MB"),
    ):
        client.ask(asking.metadata, json_object)
    assert len(asking.server.asked) == 1


def test_a_source_that_gets_stuck_is_asked_again(asking: Asking):
    asking.server.mishaps.append(mishaps.stuck(asking.server))
    with asking.client(patience=0.2) as client:
        client.ask(asking.metadata, json_object)
    assert asking.office.clock.waits == [1]


def test_a_source_that_drips_for_ever_is_given_up(asking: Asking):
    class EachLookTakesAMinute(SteppingClock):
        def seconds(self) -> float:
            self.passed += 60
            return self.passed

    asking.office.clock = EachLookTakesAMinute()
    # More than a line carries at once, so that it comes in many pieces.
    asking.server.mishaps.extend([mishaps.status(200, b"{}" + b" " * 4_000_000)] * 6)
    with asking.client() as client, pytest.raises(NotReached, match="the answer was not whole after 15 minutes"):
        client.ask(asking.metadata, json_object)


def test_a_source_that_is_not_there_says_so_in_the_end(asking: Asking):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        nobody = Request(f"http://127.0.0.1:{taken.getsockname()[1]}/")
        with asking.client() as client, pytest.raises(NotReached, match="onnection refused"):
            client.ask(nobody, json_object)


def test_an_address_that_is_none_is_never_asked(asking: Asking):
    with asking.client() as client, pytest.raises(AddressRefused):
        client.ask(Request("http://data.example.org/"), json_object)


def test_a_body_is_sent_as_json(asking: Asking):
    asking.server.answer = lambda asked: as_json({"method": asked.method, "sent": asked.body.decode()})
    with asking.client() as client:
        answer = client.ask(Request(asking.address, body=b'{"a": 1}'), json_object)
    assert orjson.loads(answer.content) == {"method": "POST", "sent": '{"a": 1}'}
    assert asking.server.asked[0].headers["content-type"] == "application/json"
