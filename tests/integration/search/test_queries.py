"""Questions to the search, on the real figures."""

import logging

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samstyr.kernels.language.sorting import norwegian_key
from samstyr.search.models import Entry
from samstyr.search.queries import find, register
from samstyr.search.values import Kind


def test_hits_come_by_kind_the_best_first_with_how_many_there_are(demo):
    found = find(text="barnehage", language="nb", limit=2)
    assert found.groups[0].kind is Kind.INDICATOR
    assert all(len(group.hits) <= 2 <= max(group.total, 2) for group in found.groups)
    assert found.total == sum(group.total for group in found.groups)
    assert found.best[0] == found.groups[0].hits[0]
    assert "barnehagen" in {word.lower() for word in found.best[0].words}


def test_a_slip_is_mended_and_said(demo):
    found = find(text="barnhage", language="nb")
    assert (found.asked, found.meant) == ("barnhage", "barnehage")
    assert found.best == find(text="barnehage", language="nb").best or found.total > 0
    assert find(text="barnehage", language="nb").meant == ""


def test_only_the_kinds_that_are_asked_for(demo):
    found = find(text="barnehage", language="nb", kinds=[Kind.FACT, Kind.PLAN])
    assert {group.kind for group in found.groups} == {Kind.FACT, Kind.PLAN}


def test_the_answer_stands_in_the_hit(demo):
    assert find(text="hvor mange bor i Asker", language="nb").best[0].figure.nb == "97\u202f800\u00a0personer (2023)"
    assert find(text="how many people live in Asker", language="en").best[0].figure.en.startswith("97,800")


def test_an_english_page_shows_english(demo):
    hit = find(text="debt", language="en").best[0]
    assert hit.title.en == "Net loan debt, share of operating revenue"
    assert "debt" in {word.lower() for word in hit.words}


@pytest.mark.parametrize("text", ["", "   ", "!!!", "«»", "\0", "a" * 500, "%", "'; DROP TABLE search_entry; --"])
def test_what_says_nothing_finds_nothing_and_breaks_nothing(demo, text):
    assert find(text=text, language="nb").total >= 0
    assert Entry.objects.exists()


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=st.text(max_size=40), language=st.sampled_from(["nb", "en"]))
def test_whatever_is_typed_gets_an_answer(demo, text, language):
    found = find(text=text, language=language)
    assert found.total == sum(group.total for group in found.groups)


def test_three_questions_to_the_database(demo, django_assert_num_queries):
    find(text="gjeld", language="nb")
    with django_assert_num_queries(3):
        find(text="hvor mye gjeld har kommunen", language="nb")


def test_every_hit_leads_to_a_page_that_there_is(demo):
    pages = {(entry.page, len(entry.ids)): entry.ids for entry in Entry.objects.all()}
    assert all(reverse(f"portal:{page}", args=ids) for (page, _number), ids in pages.items())


def test_the_register_has_every_page_once_in_the_norwegian_order(demo):
    entries = register(language="nb")
    titles = [entry.title.nb for entry in entries]
    assert titles == sorted(titles, key=norwegian_key)
    assert len(entries) == 8 + 36 + 91 + 38 + 49 + 54 + 9
    assert len(entries) == len({(entry.kind, entry.address) for entry in entries})
    assert [e.title.en or e.title.nb for e in register(language="en")] != titles


def test_search_words_are_never_logged(demo, client, caplog):
    with caplog.at_level(logging.DEBUG), CaptureQueriesContext(connection):
        client.get("/sok/", {"q": "hemmeligheten"})
        client.get("/sok/", {"q": "finnesikke" * 10})
    told = " ".join(record.getMessage() for record in caplog.records if not record.name.startswith("django.db"))
    assert "hemmeligheten" not in told
    assert "finnesikke" not in told
