"""Pages that are kept for the next reader, and what is not."""

import gzip

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from samstyr.site.versions import DataVersion, code_version
from tests.integration.reloading import cells, reload

FRONT, DEBT = "/", "/nokkeltall/oko_netto_laanegjeld/"


@pytest.fixture
def cached(demo, settings):
    settings.PAGE_CACHE_BYTES = 2**24
    settings.DATA_VERSION_SECONDS = 0.0
    return Client()


def questions(client, address, **headers):
    with CaptureQueriesContext(connection) as asked:
        answer = client.get(address, headers=headers)
    return len(asked), answer


@pytest.mark.parametrize("address", [FRONT, "/en/", "/lofter/", "/api/v1/goals", "/api/v1/series?limit=5&format=csv"])
def test_the_second_reader_costs_one_question(cached, address):
    first, one = questions(cached, address)
    second, other = questions(cached, address)
    assert (first > 1, second) == (True, 1)
    assert one.content == other.content
    assert one["ETag"] == other["ETag"]


def test_a_load_is_seen_at_once(cached, tmp_path):
    before = cached.get(DEBT)
    where = {"indicator_id": "oko_netto_laanegjeld", "year": "2022"}
    reload(tmp_path, observations=cells(where, value="55.5", raw="55,5 %"))
    after = cached.get(DEBT)
    assert "55,5" not in before.content.decode()
    assert "55,5" in after.content.decode()
    assert before["ETag"] != after["ETag"]
    assert cached.get(DEBT, headers={"if-none-match": before["ETag"]}).status_code == 200


@pytest.mark.parametrize("told", ["{}", '{}, W/"other"', 'W/"other", {}', "*"])
def test_who_has_it_gets_no_body(cached, told):
    etag = cached.get(FRONT)["ETag"]
    again = cached.get(FRONT, headers={"if-none-match": told.format(etag)})
    assert (again.status_code, again.content) == (304, b"")
    assert again["ETag"] == etag
    assert again["Cache-Control"] == cached.get(FRONT)["Cache-Control"]
    assert "frame-ancestors" in again["Content-Security-Policy"]


def test_a_compressed_page_is_the_page(cached):
    plain = cached.get(FRONT)
    small = cached.get(FRONT, headers={"accept-encoding": "br, gzip;q=0.8"})
    assert small["Content-Encoding"] == "gzip"
    assert gzip.decompress(small.content) == plain.content
    assert (small["ETag"], small["Vary"]) == (plain["ETag"], "Accept-Encoding")
    assert "Content-Encoding" not in cached.get(FRONT, headers={"accept-encoding": "gzip;q=0"}).headers
    assert small["Content-Length"] == str(len(small.content))


def test_head_is_get_without_the_body(cached):
    got, head = cached.get(FRONT), cached.head(FRONT)
    assert (head.status_code, head.content) == (200, b"")
    assert (head["ETag"], head["Content-Length"]) == (got["ETag"], str(len(got.content)))


def test_each_language_and_each_site_address_has_its_own(cached):
    etags = {cached.get(address)["ETag"] for address in (FRONT, "/en/", DEBT)}
    other = cached.get(FRONT, headers={"host": "127.0.0.1"})
    assert len(etags | {other["ETag"]}) == 4
    assert cached.get(FRONT, headers={"host": "elsewhere.example"}).status_code == 400
    assert cached.get(FRONT, headers={"accept-language": "en"}).content == cached.get(FRONT).content


def test_what_is_hung_on_links_does_not_matter(cached):
    cached.get(FRONT)
    assert questions(cached, "/?utm_source=news&fbclid=1")[0] == 1


def test_a_search_is_neither_kept_nor_shared(cached):
    cached.get("/sok/?q=fond")
    first, found = questions(cached, "/sok/?q=gjeld")
    second, _again = questions(cached, "/sok/?q=gjeld")
    assert first == second > 1
    assert found["Cache-Control"] == "private, no-store"
    assert cached.get("/sok/?q=gjeld", headers={"if-none-match": found["ETag"]}).status_code == 304


@pytest.mark.parametrize("address", ["/nothing/", "/nokkeltall/nothing/", "/api/v1/nothing"])
def test_what_is_not_there_is_not_kept(cached, address):
    missing = cached.get(address)
    assert missing.status_code == 404
    assert missing["Cache-Control"] == "no-cache"
    assert "ETag" not in missing.headers


def test_what_would_change_something_passes_by(cached):
    assert cached.post("/api/v1/goals").status_code == 405


def test_the_data_version_is_asked_for_once_in_a_while(demo):
    patient = DataVersion(3600)
    with CaptureQueriesContext(connection) as asked:
        versions = {patient.current() for _ in range(5)}
    assert (len(asked), len(versions)) == (1, 1)


def test_the_code_version_is_a_name_for_the_program():
    assert code_version() == code_version()
    assert len(code_version()) == 16
