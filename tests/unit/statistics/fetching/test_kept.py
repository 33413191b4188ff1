"""Answers that are kept come back as they were, and anything else counts as not there."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from samstyr.statistics.fetching.kept import KeptAnswers
from samstyr.statistics.fetching.requests import Request, answer_to
from tests.servers.clock import BEGAN

REQUEST = Request("https://data.ssb.no/a?b=æ", body=b'{"c": 1}', version="2026-03-16")


def test_an_answer_comes_back_as_it_was(tmp_path: Path):
    kept = KeptAnswers(tmp_path)
    answer = answer_to(REQUEST, b"\xef\xbb\xbf{}\n\x00\xff\n", "application/json", BEGAN)
    assert kept.find(REQUEST) is None
    kept.keep(answer)
    found = kept.find(REQUEST)
    assert found == answer
    assert found.content == answer.content


def test_another_version_method_or_body_is_another_question(tmp_path: Path):
    kept = KeptAnswers(tmp_path)
    kept.keep(answer_to(REQUEST, b"{}", "application/json", BEGAN))
    for other in (
        Request(REQUEST.url, body=REQUEST.body, version="2026-06-15"),
        Request(REQUEST.url, version=REQUEST.version),
        Request(REQUEST.url + "c", body=REQUEST.body, version=REQUEST.version),
        Request(REQUEST.url, body=REQUEST.body, version=REQUEST.version, accept="text/csv"),
    ):
        assert other.key != REQUEST.key
        assert kept.find(other) is None


@given(st.binary(max_size=40), st.integers(0, 400))
def test_a_file_that_was_changed_is_as_good_as_none(scrap: bytes, place: int):
    with TemporaryDirectory() as folder:
        kept = KeptAnswers(Path(folder))
        answer = answer_to(REQUEST, b'{"value": [1, 2, 3]}', "application/json", BEGAN)
        kept.keep(answer)
        path = kept.path(REQUEST)
        whole = path.read_bytes()
        assert len(whole) < 400
        path.write_bytes(whole[:place] + scrap + whole[place:])
        found = kept.find(REQUEST)
        assert found is None or found.content == answer.content
        path.write_bytes(whole[:place])
        found = kept.find(REQUEST)
        assert found is None or found.content == answer.content


def test_a_changed_figure_is_seen(tmp_path: Path):
    kept = KeptAnswers(tmp_path)
    kept.keep(answer_to(REQUEST, b'{"value": [1, 2, 3]}', "application/json", BEGAN))
    path = kept.path(REQUEST)
    path.write_bytes(path.read_bytes().replace(b"[1, 2, 3]", b"[1, 2, 4]"))
    assert kept.find(REQUEST) is None


def test_what_is_forgotten_is_not_there(tmp_path: Path):
    kept = KeptAnswers(tmp_path)
    kept.keep(answer_to(REQUEST, b"{}", "application/json", BEGAN))
    kept.forget([REQUEST, Request("https://data.ssb.no/never-asked")])
    assert kept.find(REQUEST) is None


def test_nothing_but_whole_answers_is_left_behind(tmp_path: Path):
    kept = KeptAnswers(tmp_path)
    kept.keep(answer_to(REQUEST, b"{}", "application/json", BEGAN))
    kept.keep(answer_to(REQUEST, b"{}", "application/json", BEGAN))
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [kept.path(REQUEST)]
