"""What holds for every kind of page, in both languages."""

import re
from itertools import pairwise

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samstyr.portal import links
from tests.integration.portal.conftest import EVERY, KINDS, WITH_REPORTS, Answer, Get

LANGUAGES = ("nb", "en")
MOST_QUERIES = 10
# Where it stands: among Asker's figures alone, or with editions of a report beside them.
BARE, PUBLISHED = "get", "get_published"
ALL = [(language, name, ids, BARE) for language in LANGUAGES for name, ids in EVERY]
ALL += [(language, name, ids, PUBLISHED) for language in LANGUAGES for name, ids in WITH_REPORTS]
IDS = ["-".join((language, name, *ids, *(["published"] if at == PUBLISHED else []))) for language, name, ids, at in ALL]
INLINE = re.compile(r"<style\b|<script(?![^>]*\bsrc=)|\son[a-z]+=|\sstyle=", re.IGNORECASE)


@pytest.fixture(params=ALL, ids=IDS)
def place(request: pytest.FixtureRequest) -> tuple[str, str, tuple[str, ...], str]:
    return request.param


@pytest.fixture
def get_here(place, request: pytest.FixtureRequest) -> Get:
    """Ask the site that the page stands on."""
    return request.getfixturevalue(place[3])


@pytest.fixture
def page(place, get_here: Get, read_before: dict[tuple[str, str], Answer]) -> Answer:
    language, name, ids, where = place
    address = links.in_language(language, name, *ids)
    if (where, address) not in read_before:
        read_before[where, address] = get_here(address)
    return read_before[where, address]


def test_it_answers_with_one_heading_and_an_outline_without_jumps(page: Answer):
    assert page.status == 200
    levels = [int(tag.tag[1]) for tag in page.tree.iter() if str(tag.tag) in ("h1", "h2", "h3", "h4")]
    assert levels.count(1) == 1
    # The foot begins a new part at level 2, wherever the page was.
    assert all(after <= before + 1 for before, after in pairwise(levels)), levels
    assert all(text for level in set(levels) for text in page.texts(f"h{level}"))


def test_it_says_what_it_is_and_where_it_is_in_both_languages(page: Answer, place):
    language, name, ids, _where = place
    head = page.tree.find("head")
    assert page.tree.get("lang") == language
    assert re.fullmatch(r".+ – Asker (kommune|municipality).*", page.texts("title")[0])
    here = f"http://testserver{links.in_language(language, name, *ids)}"
    assert [link.get("href") for link in head.iter("link") if link.get("rel") == "canonical"] == [here]
    if name == "embed":
        return
    description = next(one.get("content") for one in head.iter("meta") if one.get("name") == "description")
    assert 20 <= len(description) <= 300
    spoken = {one.get("hreflang"): one.get("href") for one in head.iter("link") if one.get("rel") == "alternate"}
    assert spoken == {
        "nb": f"http://testserver{links.in_language('nb', name, *ids)}",
        "en": f"http://testserver{links.in_language('en', name, *ids)}",
        "x-default": f"http://testserver{links.in_language('nb', name, *ids)}",
    }


def test_it_holds_nothing_inline_and_asks_nobody_else(page: Answer):
    assert INLINE.findall(page.body) == []
    fetched = [one.get("src") or "" for one in page.tree.iter() if one.get("src")]
    fetched += [one.get("href") for one in page.tree.iter("link") if one.get("rel") in ("stylesheet", "icon")]
    assert fetched
    # The pictures of a report lie beside its chapters.
    assert all(address.startswith(("/static/", "assets/")) for address in fetched), fetched
    assert "set-cookie" not in {name.lower() for name in page.headers}


def test_it_asks_the_database_few_questions(get_here: Get, place):
    language, name, ids, _where = place
    address = links.in_language(language, name, *ids)
    get_here(address)
    with CaptureQueriesContext(connection) as asked:
        get_here(address)
    assert len(asked) <= MOST_QUERIES, [one["sql"][:100] for one in asked]


def test_every_label_has_its_field_and_every_table_its_caption(page: Answer):
    fields = {one.get("id") for kind in ("input", "select", "textarea") for one in page.tree.iter(kind)}
    assert all(one.get("for") in fields or one.find(".//input") is not None for one in page.tree.iter("label"))
    assert all(table.find("caption") is not None for table in page.tree.iter("table"))
    named = [one.get("id") for one in page.tree.iter() if one.get("id")]
    assert len(named) == len(set(named)), sorted(one for one in named if named.count(one) > 1)


def test_every_link_within_the_page_has_its_place(page: Answer):
    named = {one.get("id") for one in page.tree.iter() if one.get("id")}
    inside = {one.get("href")[1:] for one in page.tree.iter("a") if (one.get("href") or "").startswith("#")}
    assert inside <= named


def test_every_link_on_the_site_leads_somewhere(get: Get):
    seen: set[str] = set()
    waiting = [links.in_language(language, name, *ids) for language in LANGUAGES for name, ids in KINDS.items()]
    found: dict[str, str] = {}
    for address in waiting:
        page = get(address)
        for one in page.tree.iter("a"):
            target = (one.get("href") or "").partition("#")[0]
            if target.startswith("/") and one.get("download") is None:
                found.setdefault(target, address)
    broken = {}
    for target, where in found.items():
        if target not in seen and not target.startswith("/api/v1/"):
            seen.add(target)
            status = get(target).status
            if status != 200:
                broken[target] = (status, where)
    assert broken == {}
    assert len(seen) > 200
