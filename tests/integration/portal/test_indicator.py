"""The page of a key figure, in each of its shapes, against what the package says."""

import pytest

from tests.integration.portal.conftest import Get


def test_a_missed_target_is_answered_in_words_with_its_figure_and_source(get: Get):
    page = get("/nokkeltall/oko_netto_laanegjeld/")
    assert page.texts("h1") == ["Netto lånegjeld andel av driftsinntekter"]
    assert "97,4 % i 2022, siste måling Kilde: Fireårsrapport 2020–2023, Asker kommune, linje 1265." in page.words
    assert "Ikke nådd Handlingsregelen er under 80 %. Tallet er 97,4 %. Det er 17,4 prosentpoeng over." in page.words
    assert "Bedre enn forrige måling Ned 1,6 prosentpoeng fra 99,0 % i 2021. Lavere er bedre." in page.words


def test_the_sums_can_be_done_again(get: Get):
    words = get("/nokkeltall/oko_netto_laanegjeld/").words
    assert "97,4 − 80 = 17,4" in words
    assert "97,4 < 80 er usant: ikke nådd" in words
    assert "97,4 − 99,0 = −1,6" in words
    assert "1,6 > 0,2: bedre" in words
    assert "vedtatt av kommunestyret" in words


def test_a_target_with_a_deadline_shows_its_way(get: Get):
    words = get("/nokkeltall/kli_direkte_utslipp/").words
    assert "Foran den rette linjen i 2021" in words
    assert "−67 × 12 / 21 = −38,3 %" in words
    assert "Endringer som kildene oppgir" in words
    assert "Tall kommer" in words or "Tallet for 2022 kommer." in words


def test_a_new_method_stops_the_comparison(get: Get):
    page = get("/nokkeltall/by_vannlekkasje/")
    assert "Utviklingen kan ikke sies" in page.words
    assert "Ny målemetode fra 2022" in page.words
    assert "ny metode" in page.words
    assert "Lavere er bedre (vår lesning)." in page.words


def test_a_planning_figure_gives_no_verdict(get: Get):
    words = get("/nokkeltall/by_nye_boliger/").words
    assert "Over plantallet" in words
    assert "Ikke nådd" not in words.partition("Tallene")[0]


def test_a_reservation_stands_beside_its_figure(get: Get):
    words = get("/nokkeltall/oko_disposisjonsfond/").words
    assert "Nådd, med forbehold" in words
    assert "7,1" in words


def test_what_was_never_measured_has_no_chart_but_a_reason(get: Get):
    page = get("/nokkeltall/kli_sykkelreiser/")
    assert "Ingenting å tegne ennå." in page.words
    assert "ikke målt" in page.words
    assert list(page.tree.iter("figure")) == []


def test_the_same_measure_stands_beside_other_places(get: Get):
    words = get("/nokkeltall/utd_barnehagelaerere/").words
    assert "Asker ligger 4,0 prosentpoeng under landet" in words
    assert "Bærum 36,8 %" in words
    assert "Private barnehageplasser" in words


def test_nothing_to_compare_with_is_said(get: Get):
    assert "Ingen å sammenligne med." in get("/nokkeltall/oko_netto_laanegjeld/").words


@pytest.mark.parametrize("ending", ["csv", "nb.csv", "xlsx", "json", "svg", "png"])
def test_it_can_be_taken_along(get: Get, ending: str):
    page = get("/nokkeltall/oko_netto_laanegjeld/")
    hrefs = [one.get("href") for one in page.tree.iter("a") if one.get("download") is not None]
    assert f"/nokkeltall/oko_netto_laanegjeld/oko_netto_laanegjeld.{ending}" in hrefs


def test_it_has_a_permanent_address_and_markup_to_embed(get: Get):
    page = get("/nokkeltall/oko_netto_laanegjeld/")
    assert "http://testserver/f/oko_netto_laanegjeld@2022" in page.texts("code")
    assert any('<iframe src="http://testserver/bygg-inn/oko_netto_laanegjeld/"' in code for code in page.texts("code"))


def test_a_chart_is_drawn_for_both_widths_and_described(get: Get):
    page = get("/nokkeltall/oko_netto_laanegjeld/")
    drawn = [one for one in page.tree.iter() if str(one.tag).endswith("svg") and one.get("role") == "img"]
    assert len(drawn) == 2
    assert page.body.count("2019: 99,1; 2020: 102,8; 2021: 99,0; 2022: 97,4") == 2


def test_english_is_complete_and_marks_what_is_norwegian(get: Get):
    page = get("/en/indicator/kli_direkte_utslipp/")
    assert page.texts("h1") == ["Direct greenhouse gas emissions"]
    assert "ahead of the straight line" in page.words.lower()
    marked = [one for one in page.tree.iter() if one.get("lang") == "nb" and one.tag not in ("html", "a")]
    assert any("årgang" in "".join(one.itertext()) for one in marked)


def test_an_embedded_page_may_be_framed_and_no_other(get: Get):
    embedded, whole = get("/bygg-inn/oko_netto_laanegjeld/"), get("/nokkeltall/oko_netto_laanegjeld/")
    assert "frame-ancestors *" in embedded.headers["Content-Security-Policy"]
    assert "X-Frame-Options" not in embedded.headers
    assert "frame-ancestors 'none'" in whole.headers["Content-Security-Policy"]
    assert "interaktiv" not in embedded.body
    assert 'target="_top"' in embedded.body


def test_one_figure_answers_who_says(get: Get):
    words = get("/f/oko_disposisjonsfond@2022").words
    assert "14,8 % i 2022" in words
    assert "linje 1261" in words
    assert "«14,8 %»" in words
    assert "Forbehold:" in words


def test_a_missing_figure_has_an_address_too(get: Get):
    words = get("/f/kli_direkte_utslipp@2022").words
    assert "Tall kommer" in words
    assert "Tallet er ikke publisert ennå, men det kommer." in words


def test_the_script_gets_its_chart(get: Get):
    page = get("/nokkeltall/oko_netto_laanegjeld/interaktiv/")
    assert 'data-spec="/nokkeltall/oko_netto_laanegjeld/interaktiv/diagram.json"' in page.body
    chart = get("/nokkeltall/oko_netto_laanegjeld/interaktiv/diagram.json")
    assert chart.status == 200
    assert "2022: 97,4" in chart.body.encode().decode("unicode_escape").replace("\u00a0", " ")
