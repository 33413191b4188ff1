"""The page that checks a pasted text: the marks stand there, and nothing of the text stands anywhere else."""

import logging
import time
from urllib.parse import urlencode

import pytest
from django.test import Client

from samstyr.audit.queries import head
from samstyr.reports.queries import pasted
from tests.databases import Database

TEXT = "Økonomi\n\nNetto lånegjeld var 79,4 prosent av driftsinntektene i 2022, sier Kari Hemmeligsen."
BOTH = pytest.mark.parametrize(
    ("address", "said"),
    [("/sjekk/", "stemmer ikke"), ("/en/check/", "contradicts")],
    ids=["nb", "en"],
)


@BOTH
def test_the_marks_of_a_text_are_shown_with_what_they_were_held_against(demo: Database, address: str, said: str):
    answer = Client().post(address, {"text": TEXT})
    page = answer.content.decode()
    assert answer.status_code == 200
    assert 'data-verdict="contradicts"><a href="#n1">79,4 prosent' in page
    assert said in page
    assert "oko_netto_laanegjeld/" in page
    assert "Fireårsrapport" in page or "Four-year report" in page
    assert page.count("<h1") == 1


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("/sjekk/", "Teksten ser ut til å handle om Granvåg kommune («Granvåg kommune – budsjett»)."),
        ("/en/check/", "The text seems to be about Granvåg municipality (“Granvåg kommune – budsjett”)."),
    ],
    ids=["nb", "en"],
)
def test_a_text_of_another_municipality_is_seen_and_nothing_is_held_against_it(demo: Database, address: str, said: str):
    page = Client().post(address, {"text": TEXT.replace("Økonomi", "Granvåg kommune – budsjett")}).content.decode()
    assert said in page
    assert 'data-verdict="contradicts"' not in page


@pytest.mark.parametrize(
    ("of", "said", "contradicted"),
    [
        ("", "Granvåg kommune («Granvåg kommune»)", False),
        ("asker", "", True),
        ("baerum", "De er holdt mot det vi har for Bærum kommune.", False),
        ("another", "Teksten handler om en annen kommune, slik det er sagt.", False),
        # No choice of the page's: the text tells.
        ("<b>", "Granvåg kommune («Granvåg kommune»)", False),
    ],
)
def test_the_reader_can_say_whose_the_text_is(demo: Database, of: str, said: str, contradicted: bool):
    answer = Client().post("/sjekk/", {"text": TEXT.replace("Økonomi", "Granvåg kommune"), "of": of})
    page = answer.content.decode()
    assert said in page
    assert ('data-verdict="contradicts"' in page) is contradicted
    assert ("Teksten er lest som en annen kommunes." in page) is not contradicted
    chosen = of if of in ("asker", "baerum", "another") else ""
    assert (f'<option value="{chosen}" selected>' in page) is bool(of != "<b>")
    assert "<b>" not in page.partition("<select")[2].partition("</select>")[0]
    assert not answer.cookies


def test_the_own_municipality_stands_first_among_those_to_choose(demo: Database):
    page = Client().get("/sjekk/").content.decode()
    values = [one.partition('"')[0] for one in page.split('<option value="')[1:]]
    assert values == ["", "asker", "baerum", "drammen", "lier", "oslo", "another"]
    assert "Finn det ut av teksten" in page


def test_the_summary_leads_to_the_marks_and_each_to_the_next_one(demo: Database):
    page = Client().post("/sjekk/", {"text": f"{TEXT} Netto lånegjeld har økt fra 2020 til 2022. Vi har 3 haller."})
    body = page.content.decode()
    assert body.count('href="#s2"') == 1
    assert body.count('id="s2"') == 1
    assert 'href="#s3"' not in body
    assert '<p class="chk-gist">Netto lånegjeld, andel av driftsinntekter, Asker, 2022: 97,4\xa0%</p>' in body
    assert '<p class="chk-said" lang="nb">Vi har 3 haller.</p>' in body
    assert 'id="chk-only"' in body


def test_nothing_of_the_text_is_kept_anywhere(demo: Database, caplog: pytest.LogCaptureFixture):
    before = head()
    with caplog.at_level(logging.DEBUG):
        answer = Client().post("/sjekk/", {"text": TEXT})
    assert answer.headers["Cache-Control"] == "no-store"
    assert "Set-Cookie" not in answer.headers
    assert not answer.cookies
    assert "ETag" not in answer.headers
    assert "Hemmeligsen" not in caplog.text
    assert head() == before
    assert "Hemmeligsen" not in Client().get("/sjekk/").content.decode()


def test_the_form_is_found_and_asked_not_to_be_searched(demo: Database):
    page = Client().get("/sjekk/").content.decode()
    assert '<meta name="robots" content="noindex">' in page
    assert 'method="post"' in page
    assert "csrf" not in page
    assert "/sjekk/" in Client().get("/").content.decode()
    assert "/en/check/" in Client().get("/en/about/").content.decode()
    assert "/sjekk/" not in Client().get("/sitemap.xml").content.decode()
    assert "sjekk" in Client().get("/personvern/").content.decode()


@pytest.mark.parametrize("letter", ["a", "å"])
def test_more_than_200_kb_is_refused_in_words(demo: Database, letter: str):
    most = pasted.MOST_BYTES // len(letter.encode())
    answer = Client().post("/sjekk/", {"text": letter * (most + 1)})
    assert answer.status_code == 413
    assert "200 kB" in answer.content.decode()
    assert letter * 1000 not in answer.content.decode()
    assert Client().post("/sjekk/", {"text": letter * most}).status_code == 200


def test_far_more_is_refused_before_it_is_read(demo: Database):
    body = urlencode({"text": "a" * 3_000_000})
    answer = Client().post("/sjekk/", body, content_type="application/x-www-form-urlencoded")
    assert answer.status_code == 413
    assert answer.headers["Cache-Control"] == "no-store"


def test_an_empty_text_and_one_without_figures_get_an_answer(demo: Database):
    answer = Client().post("/sjekk/", {"text": "  \n "})
    assert answer.status_code == 422
    assert "Det var ingen tekst" in answer.content.decode()
    answer = Client().post("/sjekk/", {"text": "Vi er glade i kommunen."})
    assert answer.status_code == 200
    assert "ingen tall eller påstander" in answer.content.decode()


def test_nothing_can_be_sent_to_any_other_page(demo: Database):
    assert Client().post("/personvern/", {"text": TEXT}).status_code == 405
    assert Client().put("/sjekk/", TEXT).status_code == 405


def test_markup_in_a_text_is_text(demo: Database):
    page = Client().post("/sjekk/", {"text": "</textarea><script>alert(1)</script> <b>4</b> barn i 2022."}).content
    assert b"<script>alert" not in page
    assert b"<b>4</b>" not in page


def test_a_short_text_is_answered_within_a_second_once_the_figures_are_known(demo: Database):
    Client().post("/sjekk/", {"text": TEXT})
    begun = time.perf_counter()
    assert Client().post("/sjekk/", {"text": TEXT}).status_code == 200
    assert time.perf_counter() - begun < 1


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Netto lånegjeld var 97,4 prosent i 2022. Vi bygger for alle som bor her, og vi lytter til dem. " * 1_900,
            200,
        ),
        ("".join(f"Bærum hadde {60 + at % 40},{at % 10} prosent i {2010 + at % 13}. " for at in range(2_900)), 200),
        ("".join(f"Antall skoler i Asker var {40 + at % 50} i 2022. " for at in range(2_900)), 200),
        ("Vi har 5 biler. " * 12_400, 413),
        ("1 " * 99_000, 200),
        ("a" * 199_000, 200),
        ("(" * 199_000, 200),
        ("Vi er glade i kommunen vår, og den er glad i oss. " * 3_900, 200),
    ],
    ids=["figures", "every sentence", "one thing", "a list", "numbers", "one word", "marks", "prose"],
)
def test_no_text_takes_much_longer_than_another(demo: Database, text: str, status: int):
    Client().post("/sjekk/", {"text": TEXT})
    # What the processor takes, and more than the five seconds of a machine that does nothing else: bench/pasted.py.
    begun = time.process_time()
    answer = Client().post("/sjekk/", {"text": text})
    assert time.process_time() - begun < 10
    assert answer.status_code == status


def test_who_comes_while_another_text_is_checked_is_asked_to_come_again(demo: Database):
    assert pasted._TURN.acquire(timeout=5)
    try:
        answer = Client().post("/sjekk/", {"text": TEXT})
    finally:
        pasted._TURN.release()
    assert answer.status_code == 503
    assert "Hemmeligsen" in answer.content.decode()
