"""Methods, problems, sharing with other sites: what every answer has in common."""

import pytest

OPERATIONS = ("focus-areas", "goals", "indicators", "series", "tables", "resources", "plans", "promises", "areas",
              "sources", "units", "version", "openapi.json", "")  # fmt: skip


@pytest.mark.parametrize("name", OPERATIONS)
def test_any_page_may_read_and_no_cookie_is_set(ask, name):
    answer = ask(f"/api/v1/{name}")
    assert answer.status_code == 200
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert not answer.cookies
    assert answer["ETag"].startswith('W/"')
    assert "Accept" in answer["Vary"].split(", ")
    assert "Accept-Language" not in answer["Vary"]


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE"])
@pytest.mark.parametrize("name", ["series", "nothing", ""])
def test_what_would_change_something_is_not_offered(ask, method, name):
    answer = ask(f"/api/v1/{name}", method)
    assert (answer.status_code, answer["Allow"]) == (405, "GET, HEAD, OPTIONS")
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["status"] == 405


@pytest.mark.parametrize("name", ["series", "indicators/x"])
def test_a_browser_that_asks_first_is_told_what_it_may(ask, name):
    answer = ask(f"/api/v1/{name}", "OPTIONS", origin="https://example.org", access_control_request_method="GET")
    assert (answer.status_code, answer.content) == (204, b"")
    assert answer["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert answer["Access-Control-Allow-Origin"] == "*"


def test_head_is_get_without_the_body(ask):
    got, head = ask("/api/v1/units"), ask("/api/v1/units", "HEAD")
    assert (head.status_code, head.content) == (200, b"")
    assert head["Content-Length"] == str(len(got.content))
    assert head["ETag"] == got["ETag"]


def test_who_has_it_already_gets_no_body(ask):
    etag = ask("/api/v1/units")["ETag"]
    again = ask("/api/v1/units", if_none_match=etag)
    assert (again.status_code, again.content) == (304, b"")
    assert again["Access-Control-Allow-Origin"] == "*"
    assert ask("/api/v1/units", if_none_match='W/"other"').status_code == 200


@pytest.mark.parametrize(
    ("address", "where"),
    [
        ("series?indikator=x", "query indikator"),
        ("series?from=x", "query from"),
        ("series?from=0", "query from"),
        ("series?limit=0", "query limit"),
        ("series?limit=10001", "query limit"),
        ("series?offset=-1", "query offset"),
        ("series?sdg=18", "query sdg.0"),
        ("series?status=guessed", "query status.0"),
        ("series?format=xml", "query format"),
        ("series?area=", "query area.0"),
        ("series?area=a%00b", "query area.0"),
        ("indicators?attainment=good", "query attainment.0"),
        ("indicators/a%00b", "path id"),
        ("version?x=1", "query x"),
    ],
)
def test_a_parameter_that_cannot_be_followed_is_named(ask, address, where):
    answer = ask(f"/api/v1/{address}")
    assert (answer.status_code, answer["Content-Type"]) == (422, "application/problem+json")
    problem = answer.json()
    assert [error["where"] for error in problem["errors"]] == [where]
    assert problem["instance"] == "/api/v1/" + address.partition("?")[0].replace("%00", "\0")


@pytest.mark.parametrize("address", ["nothing", "goals/", "goals/a/b", "openapi.yaml", "series/x"])
def test_an_address_that_does_not_exist_is_a_problem_too(ask, address):
    answer = ask(f"/api/v1/{address}")
    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")
    assert answer.json()["title"] == "Not Found"


@pytest.mark.parametrize(
    ("address", "accept", "status"),
    [
        ("series", "image/png", 406),
        ("series", "text/csv;q=0.5, application/json;q=0.1", 200),
        ("series?format=csv", "image/png", 200),
        ("series", "*/*", 200),
        ("goals", "text/csv", 406),
        ("goals", "application/*", 200),
    ],
)
def test_a_format_is_agreed_on_or_refused(ask, address, accept, status):
    answer = ask(f"/api/v1/{address}", accept=accept)
    assert answer.status_code == status
    if status == 406:
        assert answer["Content-Type"] == "application/problem+json"
        assert "application/json" in answer.json()["detail"]
