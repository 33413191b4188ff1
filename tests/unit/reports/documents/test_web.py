"""Web pages: their own words are read, and not what a site puts around them."""

import re

import pytest

from samstyr.reports.documents.web import TooDeep, body_of

TEXT = "Andelen var 9,5 prosent i 2022."


def words_of(body: str) -> str:
    page = body_of(f"<!doctype html><html><body>{body}</body></html>".encode()).decode()
    return " ".join(re.sub(r"<[^>]*>", " ", page).split())


@pytest.mark.parametrize(
    "around",
    [
        "<button>Vis 5 flere</button>",
        "<select><option>2020<option>2021</select>",
        "<form><label>Søk i 12 saker<input></label></form>",
        '<div id="CybotCookiebotDialog"><h3>Vi bruker 14 kapsler</h3></div>',
        '<div class="cookie-banner"><p>Vi bruker 14 kapsler.</p></div>',
        '<ol class="breadcrumb"><li>2022</ol>',
        "<dialog>Vil du svare på 3 spørsmål?</dialog>",
        '<div role="dialog">3 valg</div>',
        "<p hidden>77 prosent</p>",
        '<p style="color:red; display: none">78 prosent</p>',
    ],
)
def test_what_stands_around_the_text_is_left_out(around: str) -> None:
    assert words_of(f"{around}<p>{TEXT}</p>") == TEXT


@pytest.mark.parametrize("opened", ['<form id="aspnetForm">', '<div class="has-cookie-bar">'])
def test_what_a_whole_page_lies_in_is_kept(opened: str) -> None:
    assert words_of(f"{opened}<h1>Skole</h1><p>{TEXT}</p>") == f"Skole {TEXT}"


@pytest.mark.parametrize("depth", [10, 300, 900])
@pytest.mark.parametrize("tag", ["div", "b", "span"])
def test_elements_that_are_never_ended_do_not_hide_the_text(tag: str, depth: int) -> None:
    page = body_of(f"<html><body>{f'<{tag}>' * depth}<p>{TEXT}</p><p>Slutt.</p></body></html>".encode())
    assert TEXT in page.decode()
    assert "Slutt." in page.decode()
    assert page.count(f"<{tag}>".encode()) < 70


def test_a_page_without_an_end_to_its_depth_is_refused() -> None:
    with pytest.raises(TooDeep):
        body_of(f"<html><body>{'<div>' * 5000}<p>{TEXT}</p></body></html>".encode())
